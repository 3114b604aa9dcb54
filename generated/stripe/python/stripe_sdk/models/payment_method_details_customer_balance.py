"""Payment method details customer balance."""

from __future__ import annotations

from .._runtime import Model


class PaymentMethodDetailsCustomerBalance(Model):
    """A payment from the customer's cash balance. Says nothing more."""
