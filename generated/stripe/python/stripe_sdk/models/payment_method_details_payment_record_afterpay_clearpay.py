"""Payment method details payment record afterpay clearpay."""

from __future__ import annotations

from .._runtime import Model


class PaymentMethodDetailsPaymentRecordAfterpayClearpay(Model):
    """A payment by Afterpay, called Clearpay in the UK."""

    order_id: str | None
    """Id of the order at Afterpay."""
    reference: str | None
    """Number of the order in the merchant's Afterpay portal."""
