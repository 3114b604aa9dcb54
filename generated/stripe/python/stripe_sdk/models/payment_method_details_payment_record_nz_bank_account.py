"""Payment method details payment record nz bank account."""

from __future__ import annotations

from .._runtime import Model


class PaymentMethodDetailsPaymentRecordNzBankAccount(Model):
    """A direct debit from a New Zealand bank account."""

    account_holder_name: str | None
    """Who holds the account, given only where that is not the signatory named in the
    billing details.
    """
    bank_code: str
    """Code of the bank, in digits."""
    bank_name: str
    """Name of the bank that keeps the account."""
    branch_code: str
    """Code of the branch, in digits."""
    expected_debit_date: str | None
    """Day on which the account will probably be debited, written `YYYY-MM-DD`."""
    last4: str
    """How the account number ends, four digits."""
    suffix: str | None
    """Suffix, the last part of the account number."""
