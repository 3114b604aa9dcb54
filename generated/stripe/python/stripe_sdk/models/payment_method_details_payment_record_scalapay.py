"""Payment method details payment record scalapay."""

from __future__ import annotations

from .._runtime import Model


class PaymentMethodDetailsPaymentRecordScalapay(Model):
    """A payment by Scalapay."""

    transaction_id: str | None
    """Id of the payment at Scalapay."""
