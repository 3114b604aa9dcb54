"""Payment method details ach debit."""

from __future__ import annotations

from .._runtime import Model

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal


class PaymentMethodDetailsAchDebit(Model):
    """A US direct debit over ACH."""

    account_holder_type: Literal["company", "individual"] | str | None
    """Whether a person or a company holds the account."""
    bank_name: str | None
    """Name of the bank that keeps the account."""
    country: str | None
    """Country where the account is kept, as a two-letter ISO 3166-1 code."""
    fingerprint: str | None
    """Stands for the bank account: equal fingerprints, same account."""
    last4: str | None
    """How the account number ends, four digits."""
    routing_number: str | None
    """ABA routing number, which stands for a US bank."""
