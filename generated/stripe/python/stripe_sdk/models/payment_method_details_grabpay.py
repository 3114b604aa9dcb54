"""Payment method details grabpay."""

from __future__ import annotations

from .._runtime import Model


class PaymentMethodDetailsGrabpay(Model):
    """A payment by GrabPay."""

    transaction_id: str | None
    """Id of the payment at GrabPay."""
