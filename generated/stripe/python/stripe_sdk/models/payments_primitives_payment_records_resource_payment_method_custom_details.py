"""Payments primitives payment records resource payment method custom details."""

from __future__ import annotations

from .._runtime import Model


class PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCustomDetails(Model):
    """A payment method that Stripe does not know, described by you."""

    display_name: str
    """Name that people see for the custom payment method."""
    type: str | None
    """Id of the custom payment method type."""
