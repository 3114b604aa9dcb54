"""Payment method details payment record pay by bank."""

from __future__ import annotations

from .._runtime import Model


class PaymentMethodDetailsPaymentRecordPayByBank(Model):
    """A payment by Pay by Bank. Says nothing more."""
