"""Payment method details ach credit transfer."""

from __future__ import annotations

from .._runtime import Model


class PaymentMethodDetailsAchCreditTransfer(Model):
    """A US credit transfer over ACH."""

    account_number: str | None
    """Account that the money is sent to."""
    bank_name: str | None
    """Name of the bank that keeps the account."""
    routing_number: str | None
    """ABA routing number, which stands for a US bank."""
    swift_code: str | None
    """SWIFT code, which stands for the bank."""
