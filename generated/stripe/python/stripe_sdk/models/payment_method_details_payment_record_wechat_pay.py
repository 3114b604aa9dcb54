"""Payment method details payment record wechat pay."""

from __future__ import annotations

from .._runtime import Model


class PaymentMethodDetailsPaymentRecordWechatPay(Model):
    """A payment by WeChat Pay."""

    fingerprint: str | None
    """Stands for the WeChat Pay account: equal fingerprints, same account."""
    location: str | None
    """Id of the Terminal [location](https://docs.stripe.com/api/terminal/locations) where
    the reader stands.
    """
    reader: str | None
    """Id of the Terminal [reader](https://docs.stripe.com/api/terminal/readers) that took
    the payment.
    """
    transaction_id: str | None
    """Id of the payment at WeChat Pay."""
