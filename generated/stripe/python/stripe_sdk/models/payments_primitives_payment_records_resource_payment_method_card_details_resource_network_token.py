"""Payments primitives payment records resource payment method card details resource
network token.
"""

from __future__ import annotations

from .._runtime import Model


class PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceNetworkToken(
    Model
):
    """A network's token for a card number."""

    used: bool
    """Whether a network token stood in for the card number, be it yours or Stripe's."""
