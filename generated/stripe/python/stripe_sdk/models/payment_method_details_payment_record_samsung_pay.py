"""Payment method details payment record samsung pay."""

from __future__ import annotations

from .._runtime import Model


class PaymentMethodDetailsPaymentRecordSamsungPay(Model):
    """A payment by Samsung Pay, in South Korea."""

    buyer_id: str | None
    """Id of the buyer at the local payment processor."""
    transaction_id: str | None
    """Id of the payment at Samsung Pay."""
