"""Payments primitives payment records resource payment method card details resource wallet
resource link.
"""

from __future__ import annotations

from .._runtime import Model


class PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceWalletResourceLink(
    Model
):
    """A card from Link. Says nothing more."""
