"""Payment flows private payment methods card present common wallet."""

from __future__ import annotations

from .._runtime import Model

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal


class PaymentFlowsPrivatePaymentMethodsCardPresentCommonWallet(Model):
    """A mobile wallet held to the reader."""

    type: Literal["apple_pay", "google_pay", "samsung_pay", "unknown"] | str
    """Kind of mobile wallet."""
