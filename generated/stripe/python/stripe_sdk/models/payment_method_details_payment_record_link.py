"""Payment method details payment record link."""

from __future__ import annotations

from .._runtime import Model


class PaymentMethodDetailsPaymentRecordLink(Model):
    """A payment by Link, Stripe's own wallet."""

    country: str | None
    """Country of the funding source behind Link, as a two-letter ISO 3166-1 code."""
    funding_source_group: str | None
    """Code of the [group of funding
    sources](https://docs.stripe.com/payments/link/link-payment-methods) that the
    payment was counted under when it was confirmed.
    """
