"""Payments primitives payment records resource payment method alma details resource
installments.
"""

from __future__ import annotations

from .._runtime import Model


class PaymentsPrimitivesPaymentRecordsResourcePaymentMethodAlmaDetailsResourceInstallments(
    Model
):
    """Alma's instalments."""

    count: int
    """Into how many instalments the payment is split."""
