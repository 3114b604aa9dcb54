"""Payment method details payment record sepa debit."""

from __future__ import annotations

from .._runtime import Model


class PaymentMethodDetailsPaymentRecordSepaDebit(Model):
    """A direct debit in euros over SEPA."""

    bank_code: str | None
    """Bank that keeps the account, by its code."""
    branch_code: str | None
    """Branch that keeps the account, by its code."""
    country: str | None
    """Country where the account is kept, as a two-letter ISO 3166-1 code."""
    expected_debit_date: str | None
    """Day on which the account will probably be debited, written `YYYY-MM-DD`."""
    fingerprint: str | None
    """Stands for the bank account: equal fingerprints, same account."""
    last4: str | None
    """The IBAN's last four characters."""
    mandate: str | None
    """Id of the [mandate](https://docs.stripe.com/api/mandates/retrieve) that allows the
    debit.
    """
