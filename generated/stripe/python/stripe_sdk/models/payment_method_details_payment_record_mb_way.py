"""Payment method details payment record mb way."""

from __future__ import annotations

from .._runtime import Model


class PaymentMethodDetailsPaymentRecordMbWay(Model):
    """A payment by MB WAY, from Portugal. Says nothing more."""
