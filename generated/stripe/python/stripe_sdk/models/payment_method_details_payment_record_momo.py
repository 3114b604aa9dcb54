"""Payment method details payment record momo."""

from __future__ import annotations

from .._runtime import Model


class PaymentMethodDetailsPaymentRecordMomo(Model):
    """A payment by MoMo, from Vietnam."""

    fingerprint: str | None
    """Stands for the MoMo account: equal fingerprints, same account."""
    mandate: str | None
    """Id of the multi-use mandate that the payment set up or drew on."""
