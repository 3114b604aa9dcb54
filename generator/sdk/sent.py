"""What must be known of the values that a method sends, at any depth: which are times, which secrets?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.sdk import types as t
from generator.sdk.model import Method, Sdk
from generator.sdk.types import Type


def unix_times(sdk: Sdk, method: Method) -> bool | tuple[str, ...]:
    """Which points in time travel as unix seconds: all, none, or those under these keys.

    A key that has both kinds in one method counts as unix seconds.
    """
    values = list(_sent(sdk, method))
    unix = dict.fromkeys(one.key for one in values if one.type.kind == "unix-time")
    text = any(one.type.kind == "datetime" for one in values)
    return tuple(unix) if unix and text else bool(unix)


def secrets(sdk: Sdk, method: Method) -> tuple[str, ...]:
    """The keys of what no log may show: text of the format `password` (OpenAPI, Data Type Format)."""
    found = (one for one in _sent(sdk, method) if one.type.limits.format == "password")
    return tuple(dict.fromkeys(one.key for one in found))


@dataclass(frozen=True, slots=True)
class _Value:
    """A primitive value, under the nearest key above it; items of a list share that of the list."""

    key: str
    type: t.Primitive


def _sent(sdk: Sdk, method: Method) -> Iterator[_Value]:
    """Every primitive in the arguments of a method. A model is entered once for each key above it."""
    waiting = [(a.wire, a.type) for a in reversed(method.arguments)]
    seen: set[tuple[str, str]] = set()
    while waiting:
        key, type_ = waiting.pop()
        match type_:
            case t.Primitive():
                yield _Value(key, type_)
            case t.ModelRef(id=id_) | t.UnionRef(id=id_):
                if (key, id_) not in seen:
                    seen.add((key, id_))
                    waiting += _below(sdk, key, type_)
            case _:
                waiting += _below(sdk, key, type_)


def _below(sdk: Sdk, key: str, type_: Type) -> list[tuple[str, Type]]:
    match type_:
        case t.ModelRef(id=id_):
            model = sdk.models[id_]
            fields = [(field.wire, field.type) for field in model.fields]
            return fields if model.extra is None else [*fields, (key, model.extra)]
        case t.UnionRef(id=id_):
            return [(key, member) for member in sdk.unions[id_].members]
        case t.UnionOf(members=members):
            return [(key, member) for member in members]
        case t.ListOf(items=inner) | t.MapOf(values=inner) | t.Optional(type=inner):
            return [(key, inner)]
        case t.Expandable(object=inner):
            return [(key, inner)]
        case _:
            return []
