"""Payments primitives payment records resource payment method klarna details resource
payer details resource payer details address.
"""

from __future__ import annotations

from .._runtime import Model


class PaymentsPrimitivesPaymentRecordsResourcePaymentMethodKlarnaDetailsResourcePayerDetailsResourcePayerDetailsAddress(
    Model
):
    """Address of a payer at Klarna."""

    country: str | None
    """Country where the payer lives."""
