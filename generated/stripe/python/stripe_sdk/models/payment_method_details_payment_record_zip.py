"""Payment method details payment record zip."""

from __future__ import annotations

from .._runtime import Model


class PaymentMethodDetailsPaymentRecordZip(Model):
    """A payment by Zip. Says nothing more."""
