"""Payments primitives payment records resource payment method card details resource three
d secure.
"""

from __future__ import annotations

from .._runtime import Model

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal


class PaymentsPrimitivesPaymentRecordsResourcePaymentMethodCardDetailsResourceThreeDSecure(
    Model
):
    """A run of 3D Secure, in which the issuer authenticates the customer."""

    authentication_flow: Literal["challenge", "frictionless"] | str | None
    """Whether the issuer challenged the customer or let the payment pass without
    friction.
    """
    electronic_commerce_indicator: (
        Literal["01", "02", "03", "04", "05", "06", "07"] | str | None
    )
    """The ECI: to what degree the customer was authenticated."""
    exemption_indicator: Literal["low_risk", "none"] | str | None
    """Exemption that was asked for through 3D Secure and accepted by the issuer."""
    exemption_indicator_applied: bool | None
    """Whether the transaction then made use of `exemption_indicator`, which Stripe decides
    from its view of the risk.
    """
    result: (
        Literal[
            "attempt_acknowledged",
            "authenticated",
            "data_share_only",
            "exempted",
            "failed",
            "not_supported",
            "processing_error",
        ]
        | str
        | None
    )
    """How the authentication ended."""
    result_reason: (
        Literal[
            "abandoned",
            "bypassed",
            "canceled",
            "card_not_enrolled",
            "network_not_supported",
            "protocol_error",
            "rejected",
        ]
        | str
        | None
    )
    """Why it ended with that `result`."""
    version: Literal["1.0.2", "2.1.0", "2.2.0", "2.3.0", "2.3.1"] | str | None
    """Version of the 3D Secure protocol."""
