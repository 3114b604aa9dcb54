"""Payment method details payment record bizum."""

from __future__ import annotations

from .._runtime import Model


class PaymentMethodDetailsPaymentRecordBizum(Model):
    """A payment by Bizum, from Spain."""

    buyer_id: str | None
    """Id of the buyer at the local payment processor."""
    transaction_id: str | None
    """Id of the payment at Bizum."""
