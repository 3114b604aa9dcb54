from __future__ import annotations

from .._runtime import Model

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    from .order import Order


class Customer(Model, tag={"object": "customer"}):
    id: str
    object: Literal["customer"]
    name: str | None
    orders: list[Order] | None


class DeletedCustomer(Model, tag={"object": "customer", "deleted": True}):
    id: str
    object: Literal["customer"]
    deleted: Literal[True]
