"""Payment method details kr card."""

from __future__ import annotations

from .._runtime import Model

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal


class PaymentMethodDetailsKrCard(Model):
    """A payment by a South Korean card."""

    brand: (
        Literal[
            "bc",
            "citi",
            "hana",
            "hyundai",
            "jeju",
            "jeonbuk",
            "kakaobank",
            "kbank",
            "kdbbank",
            "kookmin",
            "kwangju",
            "lotte",
            "mg",
            "nh",
            "post",
            "samsung",
            "savingsbank",
            "shinhan",
            "shinhyup",
            "suhyup",
            "tossbank",
            "woori",
        ]
        | str
        | None
    )
    """Which Korean card was used."""
    buyer_id: str | None
    """Id of the buyer at the local payment processor."""
    last4: str | None
    """How the card number ends, four digits. American Express cards may lack it."""
    transaction_id: str | None
    """Id of the payment among Korean cards."""
