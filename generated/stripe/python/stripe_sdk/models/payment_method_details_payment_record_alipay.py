"""Payment method details payment record alipay."""

from __future__ import annotations

from .._runtime import Model


class PaymentMethodDetailsPaymentRecordAlipay(Model):
    """A payment by Alipay."""

    buyer_id: str | None
    """Id of the Alipay account: equal ids, same account."""
    fingerprint: str | None
    """Stands for the Alipay account: equal fingerprints, same account."""
    transaction_id: str | None
    """Id of the payment at Alipay."""
