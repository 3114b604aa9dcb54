"""Payment method details card present offline."""

from __future__ import annotations

from .._runtime import Model

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal


class PaymentMethodDetailsCardPresentOffline(Model):
    """A payment that the reader took without a connection."""

    stored_at: int | None
    """When the reader stored the payment, in seconds since the Unix epoch."""
    type: Literal["deferred"] | None
    """What was done with the payment while offline."""
