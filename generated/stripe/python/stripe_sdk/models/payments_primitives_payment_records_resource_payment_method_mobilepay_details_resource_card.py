"""Payments primitives payment records resource payment method mobilepay details resource
card.
"""

from __future__ import annotations

from .._runtime import Model


class PaymentsPrimitivesPaymentRecordsResourcePaymentMethodMobilepayDetailsResourceCard(
    Model
):
    """A card in a MobilePay wallet."""

    brand: str | None
    """Brand of the card."""
    country: str | None
    """Country of the card, as a two-letter ISO 3166-1 code."""
    exp_month: int | None
    """Month of expiry, from 1 to 12."""
    exp_year: int | None
    """Year of expiry, in two digits."""
    last4: str | None
    """How the card number ends, four digits."""
