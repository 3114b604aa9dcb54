"""Paypal seller protection."""

from __future__ import annotations

from .._runtime import Model

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal


class PaypalSellerProtection(Model):
    """Cover under PayPal's Seller Protection."""

    dispute_categories: list[Literal["fraudulent", "product_not_received"] | str] | None
    """Kinds of dispute that are covered."""
    status: Literal["eligible", "not_eligible", "partially_eligible"] | str
    """Whether the payment qualifies for the protection."""
