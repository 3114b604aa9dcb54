"""Payment method details payment record kakao pay."""

from __future__ import annotations

from .._runtime import Model


class PaymentMethodDetailsPaymentRecordKakaoPay(Model):
    """A payment by Kakao Pay, from South Korea."""

    buyer_id: str | None
    """Id of the buyer at the local payment processor."""
    transaction_id: str | None
    """Id of the payment at Kakao Pay."""
