"""Payment method details payment record swish."""

from __future__ import annotations

from .._runtime import Model


class PaymentMethodDetailsPaymentRecordSwish(Model):
    """A payment by Swish, from Sweden."""

    fingerprint: str | None
    """Stands for the Swish account of the payer: equal fingerprints, same payer."""
    payment_reference: str | None
    """Reference of the payment at the payer's bank."""
    verified_phone_last4: str | None
    """How the phone number of the Swish account ends, four digits."""
