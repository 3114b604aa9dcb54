"""Payment method details payment record billie."""

from __future__ import annotations

from .._runtime import Model


class PaymentMethodDetailsPaymentRecordBillie(Model):
    """A payment by Billie, for businesses."""

    transaction_id: str | None
    """Id of the payment at Billie."""
