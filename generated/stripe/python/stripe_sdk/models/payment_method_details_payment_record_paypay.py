"""Payment method details payment record paypay."""

from __future__ import annotations

from .._runtime import Model


class PaymentMethodDetailsPaymentRecordPaypay(Model):
    """A payment by PayPay, from Japan. Says nothing more."""
