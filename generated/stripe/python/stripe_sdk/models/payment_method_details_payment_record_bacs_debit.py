"""Payment method details payment record bacs debit."""

from __future__ import annotations

from .._runtime import Model


class PaymentMethodDetailsPaymentRecordBacsDebit(Model):
    """A British direct debit (Bacs)."""

    expected_debit_date: str | None
    """Day on which the account will probably be debited, written `YYYY-MM-DD`."""
    fingerprint: str | None
    """Stands for the bank account: equal fingerprints, same account."""
    last4: str | None
    """How the account number ends, four digits."""
    mandate: str | None
    """Id of the mandate that allows the debit."""
    sort_code: str | None
    """British sort code of the account, such as `10-20-30`."""
