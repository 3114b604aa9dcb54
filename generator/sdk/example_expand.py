"""What can a caller ask the API to expand?

In goes a method; out comes a path to the first expandable field of its result, the nearest first:
`customer`, or `data.customer` where the result is a page.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.sdk import types as t
from generator.sdk.members import members_of
from generator.sdk.model import JsonResult, Method, Sdk
from generator.sdk.types import Type

_DEEPEST = 4


def expandable(sdk: Sdk, method: Method) -> str:
    """The nearest one; the empty string where nothing can be expanded within four steps."""
    return next(expandable_paths(sdk, method), "")


def expandable_paths(sdk: Sdk, method: Method) -> Iterator[str]:
    """The nearest first, also those inside of what is expanded: `customer.default_source`.

    A model is gone through once, where it is nearest: models refer to each other without end.
    """
    if not isinstance(method.result, JsonResult):
        return
    level: list[_Place] = [((), method.result.type)]
    seen: set[str] = set()
    for _ in range(_DEEPEST):
        below: list[_Place] = []
        for path, inner in _below(sdk, level, seen):
            below.append((path, inner))
            if isinstance(inner, t.Expandable):
                yield ".".join(path)
        level = below


_Place = tuple[tuple[str, ...], Type]
"""A dotted path from the result, and what is there."""


def _below(sdk: Sdk, level: list[_Place], seen: set[str]) -> Iterator[_Place]:
    for path, type_ in level:
        for wire, inner in _fields(sdk, type_, seen):
            yield (*path, wire), inner


def _fields(sdk: Sdk, type_: Type, seen: set[str]) -> Iterator[tuple[str, Type]]:
    for model_id in _models(sdk, type_):
        if model_id in seen:
            continue
        seen.add(model_id)
        for field in sdk.models[model_id].fields:
            bare = field.type.type if isinstance(field.type, t.Optional) else field.type
            if not isinstance(bare, t.Primitive | t.LiteralType | t.EnumRef):
                yield field.wire, bare


def _models(sdk: Sdk, type_: Type) -> Iterator[str]:
    inner = (one for member in members_of(sdk, type_) for one in _items(member))
    found = (member for one in inner for member in members_of(sdk, one))
    yield from (member.id for member in found if isinstance(member, t.ModelRef))


def _items(type_: Type) -> tuple[Type, ...]:
    match type_:
        case t.ListOf(items=items):
            return (items,)
        case t.TupleOf():
            return t.places(type_)
        case t.Expandable(object=inner):
            return (inner,)
        case _:
            return (type_,)
