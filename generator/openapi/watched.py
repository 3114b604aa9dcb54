"""Which keys of a document have the readers asked for?

A watched mapping is a mapping like any other that notes which of its values were taken. To ask
whether a key is there is not to take its value.
"""

from __future__ import annotations

from collections.abc import ItemsView, Mapping, ValuesView
from typing import Any

from generator.document.model import Json


class Watched(dict[str, Json]):
    """`taken` is shared with every mapping that was made of this one."""

    __slots__ = ("taken",)

    def __init__(self, fields: Mapping[str, Json], taken: set[str]) -> None:
        super().__init__(fields)
        self.taken = taken

    def __getitem__(self, key: str) -> Json:
        self.taken.add(key)
        return super().__getitem__(key)

    def get(self, key: str, default: Any = None) -> Any:
        if key in self:
            self.taken.add(key)
        return super().get(key, default)

    def items(self) -> ItemsView[str, Json]:  # type: ignore[override]  # of a dictionary
        self.taken.update(self)
        return super().items()

    def values(self) -> ValuesView[Json]:  # type: ignore[override]  # of a dictionary
        self.taken.update(self)
        return super().values()


def watch(tree: dict[str, Json]) -> Watched:
    """A copy in which every mapping is watched. One that is in two places stays one."""
    known: dict[int, Json] = {}

    def copied(value: Json) -> Json:
        if not isinstance(value, dict | list):
            return value
        if id(value) not in known:
            if isinstance(value, dict):
                inner = {key: copied(one) for key, one in value.items()}
                known[id(value)] = Watched(inner, set())
            else:
                known[id(value)] = [copied(one) for one in value]
        return known[id(value)]

    found = copied(tree)
    assert isinstance(found, Watched)
    return found


def without(fields: dict[str, Json], names: tuple[str, ...]) -> dict[str, Json]:
    """The other fields, watched as these are."""
    kept = {
        name: dict.__getitem__(fields, name) for name in fields if name not in names
    }
    return Watched(kept, fields.taken) if isinstance(fields, Watched) else kept


def beside(fields: dict[str, Json], near: dict[str, Json]) -> dict[str, Json]:
    """The fields with those that are written nearer in their place, watched as these are."""
    both = {**fields, **near}
    return Watched(both, fields.taken) if isinstance(fields, Watched) else both
