"""What can a value be, once null is taken away and unions are opened?

In go the Sdk and a type. Out come its members, each no union; a union that holds itself is opened
once. Lists, maps and expandable fields stay as they are.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.sdk import types as t
from generator.sdk.model import Sdk
from generator.sdk.types import Type


def members_of(sdk: Sdk, type_: Type) -> Iterator[Type]:
    return _members(sdk, type_, ())


def _members(sdk: Sdk, type_: Type, within: tuple[str, ...]) -> Iterator[Type]:
    match type_:
        case t.Optional(type=inner):
            yield from _members(sdk, inner, within)
        case t.UnionOf(members=members):
            for member in members:
                yield from _members(sdk, member, within)
        case t.UnionRef(id=id_):
            for member in sdk.unions[id_].members if id_ not in within else ():
                yield from _members(sdk, member, (*within, id_))
        case _:
            yield type_
