"""Payments primitives payment records resource amount."""

from __future__ import annotations

from .._runtime import Model


class PaymentsPrimitivesPaymentRecordsResourceAmount(Model):
    """Money: a number and its currency."""

    currency: str
    """Lowercase three-letter [ISO code](https://www.iso.org/iso-4217-currency-codes.html)
    of a [currency that Stripe supports](https://stripe.com/docs/currencies).
    """
    value: int
    """How much, in the currency's [minor
    unit](https://docs.stripe.com/currencies#zero-decimal): `100` is 1.00 USD or 100
    JPY. Never negative.
    """
