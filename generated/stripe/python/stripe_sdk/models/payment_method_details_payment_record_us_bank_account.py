"""Payment method details payment record us bank account."""

from __future__ import annotations

from .._runtime import Model

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal


class PaymentMethodDetailsPaymentRecordUsBankAccount(Model):
    """A direct debit from a US bank account."""

    account_holder_type: Literal["company", "individual"] | str | None
    """Whether a person or a company holds the account."""
    account_type: Literal["checking", "savings"] | str | None
    """Whether it is a checking or a savings account."""
    bank_name: str | None
    """Name of the bank that keeps the account."""
    expected_debit_date: str | None
    """Day on which the account will probably be debited, written `YYYY-MM-DD`."""
    fingerprint: str | None
    """Stands for the bank account: equal fingerprints, same account."""
    last4: str | None
    """How the account number ends, four digits."""
    mandate: str | None
    """Id of the mandate that allows the debit."""
    payment_reference: str | None
    """Reference of the payment in the ACH network."""
    routing_number: str | None
    """ABA routing number, which stands for a US bank."""
