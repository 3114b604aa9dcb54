"""Payment method details payment record payco."""

from __future__ import annotations

from .._runtime import Model


class PaymentMethodDetailsPaymentRecordPayco(Model):
    """A payment by PAYCO, from South Korea."""

    buyer_id: str | None
    """Id of the buyer at the local payment processor."""
    transaction_id: str | None
    """Id of the payment at Payco."""
