"""Payments primitives payment records resource payment method revolut pay details resource
funding resource funding card.
"""

from __future__ import annotations

from .._runtime import Model


class PaymentsPrimitivesPaymentRecordsResourcePaymentMethodRevolutPayDetailsResourceFundingResourceFundingCard(
    Model
):
    """A card in a Revolut Pay wallet."""

    brand: str | None
    """Brand of the card: `amex`, `cartes_bancaires`, `diners`, `discover`, `eftpos_au`,
    `jcb`, `link`, `mastercard`, `unionpay`, `visa` or `unknown`.
    """
    country: str | None
    """Country of the card, as a two-letter ISO 3166-1 code."""
    exp_month: int | None
    """Month of expiry, from 1 to 12."""
    exp_year: int | None
    """Year of expiry, in four digits."""
    funding: str | None
    """How the card is funded: `credit`, `debit`, `prepaid` or `unknown`."""
    last4: str | None
    """How the card number ends, four digits."""
