from __future__ import annotations

from .._runtime import ExpandableModel, Model

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal, TypeAlias

    from .._runtime import Expandable, Expanded, Expanding, Id
    from .customer import Customer, DeletedCustomer
    from .order import Order


class Parcel(ExpandableModel, tag={"object": "parcel"}, wire={"from_": "from"}):
    """What is sent. Who sends it and who gets it are ids unless the caller asks for more."""

    id: str
    object: Literal["parcel"]
    from_: Expandable[Literal["from"], Customer | DeletedCustomer]
    to: Expandable[Literal["to"], Customer | None]
    order: Expandable[Literal["order"], Order]
    contents: list[Id | Order]
    former: dict[str, Id | Customer] | None
    holder: Id | Holder | None
    state: Literal["sent", "lost"] | str
    states: list[Literal["sent", "lost"] | str] | None
    size: Literal[1, 2] | int | None
    by_place: dict[str, Literal["sent"] | str] | None
    content: Letter | Box | None
    seal: Wax | Glue | None


if TYPE_CHECKING:

    class ExpandedParcel(Parcel, Expanding[Expanded]):
        """Of this, the fields that the brackets name were expanded."""

else:
    ExpandedParcel = Parcel

Holder: TypeAlias = "Id | Customer"


class ExpressParcel(Parcel, tag={"express": True}):
    """Its own expandable field beside those of any parcel."""

    courier: Expandable[Literal["courier"], Customer]


class Letter(Model, required=("address",)):
    address: str
    pages: int | None
    stamps: int | None


class Box(Model):
    address: str | None
    stamps: int | None


class Wax(Model):
    kind: Literal["red", "black"]


class Glue(Model):
    kind: Literal["white"]
