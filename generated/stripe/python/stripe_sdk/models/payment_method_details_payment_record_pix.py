"""Payment method details payment record pix."""

from __future__ import annotations

from .._runtime import Model


class PaymentMethodDetailsPaymentRecordPix(Model):
    """A payment by Pix, from Brazil."""

    bank_transaction_id: str | None
    """Id of the payment at Brazil's central bank."""
    mandate: str | None
    """Id of the multi-use mandate that was set up with the payment."""
