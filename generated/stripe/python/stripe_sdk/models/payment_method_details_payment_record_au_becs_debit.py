"""Payment method details payment record au becs debit."""

from __future__ import annotations

from .._runtime import Model


class PaymentMethodDetailsPaymentRecordAuBecsDebit(Model):
    """An Australian direct debit (BECS)."""

    bsb_number: str | None
    """Australian bank, state and branch (BSB) number of the account."""
    expected_debit_date: str | None
    """Day on which the account will probably be debited, written `YYYY-MM-DD`."""
    fingerprint: str | None
    """Stands for the bank account: equal fingerprints, same account."""
    last4: str | None
    """How the account number ends, four digits."""
    mandate: str | None
    """Id of the mandate that allows the debit."""
