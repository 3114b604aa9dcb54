"""What is a type called, and what does it ask of a value, in words for people?"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import assert_never

from generator.document.model import Json
from generator.sdk import types as t
from generator.sdk.model import Sdk
from generator.sdk.types import Type

_KINDS: dict[t.PrimitiveKind, str] = {
    "unix-time": "unix time",
    "datetime": "date and time",
    "json": "any JSON",
}

_FEW = 12
"""So many values are named; of more, the first ones."""


_DEEP = 3
"""So many levels of lists and choices are told; what lies deeper is told where it stands."""


def type_words(sdk: Sdk, type_: Type, depth: int = _DEEP) -> str:
    match type_:
        case t.Primitive(kind=kind, limits=limits):
            usual = _KINDS.get(kind, kind)
            return f"{usual} ({limits.format})" if _tells(limits, kind) else usual
        case t.LiteralType(values=values):
            return "constant" if len(values) == 1 else "enum"
        case t.EnumRef():
            return "enum"
        case t.ModelRef():
            return "object"
        case t.Expandable():
            return "id, or the object where expanded"
        case t.File():
            return "file"
        case t.Optional(type=inner):
            return f"{type_words(sdk, inner, depth)} or null"
        case t.ListOf() | t.TupleOf() | t.MapOf() | t.UnionRef() | t.UnionOf():
            return _of_others(sdk, type_, depth)
    assert_never(type_)


def _of_others(
    sdk: Sdk,
    type_: t.ListOf | t.TupleOf | t.MapOf | t.UnionRef | t.UnionOf,
    depth: int,
) -> str:
    match type_:
        case t.UnionRef(id=id_):
            return _any_of(sdk, sdk.unions[id_].members, depth)
        case t.UnionOf(members=members):
            return _any_of(sdk, members, depth)
        case t.ListOf(items=items):
            return f"list of {_of(sdk, items, depth)}" if depth else "list"
        case t.MapOf(values=values):
            return f"map of {_of(sdk, values, depth)}" if depth else "map"
        case t.TupleOf(parts=parts):
            told = ", ".join(_words(sdk, part, depth) for part in parts[:_FEW])
            return f"tuple of {told}" if depth and told else "tuple"
    assert_never(type_)


def _words(sdk: Sdk, type_: Type, depth: int) -> str:
    return type_words(sdk, type_, depth - 1)


def _of(sdk: Sdk, type_: Type, depth: int) -> str:
    """A choice is told from the words around it."""
    told = _words(sdk, type_, depth)
    return f"({told})" if " or " in told else told


def _tells(limits: t.Limits, kind: str) -> bool:
    return limits.format not in ("", kind, "date-time", "int32", "int64")


def _any_of(sdk: Sdk, members: tuple[Type, ...], depth: int) -> str:
    if not depth:
        return "one of several"
    told = (_words(sdk, member, depth) for member in members[:_FEW])
    more = ["others"] if len(members) > _FEW else []
    return " or ".join([*dict.fromkeys(told), *more])


def constraints(sdk: Sdk, type_: Type) -> Iterator[str]:
    """Each a phrase of its own."""
    match type_:
        case t.Primitive(limits=limits):
            yield from _limits(limits)
        case t.LiteralType(values=values, open=is_open):
            yield _values(values, is_open=is_open)
        case t.EnumRef(id=id_):
            enum = sdk.enums[id_]
            yield _values(enum.values, is_open=enum.open)
        case t.ListOf(items=items, min_items=least):
            if least:
                yield f"at least {least} {'item' if least == 1 else 'items'}"
            yield from constraints(sdk, items)
        case t.Optional(type=inner):
            yield from constraints(sdk, inner)
        case t.UnionOf(members=members):
            for member in members:
                yield from constraints(sdk, member)
        case _:
            return


def _values(values: tuple[Json, ...], *, is_open: bool) -> str:
    named = ", ".join(map(shown, values[:_FEW]))
    more = f", and {len(values) - _FEW} more" if len(values) > _FEW else ""
    return f"{named}{more}{', or another value' if is_open else ''}"


def shown(value: Json) -> str:
    return value if isinstance(value, str) and value else json.dumps(value)


def _limits(limits: t.Limits) -> Iterator[str]:
    if limits.minimum is not None:
        yield f"at least {_number(limits.minimum)}"
    if limits.maximum is not None:
        yield f"at most {_number(limits.maximum)}"
    if limits.min_length == 1:
        yield "not empty"
    elif limits.min_length:
        yield f"at least {limits.min_length:,} characters"
    if limits.max_length is not None:
        yield f"at most {limits.max_length:,} characters"
    if limits.pattern:
        yield f"matches {limits.pattern}"


def _number(value: float) -> str:
    return f"{value:,.0f}" if value == int(value) and abs(value) < 1e15 else str(value)
