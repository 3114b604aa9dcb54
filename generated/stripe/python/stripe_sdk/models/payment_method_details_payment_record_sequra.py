"""Payment method details payment record sequra."""

from __future__ import annotations

from .._runtime import Model


class PaymentMethodDetailsPaymentRecordSequra(Model):
    """A payment by SeQura."""

    transaction_id: str | None
    """Id of the payment at SeQura."""
