"""Payment method details stripe account."""

from __future__ import annotations

from .._runtime import Model


class PaymentMethodDetailsStripeAccount(Model):
    """A payment from the balance of a Stripe account. Says nothing more."""
