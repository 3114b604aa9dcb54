"""How does plain data change at a place, and its origins with it?

What was read is never written to: aliases of a text are one object in many places, and a value of
an overlay goes to many targets. So every mapping and list on the way to a change is copied once.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from generator.diagnostics import Pointer
from generator.document.jsonpath.budget import Budget
from generator.document.jsonpath.model import Location
from generator.document.limits import MAX_DEPTH
from generator.document.model import Json
from generator.document.overlay.origins import Origins, Tokens
from generator.document.scalars import described

_STEPS_OF_A_CHANGE = 10
"""What a node that is added costs here and in the stages that read it."""

_COPIED_IN_A_STEP = 16


class Misfit(ValueError):
    """Two values cannot be merged; `at` is where the newer one is written."""

    def __init__(self, problem: str, at: Pointer, location: Location) -> None:
        super().__init__(problem)
        self.problem = problem
        self.at = at
        self.location = location


class TooDeep(ValueError):
    """A merged value, written at `at`, would be nested deeper than a document may be."""

    def __init__(self, at: Pointer) -> None:
        super().__init__()
        self.at = at


@dataclass(slots=True)
class Draft:
    """Raises Exhausted where the changes are too many.

    `_own` are our copies, by identity; they are kept, so that no identity is used twice.
    """

    root: dict[str, Json]
    origins: Origins
    budget: Budget
    _own: dict[int, Any] = field(default_factory=dict)

    def merge(
        self, location: Location, value: Json, at: Pointer, *, target: bool = True
    ) -> None:
        """`target`: the action selected the place itself; a list there takes any value."""
        self.budget.spend(_STEPS_OF_A_CHANGE)
        held = self._held(location)
        if isinstance(held, dict) and isinstance(value, dict):
            for key, inner in value.items():
                if key in held:
                    self.merge((*location, key), inner, at / key, target=False)
                else:
                    self._weigh(inner, len(location) + 1, at / key)
                    self._owned(location)[key] = inner
                    self.origins.put(tokens((*location, key)), at / key)
        elif isinstance(held, list) and (isinstance(value, list) or target):
            listed = isinstance(value, list)
            for index, item in enumerate(value if isinstance(value, list) else [value]):
                place = (*location, len(held) + index)
                item_at = at / index if listed else at
                self._weigh(item, len(place), item_at)
                self._owned(location).append(item)
                self.origins.put(tokens(place), item_at)
        elif isinstance(held, dict | list) or isinstance(value, dict | list):
            problem = f"{described(value)} cannot be merged into {described(held)}"
            raise Misfit(problem, at, location)
        else:
            self._owned(location[:-1])[location[-1]] = value
            self.origins.put(tokens(location), at)

    def remove(self, location: Location, steps: set[str | int]) -> None:
        """Some keys or items of what is at a place."""
        around = self._owned(location)
        self.budget.spend(len(around))
        if isinstance(around, list):
            kept = [index for index in range(len(around)) if index not in steps]
            self.origins.keep_items(tokens(location), kept, size=len(around))
            around[:] = [around[index] for index in kept]
            return
        for step in steps:
            self.origins.remove_key((*tokens(location), str(step)))
            del around[step]

    def copied(self, value: Json) -> Json:
        """A whole copy: what is our own would be written to in both places."""
        self.budget.spend(_STEPS_OF_A_CHANGE)
        if isinstance(value, dict):
            return {key: self.copied(inner) for key, inner in value.items()}
        if isinstance(value, list):
            return [self.copied(inner) for inner in value]
        return value

    def _weigh(self, value: Json, depth: int, at: Pointer) -> None:
        """Each place that holds the value counts: the stages behind us read it once for each."""
        waiting = [(value, depth)]
        while waiting:
            inner, level = waiting.pop()
            self.budget.spend(_STEPS_OF_A_CHANGE)
            if isinstance(inner, dict | list):
                if level >= MAX_DEPTH:
                    raise TooDeep(at)
                below = inner.values() if isinstance(inner, dict) else inner
                waiting.extend((one, level + 1) for one in below)

    def _held(self, location: Location) -> Json:
        value: Any = self.root
        for step in location:
            value = value[step]
        return value  # type: ignore[no-any-return]  # a step fits what it leads into

    def _owned(self, location: Location) -> Any:
        """The mapping or list at a place, as a copy that may be written to."""
        self.root = self._copy(self.root)
        value: Any = self.root
        for step in location:
            value[step] = inner = self._copy(value[step])
            value = inner
        return value

    def _copy(self, value: Any) -> Any:
        if id(value) in self._own:
            return value
        self.budget.spend(1 + len(value) // _COPIED_IN_A_STEP)
        copied = value.copy()
        self._own[id(copied)] = copied
        return copied


def tokens(location: Location) -> Tokens:
    return tuple(map(str, location))
