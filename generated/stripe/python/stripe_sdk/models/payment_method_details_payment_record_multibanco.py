"""Payment method details payment record multibanco."""

from __future__ import annotations

from .._runtime import Model


class PaymentMethodDetailsPaymentRecordMultibanco(Model):
    """A payment by Multibanco, from Portugal."""

    entity: str | None
    """Multibanco entity number of the payment."""
    reference: str | None
    """Multibanco reference number of the payment."""
