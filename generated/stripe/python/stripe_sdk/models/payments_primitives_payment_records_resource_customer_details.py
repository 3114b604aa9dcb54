"""Payments primitives payment records resource customer details."""

from __future__ import annotations

from .._runtime import Model


class PaymentsPrimitivesPaymentRecordsResourceCustomerDetails(Model):
    """The customer at the time of the payment."""

    customer: str | None
    """Id of the Stripe customer, if the payer is one."""
    email: str | None
    """Email address of the payer."""
    name: str | None
    """Name of the payer."""
    phone: str | None
    """Phone number of the payer."""
