"""Payments primitives payment records resource payment method card details resource
installment plan.
"""

from __future__ import annotations

from .._runtime import Model

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal


class PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceInstallmentPlan(
    Model
):
    """A plan of instalments."""

    count: int | None
    """Number of payments in a `fixed_count` plan."""
    interval: Literal["month"] | None
    """Time between two payments of a `fixed_count` plan."""
    type: Literal["bonus", "fixed_count", "revolving"] | str
    """Kind of plan."""
