"""Payment method details payment record sunbit."""

from __future__ import annotations

from .._runtime import Model


class PaymentMethodDetailsPaymentRecordSunbit(Model):
    """A payment by Sunbit."""

    transaction_id: str | None
    """Id of the payment at Sunbit."""
