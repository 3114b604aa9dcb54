"""Payment method details payment record promptpay."""

from __future__ import annotations

from .._runtime import Model


class PaymentMethodDetailsPaymentRecordPromptpay(Model):
    """A payment by PromptPay, from Thailand."""

    reference: str | None
    """Reference of the bill at PromptPay."""
