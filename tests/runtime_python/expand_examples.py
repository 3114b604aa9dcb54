"""What a user writes to expand, for the type checkers: a line with `type: ignore` is an error to both."""

from __future__ import annotations

from typing import Literal, assert_type

from sdk import models
from sdk._runtime import Id, Model, is_known
from sdk.models import Customer, DeletedCustomer, Order, Parcel
from sdk.services.parcels import AsyncParcels, Parcels


def nothing_expanded(parcels: Parcels) -> None:
    parcel = parcels.retrieve("p_1", depth=1)
    assert_type(parcel, models.Parcel)
    assert_type(parcel.to, Customer | None | Id)
    assert_type(parcel.from_, Customer | DeletedCustomer | Id)
    assert_type(parcel.from_.id, str)
    parcel.from_.orders  # type: ignore[union-attr]
    parcel.to.id  # type: ignore[union-attr]
    parcel.order.amount  # type: ignore[union-attr]


def one(parcels: Parcels) -> None:
    parcel = parcels.retrieve("p_1", expand=["to"])
    assert_type(parcel.to, Customer | None)
    assert_type(parcel.from_, Customer | DeletedCustomer | Id)
    if parcel.to:
        assert_type(parcel.to.orders, list[Order] | None)
    parcel.order.amount  # type: ignore[union-attr]


def two(parcels: Parcels) -> None:
    parcel = parcels.retrieve("p_1", expand=["to", "from"], depth=2)
    assert_type(parcel.to, Customer | None)
    assert_type(parcel.from_, Customer | DeletedCustomer)
    as_any(parcel)
    with_to(parcel)


async def awaited(parcels: AsyncParcels) -> None:
    parcel = await parcels.retrieve("p_1", expand=["order"])
    assert_type(parcel.order.amount.value, int)
    plain = await parcels.retrieve("p_1", expand=["order.customer"])
    assert_type(plain.order, Order | Id)


def not_literal(parcels: Parcels, paths: list[str]) -> None:
    """Deeper paths and those that nobody knows leave the types as they are."""
    assert_type(parcels.retrieve("p_1", expand=paths), models.Parcel)
    assert_type(parcels.retrieve("p_1", expand=["to.orders"]), models.Parcel)
    assert_type(parcels.retrieve("p_1", expand=["to", "to.orders"]), models.Parcel)
    parcels.retrieve("p_1", expand="to")  # type: ignore[call-overload]
    parcels.retrieve("p_1", expand=["to"], deepth=1)  # type: ignore[call-overload]
    parcels.retrieve("p_1", expand=["to"], depth="1")  # type: ignore[call-overload]


def as_any(parcel: Parcel) -> None:
    with_to(parcel)  # type: ignore[arg-type]


def with_to(parcel: models.ExpandedParcel[Literal["to"]]) -> Customer | None:
    """Takes a parcel whose receiver is there."""
    return parcel.to


def telling(parcel: Parcel) -> str:
    assert_type(parcel.contents, list[Id | Order])
    assert_type(is_known(parcel, "state"), bool)
    match parcel.to:
        case Id() as id_:
            return id_.id
        case Customer(name=name):
            return name or ""
        case None:
            return ""


def narrowed(anything: Model, either: Parcel | Order) -> None:
    """A class that is asked for does not say what was expanded."""
    if isinstance(anything, Parcel):
        assert_type(anything.to, Customer | None | Id)
    if isinstance(either, Parcel):
        assert_type(either.to, Customer | None | Id)
    match anything:
        case Parcel() as parcel:
            assert_type(parcel.to, Customer | None | Id)
        case _:
            pass
