"""Payment method details payment record upi."""

from __future__ import annotations

from .._runtime import Model


class PaymentMethodDetailsPaymentRecordUpi(Model):
    """A payment by UPI, from India."""

    vpa: str | None
    """Virtual Payment Address, which names the customer in UPI."""
