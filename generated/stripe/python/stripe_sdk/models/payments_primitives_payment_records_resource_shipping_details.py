"""Payments primitives payment records resource shipping details."""

from __future__ import annotations

from .._runtime import Model

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .payments_primitives_payment_records_resource_address import (
        PaymentsPrimitivesPaymentRecordsResourceAddress,
    )


class PaymentsPrimitivesPaymentRecordsResourceShippingDetails(Model):
    """Where the goods go."""

    address: PaymentsPrimitivesPaymentRecordsResourceAddress
    name: str | None
    """Name of whoever receives the goods."""
    phone: str | None
    """Phone number for questions about the delivery."""
