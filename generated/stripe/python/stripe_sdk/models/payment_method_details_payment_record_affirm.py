"""Payment method details payment record affirm."""

from __future__ import annotations

from .._runtime import Model


class PaymentMethodDetailsPaymentRecordAffirm(Model):
    """A payment by Affirm."""

    location: str | None
    """Id of the Terminal [location](https://docs.stripe.com/api/terminal/locations) where
    the reader stands.
    """
    reader: str | None
    """Id of the Terminal [reader](https://docs.stripe.com/api/terminal/readers) that took
    the payment.
    """
    transaction_id: str | None
    """Id of the payment at Affirm."""
