"""What the methods of payment records give back."""

from __future__ import annotations

from .._runtime import Model

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    from .payment_record import PaymentRecord


class PaymentRecordListResponse(Model, tag={"object": "list"}):
    """One page of payment records.

    Also called Payment Record List.
    """

    data: list[PaymentRecord]
    """The payment records of this page."""
    has_more: bool
    """Whether another page follows."""
    object: Literal["list"]
    """Says what kind of object this is."""
    url: str
    """Path from which the list can be fetched."""
