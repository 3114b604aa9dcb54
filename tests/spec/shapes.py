"""What is a field, whoever describes it? The document and the package are both put in these terms.

Two shapes go in, and every difference between them comes out as a line of text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias, assert_never


@dataclass(frozen=True)
class Scalar:
    """`string`, `integer` or `boolean`."""

    type: str


@dataclass(frozen=True)
class Values:
    """One of these strings, in the order of the alphabet."""

    values: tuple[str, ...]


@dataclass(frozen=True)
class Expandable:
    """An id, in whose place Stripe can put the object."""


@dataclass(frozen=True)
class ListOf:
    items: Shape


@dataclass(frozen=True)
class MapOf:
    values: Shape


@dataclass(frozen=True)
class Field:
    """`required`: a request must send it, a response always has it and never as null."""

    shape: Shape
    required: bool


@dataclass(frozen=True)
class Fields:
    members: Mapping[str, Field]


@dataclass(frozen=True)
class Either:
    """At least two shapes; none of them is an Either."""

    shapes: tuple[Shape, ...]


Shape: TypeAlias = "Scalar | Values | Expandable | ListOf | MapOf | Fields | Either"


def either(shapes: list[Shape]) -> Shape:
    """The order of the alternatives says nothing, nor does one that is named twice."""
    different = sorted({repr(shape): shape for shape in shapes}.items())
    if len(different) == 1:
        return different[0][1]
    return Either(tuple(shape for _, shape in different))


def described(shape: Shape) -> str:
    match shape:
        case Scalar(type):
            return type
        case Values(values):
            return f"one of {', '.join(map(repr, values))}"
        case Expandable():
            return "expandable id"
        case ListOf(items):
            return f"list of ({described(items)})"
        case MapOf(values):
            return f"map of ({described(values)})"
        case Fields():
            return "object"
        case Either(shapes):
            return " or ".join(sorted(described(shape) for shape in shapes))
        case _:
            assert_never(shape)


def count(shape: Shape) -> int:
    """The fields at every depth."""
    match shape:
        case Fields(members):
            return sum(1 + count(field.shape) for field in members.values())
        case ListOf(inner) | MapOf(inner):
            return count(inner)
        case Either(shapes):
            return sum(map(count, shapes))
        case Scalar() | Values() | Expandable():
            return 0
        case _:
            assert_never(shape)


def differences(ours: Shape, official: Shape, at: str) -> Iterator[str]:
    match ours, official:
        case Fields(mine), Fields(theirs):
            yield from _of_fields(mine, theirs, at)
        case (ListOf(mine), ListOf(theirs)) | (MapOf(mine), MapOf(theirs)):
            yield from differences(mine, theirs, f"{at}[]")
        case Either(mine), Either(theirs) if len(mine) == len(theirs):
            for one, other in zip(_sorted(mine), _sorted(theirs), strict=True):
                yield from differences(one, other, at)
        case _ if ours != official:
            yield f"{at}: {described(ours)} here, {described(official)} in the package"


def _sorted(shapes: tuple[Shape, ...]) -> list[Shape]:
    return sorted(shapes, key=lambda shape: (type(shape).__name__, described(shape)))


def _of_fields(
    ours: Mapping[str, Field], official: Mapping[str, Field], at: str
) -> Iterator[str]:
    for name in sorted(ours.keys() | official.keys()):
        place = f"{at}.{name}"
        if name not in official:
            yield f"{place}: not in the package"
        elif name not in ours:
            yield f"{place}: missing here"
        else:
            yield from _of_field(ours[name], official[name], place)


def _of_field(ours: Field, official: Field, at: str) -> Iterator[str]:
    if ours.required != official.required:
        say = ("optional", "required")
        yield f"{at}: {say[ours.required]} here, {say[official.required]} in the package"
    yield from differences(ours.shape, official.shape, at)
