"""What does a plain value stand for in a program: which lists are tuples, which texts paths of files?

In go the Sdk, a type and a value of it; out comes the value with that told.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from generator.document.model import Json
from generator.openapi.schema import Scalar
from generator.sdk import types as t
from generator.sdk.fit import fits
from generator.sdk.model import Sdk
from generator.sdk.types import Type


@dataclass(frozen=True, slots=True)
class LocalFile:
    """What is sent is what the file holds."""

    path: str


Written: TypeAlias = (
    "dict[str, Written] | list[Written] | tuple[Written, ...] | LocalFile | Scalar | None"
)


def written(sdk: Sdk, type_: Type, value: Json) -> Written:
    """By the first member of a union that the value fits."""
    match type_:
        case t.File() if isinstance(value, str):
            return LocalFile(value)
        case t.TupleOf() if isinstance(value, list):
            places = zip(t.at_places(type_, len(value)), value, strict=False)
            items = [written(sdk, _known(one), item) for one, item in places]
            return tuple(items) if type_.least == len(type_.parts) else items
        case t.ListOf(items=inner) if isinstance(value, list):
            return [written(sdk, inner, item) for item in value]
        case t.MapOf(values=inner) if isinstance(value, dict):
            return {key: written(sdk, inner, item) for key, item in value.items()}
        case t.ModelRef(id=id_) if isinstance(value, dict):
            types = {field.wire: field.type for field in sdk.models[id_].fields}
            further = sdk.models[id_].extra
            return {
                key: written(sdk, _known(types.get(key, further)), item)
                for key, item in value.items()
            }
        case t.Optional(type=inner) | t.Expandable(object=inner):
            return written(sdk, inner, value)
        case t.UnionRef(id=id_):
            return _member(sdk, sdk.unions[id_].members, value)
        case t.UnionOf(members=members):
            return _member(sdk, members, value)
        case _:
            return plain(value)


def plain(value: Json) -> Written:
    """The value as it is, where a list may be of anything."""
    match value:
        case dict():
            return {key: plain(item) for key, item in value.items()}
        case list():
            return [plain(item) for item in value]
        case _:
            return value


def holds_file(value: Written) -> bool:
    match value:
        case LocalFile():
            return True
        case dict():
            return any(map(holds_file, value.values()))
        case list() | tuple():
            return any(map(holds_file, value))
        case _:
            return False


def _known(type_: Type | None) -> Type:
    return t.Primitive("json") if type_ is None else type_


def _member(sdk: Sdk, members: tuple[Type, ...], value: Json) -> Written:
    """By the first member that it fits."""
    fitting = (one for one in members if fits(sdk, one, value=value))
    return written(sdk, next(fitting, t.Primitive("json")), value)
