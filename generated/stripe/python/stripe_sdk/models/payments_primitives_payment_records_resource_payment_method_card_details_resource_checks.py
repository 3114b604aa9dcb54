"""Payments primitives payment records resource payment method card details resource
checks.
"""

from __future__ import annotations

from .._runtime import Model

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal


class PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceChecks(
    Model
):
    """Checks of what the customer typed, made by the card network."""

    address_line1_check: (
        Literal["fail", "pass", "unavailable", "unchecked"] | str | None
    )
    """What the issuer says about the first line of the address."""
    address_postal_code_check: (
        Literal["fail", "pass", "unavailable", "unchecked"] | str | None
    )
    """What the issuer says about the postal code."""
    cvc_check: Literal["fail", "pass", "unavailable", "unchecked"] | str | None
    """What the issuer says about the CVC."""
