"""Payment method details payment record sofort."""

from __future__ import annotations

from .._runtime import Model

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal


class PaymentMethodDetailsPaymentRecordSofort(Model):
    """A payment by SOFORT."""

    bank_code: str | None
    """Bank that keeps the account, by its code."""
    bank_name: str | None
    """Name of the bank that keeps the account."""
    bic: str | None
    """BIC of the bank ([ISO 9362](https://en.wikipedia.org/wiki/ISO_9362))."""
    country: str | None
    """Country where the account is kept, as a two-letter ISO 3166-1 code."""
    generated_sepa_debit: str | None
    """Id of the SEPA Direct Debit payment method that came out of this payment."""
    generated_sepa_debit_mandate: str | None
    """Id of the mandate for that SEPA Direct Debit payment method."""
    iban_last4: str | None
    """The IBAN's last four characters."""
    preferred_language: Literal["de", "en", "es", "fr", "it", "nl", "pl"] | str | None
    """Language of the page on which the customer approved the payment."""
    verified_name: str | None
    """Name of the account's owner as SOFORT knows it. Read-only."""
