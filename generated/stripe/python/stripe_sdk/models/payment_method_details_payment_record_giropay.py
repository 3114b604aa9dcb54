"""Payment method details payment record giropay."""

from __future__ import annotations

from .._runtime import Model


class PaymentMethodDetailsPaymentRecordGiropay(Model):
    """A payment by Giropay, from Germany."""

    bank_code: str | None
    """Bank that keeps the account, by its code."""
    bank_name: str | None
    """Name of the bank that keeps the account."""
    bic: str | None
    """BIC of the bank ([ISO 9362](https://en.wikipedia.org/wiki/ISO_9362))."""
    verified_name: str | None
    """Name of the account's owner as Giropay knows it, which is seldom. Read-only."""
