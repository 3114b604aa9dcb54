"""Payment method details payment record satispay."""

from __future__ import annotations

from .._runtime import Model


class PaymentMethodDetailsPaymentRecordSatispay(Model):
    """A payment by Satispay, from Italy."""

    transaction_id: str | None
    """Id of the payment at Satispay."""
