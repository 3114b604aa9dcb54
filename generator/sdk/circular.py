"""Which names for a type lead back to themselves, through lists, maps and other such names?

Models are not followed: an object may hold itself in any language, a name for a type not in all.
"""

from __future__ import annotations

from generator.sdk import types as t
from generator.sdk.model import Sdk
from generator.sdk.types import Type


def is_circular(sdk: Sdk, id_: str) -> bool:
    """`id_` is that of a union, or of a name for another type."""
    seen: set[str] = set()
    waiting = list(sdk.unions[id_].members)
    while waiting:
        for found in _unions(waiting.pop()):
            if found == id_:
                return True
            if found not in seen:
                seen.add(found)
                waiting += sdk.unions[found].members
    return False


def _unions(type_: Type) -> tuple[str, ...]:
    """The ids of those that the type names."""
    match type_:
        case t.UnionRef(id=id_):
            return (id_,)
        case t.Optional(type=inner) | t.ListOf(items=inner) | t.MapOf(values=inner):
            return _unions(inner)
        case t.Expandable(object=inner):
            return _unions(inner)
        case t.TupleOf():
            return tuple(id_ for part in t.places(type_) for id_ in _unions(part))
        case t.UnionOf(members=members):
            return tuple(id_ for member in members for id_ in _unions(member))
        case _:
            return ()
