from __future__ import annotations

from .._runtime import Model

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Literal

    from .. import models
    from .customer import Customer, DeletedCustomer
    from .source import BankAccount, Card, Json, Source


class Amount(Model):
    value: int
    """In the smallest unit."""
    currency: str


class Order(Model, tag={"object": "order"}, wire={"from_": "from", "three_d": "3d"}):
    """What a customer buys."""

    id: str
    object: Literal["order"]
    amount: Amount
    from_: Amount | None
    three_d: bool | None
    status: Literal["open", "paid"] | str | None
    customer: str | Customer | DeletedCustomer | None
    source: Source | None
    sources: list[Source]
    payment: Card | BankAccount
    grid: list[list[Amount]]
    by_name: dict[str, models.Amount]
    lists: dict[str, list[Amount] | None]
    metadata: dict[str, str]
    items: list[Amount]
    anything: Any
    json: Json
