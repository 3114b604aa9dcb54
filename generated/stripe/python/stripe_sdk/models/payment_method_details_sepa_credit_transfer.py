"""Payment method details sepa credit transfer."""

from __future__ import annotations

from .._runtime import Model


class PaymentMethodDetailsSepaCreditTransfer(Model):
    """A credit transfer in euros over SEPA."""

    bank_name: str | None
    """Name of the bank that keeps the account."""
    bic: str | None
    """BIC of the bank ([ISO 9362](https://en.wikipedia.org/wiki/ISO_9362))."""
    iban: str | None
    """IBAN that the money is sent to."""
