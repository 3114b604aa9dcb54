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
    kinds = [
        (one.key, one.type.kind)
        for one in _sent(sdk, method)
        if isinstance(one.type, t.Primitive)
    ]
    unix = dict.fromkeys(key for key, kind in kinds if kind == "unix-time")
    text = any(kind == "datetime" for _, kind in kinds)
    return tuple(unix) if unix and text else bool(unix)


def secrets(sdk: Sdk, method: Method) -> tuple[str, ...]:
    """The keys of what no log may show: text of the format `password` (OpenAPI, Data Type Format),
    and what is written and never read back.
    """
    found = (
        one.key for one in _sent(sdk, method) if one.secret or is_password(one.type)
    )
    return tuple(dict.fromkeys(found))


def is_password(type_: Type) -> bool:
    """OpenAPI, Data Type Format."""
    return isinstance(type_, t.Primitive) and type_.limits.format == "password"


@dataclass(frozen=True, slots=True)
class _Value:
    """A value, under the nearest key above it; items of a list share that of the list.

    `secret`: it is what a key holds that is marked so.
    """

    key: str
    type: Type
    secret: bool = False


def _sent(sdk: Sdk, method: Method) -> Iterator[_Value]:
    """Every value in the arguments of a method. A model is entered once for each key above it."""
    waiting = [_Value(a.wire, a.type, a.secret) for a in reversed(method.arguments)]
    seen: set[tuple[str, str]] = set()
    while waiting:
        value = waiting.pop()
        yield value
        match value.type:
            case t.ModelRef(id=id_) | t.UnionRef(id=id_):
                if (value.key, id_) not in seen:
                    seen.add((value.key, id_))
                    waiting += _below(sdk, value.key, value.type)
            case _:
                waiting += _below(sdk, value.key, value.type)


def _below(sdk: Sdk, key: str, type_: Type) -> list[_Value]:
    match type_:
        case t.ModelRef(id=id_):
            model = sdk.models[id_]
            fields = [_Value(f.wire, f.type, f.secret) for f in model.fields]
            further = [] if model.extra is None else [_Value(key, model.extra)]
            return [*fields, *further]
        case t.UnionRef(id=id_):
            return [_Value(key, member) for member in sdk.unions[id_].members]
        case t.UnionOf(members=members):
            return [_Value(key, member) for member in members]
        case t.ListOf(items=inner) | t.MapOf(values=inner) | t.Optional(type=inner):
            return [_Value(key, inner)]
        case t.TupleOf():
            return [_Value(key, part) for part in t.places(type_)]
        case t.Expandable(object=inner):
            return [_Value(key, inner)]
        case _:
            return []
