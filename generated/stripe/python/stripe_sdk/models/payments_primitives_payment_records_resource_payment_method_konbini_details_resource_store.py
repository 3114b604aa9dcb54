"""Payments primitives payment records resource payment method konbini details resource
store.
"""

from __future__ import annotations

from .._runtime import Model

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal


class PaymentsPrimitivesPaymentRecordsResourcePaymentMethodKonbiniDetailsResourceStore(
    Model
):
    """A convenience store."""

    chain: Literal["familymart", "lawson", "ministop", "seicomart"] | str | None
    """Chain that the store belongs to."""
