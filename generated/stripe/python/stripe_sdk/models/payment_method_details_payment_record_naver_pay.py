"""Payment method details payment record naver pay."""

from __future__ import annotations

from .._runtime import Model


class PaymentMethodDetailsPaymentRecordNaverPay(Model):
    """A payment by Naver Pay, from South Korea."""

    buyer_id: str | None
    """Id of the buyer at the local payment processor."""
    transaction_id: str | None
    """Id of the payment at Naver Pay."""
