"""Payments primitives payment records resource payment method card details resource wallet
resource google pay.
"""

from __future__ import annotations

from .._runtime import Model


class PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceWalletResourceGooglePay(
    Model
):
    """A card from Google Pay. Says nothing more."""
