"""Payment method details payment record cashapp."""

from __future__ import annotations

from .._runtime import Model


class PaymentMethodDetailsPaymentRecordCashapp(Model):
    """A payment by Cash App Pay."""

    buyer_id: str | None
    """Lasting id that Cash App gives to the buyer."""
    cashtag: str | None
    """Public Cash App name of the buyer."""
    transaction_id: str | None
    """Lasting id that Cash App gives to the payment."""
