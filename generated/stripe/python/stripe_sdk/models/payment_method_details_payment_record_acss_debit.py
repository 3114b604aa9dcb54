"""Payment method details payment record acss debit."""

from __future__ import annotations

from .._runtime import Model


class PaymentMethodDetailsPaymentRecordAcssDebit(Model):
    """A Canadian pre-authorized debit (ACSS)."""

    bank_name: str | None
    """Name of the bank that keeps the account."""
    expected_debit_date: str | None
    """Day on which the account will probably be debited, written `YYYY-MM-DD`."""
    fingerprint: str | None
    """Stands for the bank account: equal fingerprints, same account."""
    institution_number: str | None
    """Canadian financial institution that keeps the account, by its number."""
    last4: str | None
    """How the account number ends, four digits."""
    mandate: str | None
    """Id of the mandate that allows the debit."""
    transit_number: str | None
    """Canadian branch that keeps the account, by its transit number."""
