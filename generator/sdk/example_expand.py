"""What can a caller ask the API to expand?

In goes a method; out comes a path to the first expandable field of its result, the nearest first:
`customer`, or `data.customer` where the result is a page.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.sdk import types as t
from generator.sdk.model import JsonResult, Method, Sdk
from generator.sdk.types import Type

_DEEPEST = 4


def expandable(sdk: Sdk, method: Method) -> str:
    """The empty string where nothing can be expanded within four steps."""
    if not isinstance(method.result, JsonResult):
        return ""
    level: list[_Place] = [((), method.result.type)]
    seen: set[str] = set()
    for _ in range(_DEEPEST):
        below = [
            ((*path, wire), inner)
            for path, type_ in level
            for wire, inner in _fields(sdk, type_, seen)
        ]
        for path, inner in below:
            if isinstance(inner, t.Expandable):
                return ".".join(path)
        level = below
    return ""


_Place = tuple[tuple[str, ...], Type]
"""A dotted path from the result, and what is there."""


def _fields(sdk: Sdk, type_: Type, seen: set[str]) -> Iterator[tuple[str, Type]]:
    for model_id in _models(sdk, type_):
        if model_id in seen:
            continue
        seen.add(model_id)
        for field in sdk.models[model_id].fields:
            bare = field.type.type if isinstance(field.type, t.Optional) else field.type
            yield field.wire, bare


def _models(sdk: Sdk, type_: Type) -> Iterator[str]:
    match type_:
        case t.ModelRef(id=id_):
            yield id_
        case t.ListOf(items=inner) | t.Optional(type=inner):
            yield from _models(sdk, inner)
        case t.UnionOf(members=members):
            for member in members:
                yield from _models(sdk, member)
        case t.UnionRef(id=id_):
            for member in sdk.unions[id_].members:
                if not isinstance(member, t.UnionRef):
                    yield from _models(sdk, member)
        case _:
            return
