"""Payments primitives payment records resource billing details."""

from __future__ import annotations

from .._runtime import Model

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .payments_primitives_payment_records_resource_address import (
        PaymentsPrimitivesPaymentRecordsResourceAddress,
    )


class PaymentsPrimitivesPaymentRecordsResourceBillingDetails(Model):
    """Who is billed, and where."""

    address: PaymentsPrimitivesPaymentRecordsResourceAddress
    email: str | None
    """Email address for billing."""
    name: str | None
    """Name of the person or company that is billed."""
    phone: str | None
    """Phone number for billing."""
