"""Payment method details payment record ideal."""

from __future__ import annotations

from .._runtime import Model

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal


class PaymentMethodDetailsPaymentRecordIdeal(Model):
    """A payment by iDEAL, from the Netherlands."""

    bank: (
        Literal[
            "abn_amro",
            "adyen",
            "asn_bank",
            "bunq",
            "buut",
            "finom",
            "handelsbanken",
            "ing",
            "knab",
            "mollie",
            "moneyou",
            "n26",
            "nn",
            "rabobank",
            "regiobank",
            "revolut",
            "sns_bank",
            "triodos_bank",
            "van_lanschot",
            "yoursafe",
        ]
        | str
        | None
    )
    """Bank that the customer paid from."""
    bic: (
        Literal[
            "ABNANL2A",
            "ADYBNL2A",
            "ASNBNL21",
            "BITSNL2A",
            "BUNQNL2A",
            "BUUTNL2A",
            "FNOMNL22",
            "FVLBNL22",
            "HANDNL2A",
            "INGBNL2A",
            "KNABNL2H",
            "MLLENL2A",
            "MOYONL21",
            "NNBANL2G",
            "NTSBDEB1",
            "RABONL2U",
            "RBRBNL21",
            "REVOIE23",
            "REVOLT21",
            "SNSBNL2A",
            "TRIONL2U",
        ]
        | str
        | None
    )
    """BIC of the bank ([ISO 9362](https://en.wikipedia.org/wiki/ISO_9362))."""
    generated_sepa_debit: str | None
    """Id of the SEPA Direct Debit payment method that came out of this payment."""
    generated_sepa_debit_mandate: str | None
    """Id of the mandate for that SEPA Direct Debit payment method."""
    iban_last4: str | None
    """The IBAN's last four characters."""
    transaction_id: str | None
    """Id of the payment at iDEAL."""
    verified_name: str | None
    """Name of the account's owner as iDEAL knows it. Read-only."""
