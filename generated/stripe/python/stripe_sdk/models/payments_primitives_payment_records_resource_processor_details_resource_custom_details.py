"""Payments primitives payment records resource processor details resource custom
details.
"""

from __future__ import annotations

from .._runtime import Model


class PaymentsPrimitivesPaymentRecordsResourceProcessorDetailsResourceCustomDetails(
    Model
):
    """A processor that Stripe does not know, described by you."""

    payment_reference: str | None
    """Your own reference for finding the payment at the processor, for example a check
    number.
    """
