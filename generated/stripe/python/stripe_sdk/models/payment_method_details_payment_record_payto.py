"""Payment method details payment record payto."""

from __future__ import annotations

from .._runtime import Model


class PaymentMethodDetailsPaymentRecordPayto(Model):
    """A payment by PayTo, from Australia."""

    bsb_number: str | None
    """Australian bank, state and branch (BSB) number of the account."""
    last4: str | None
    """How the account number ends, four digits."""
    mandate: str | None
    """Id of the mandate that allows the debit."""
    pay_id: str | None
    """PayID that stands for the account."""
