"""Payment method details payment record oxxo."""

from __future__ import annotations

from .._runtime import Model


class PaymentMethodDetailsPaymentRecordOxxo(Model):
    """A payment by OXXO, the Mexican voucher."""

    number: str | None
    """Number of the payment at OXXO."""
