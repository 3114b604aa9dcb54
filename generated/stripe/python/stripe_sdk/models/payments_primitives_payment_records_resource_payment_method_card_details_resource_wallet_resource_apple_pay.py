"""Payments primitives payment records resource payment method card details resource wallet
resource apple pay.
"""

from __future__ import annotations

from .._runtime import Model


class PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceWalletResourceApplePay(
    Model
):
    """A card from Apple Pay."""

    type: str
    """Either `apple_pay` or `apple_pay_later`."""
