"""Payment method details payment record twint."""

from __future__ import annotations

from .._runtime import Model


class PaymentMethodDetailsPaymentRecordTwint(Model):
    """A payment by TWINT, from Switzerland."""

    mandate: str | None
    """Id of the multi-use mandate that was set up with the payment."""
