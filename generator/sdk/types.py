"""Type: a closed union of what a value is in the client, in no language's words.

Nullability is in the type (`Optional`). Whether a field may be left out is on the field.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from generator.openapi.schema import Scalar

PrimitiveKind = Literal[
    "string",
    "integer",
    "number",
    "boolean",
    "date",
    "datetime",
    "unix-time",
    "decimal",
    "json",
    "null",
]


@dataclass(frozen=True, slots=True)
class Limits:
    """What the document asks of a value beyond its type (JSON Schema 2020-12, validation).

    `format` is as written, where it is not a primitive of its own: email, uuid, uri, currency.
    Lengths are in characters, `pattern` is an ECMA 262 regular expression, bounds are inclusive.
    """

    format: str = ""
    minimum: float | None = None
    maximum: float | None = None
    min_length: int | None = None
    max_length: int | None = None
    pattern: str = ""


@dataclass(frozen=True, slots=True)
class Primitive:
    """`json` is any JSON value. `date` and `datetime` travel as strings, `unix-time` as an integer.

    Limits make no other type of it: they choose example values and are left out of comparisons.
    """

    kind: PrimitiveKind
    limits: Limits = field(default=Limits(), compare=False)


@dataclass(frozen=True, slots=True)
class LiteralType:
    """One of these values. Open: an unknown value may come too, and is of the same JSON type."""

    values: tuple[Scalar, ...]
    open: bool


@dataclass(frozen=True, slots=True)
class ListOf:
    """`min_items` is a limit too: it is left out of comparisons."""

    items: Type
    min_items: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class TupleOf:
    """A list with a type for each place. `rest` is of what follows, None where nothing does.

    `least` is how many of the parts are always there.
    """

    parts: tuple[Type, ...]
    rest: Type | None
    least: int


@dataclass(frozen=True, slots=True)
class MapOf:
    """Keys are strings."""

    values: Type


@dataclass(frozen=True, slots=True)
class Optional:
    """The value or null. Never nested in itself."""

    type: Type


@dataclass(frozen=True, slots=True)
class ModelRef:
    """`id` is a key of `Sdk.models`."""

    id: str


@dataclass(frozen=True, slots=True)
class EnumRef:
    """`id` is a key of `Sdk.enums`."""

    id: str


@dataclass(frozen=True, slots=True)
class UnionRef:
    """`id` is a key of `Sdk.unions`."""

    id: str


@dataclass(frozen=True, slots=True)
class UnionOf:
    """A union that has no name of its own. Two members or more, none of them a UnionOf or Optional."""

    members: tuple[Type, ...]


@dataclass(frozen=True, slots=True)
class Expandable:
    """The id of an object, or the object where the caller asked for it."""

    object: Type


@dataclass(frozen=True, slots=True)
class File:
    """Bytes: a part of a multipart body, a whole body, or a whole response."""


Type: TypeAlias = (
    "Primitive | LiteralType | ListOf | TupleOf | MapOf | Optional | ModelRef | EnumRef | UnionRef"
    " | UnionOf | Expandable | File"
)


def places(made: TupleOf) -> tuple[Type, ...]:
    """The types of all places, what follows them included."""
    return made.parts if made.rest is None else (*made.parts, made.rest)


def at_places(made: TupleOf, count: int) -> tuple[Type | None, ...]:
    """The type at each of so many places, None where no type is known."""
    more = (made.rest,) * max(0, count - len(made.parts))
    return (*made.parts[:count], *more)
