"""Is the value of an enumeration one that the document lists? An annotation has them in a Literal."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, cast

from .annotation import ListOf, LiteralOf, MapOf, Spec, field_spec
from .model import Model

if TYPE_CHECKING:
    from typing import Any, TypeAlias

    Container: TypeAlias = dict[str, Any] | list[Any]


def is_listed(cls: type[Model], name: str, value: object) -> bool:
    """As `is_known`, of any value for a field of the class. In a list or map, every one must be."""
    return _lists(field_spec(cls, name), value)


def _lists(spec: Spec, value: object) -> bool:
    members = list(spec.members())
    if isinstance(value, (dict, list)):
        items = _items(members, cast("Container", value))
        return all(_lists(item, one) for item, one in items)
    literals = [one.values for one in members if isinstance(one, LiteralOf)]
    if not literals or not isinstance(value, (str, int)):
        return True
    # True equals 1 in Python, not in JSON.
    return any(
        one == value and type(one) is type(value) for some in literals for one in some
    )


def _items(members: list[Spec], value: Container) -> Iterable[tuple[Spec, object]]:
    if isinstance(value, list):
        lists = [one.item for one in members if isinstance(one, ListOf)]
        return [(item, one) for item in lists for one in value]
    maps = [one.item for one in members if isinstance(one, MapOf)]
    return [(item, one) for item in maps for one in value.values()]
