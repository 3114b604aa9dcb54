"""Payment method details payment record blik."""

from __future__ import annotations

from .._runtime import Model


class PaymentMethodDetailsPaymentRecordBlik(Model):
    """A payment by BLIK, from Poland."""

    buyer_id: str | None
    """Lasting id that BLIK gives to the buyer."""
