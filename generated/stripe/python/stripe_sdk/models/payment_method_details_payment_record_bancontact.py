"""Payment method details payment record bancontact."""

from __future__ import annotations

from .._runtime import Model

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal


class PaymentMethodDetailsPaymentRecordBancontact(Model):
    """A payment by Bancontact, from Belgium."""

    bank_code: str | None
    """Bank that keeps the account, by its code."""
    bank_name: str | None
    """Name of the bank that keeps the account."""
    bic: str | None
    """BIC of the bank ([ISO 9362](https://en.wikipedia.org/wiki/ISO_9362))."""
    generated_sepa_debit: str | None
    """Id of the SEPA Direct Debit payment method that came out of this payment."""
    generated_sepa_debit_mandate: str | None
    """Id of the mandate for that SEPA Direct Debit payment method."""
    iban_last4: str | None
    """The IBAN's last four characters."""
    preferred_language: Literal["de", "en", "fr", "nl"] | str | None
    """Language of the page on which the customer approved the payment."""
    verified_name: str | None
    """Name of the account's owner as Bancontact knows it. Read-only."""
