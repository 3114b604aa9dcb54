"""Payment method details payment record paynow."""

from __future__ import annotations

from .._runtime import Model


class PaymentMethodDetailsPaymentRecordPaynow(Model):
    """A payment by PayNow, from Singapore."""

    location: str | None
    """Id of the Terminal [location](https://docs.stripe.com/api/terminal/locations) where
    the reader stands.
    """
    reader: str | None
    """Id of the Terminal [reader](https://docs.stripe.com/api/terminal/readers) that took
    the payment.
    """
    reference: str | None
    """Reference of the payment at PayNow."""
