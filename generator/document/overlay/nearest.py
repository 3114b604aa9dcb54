"""Where does a JSONPath that selects nothing go astray, and what did its author mean?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from generator.document.jsonpath.budget import Budget
from generator.document.jsonpath.model import Key, Location, Node, Query, Segment
from generator.document.jsonpath.select import select
from generator.document.model import Json

_MOST_COMPARED = 2_000
_LONGEST_COMPARED = 200
"""Comparing names takes time that grows with their square."""

_MOST_WORK = 10_000_000
"""Pairs of characters that all hints of a run may compare; the rest do without a nearest name."""

_PLAIN = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


@dataclass(slots=True)
class Hints:
    """`compared` counts over a whole run: many findings are as slow as many names."""

    budget: Budget
    compared: int = 0

    def hint(self, query: Query, text: str, root: Json) -> str:
        """A line of help: the nearest place that exists, or how far the path leads.

        Raises Exhausted.
        """
        for depth in reversed(range(len(query.segments))):
            path = Query(False, query.segments[:depth])
            found = select(path, root, self.budget)
            if found:
                break
        else:
            return "The document is empty."
        wrong = query.segments[depth]
        near = self._nearest(wrong, found)
        if near is not None:
            return f"The nearest place that exists is {written(near)}."
        end = query.segments[depth - 1].end if depth else 1
        rest = text[end : wrong.end].strip()
        return f"`{text[:end]}` is there, and `{rest}` selects nothing in it."

    def _nearest(self, segment: Segment, found: list[Node]) -> Location | None:
        """The member whose key is most like one that the segment names."""
        wanted = [one.name for one in segment.selectors if isinstance(one, Key)]
        if not wanted or self.compared > _MOST_WORK:
            return None
        places = self._places(segment, found)
        characters = sum(map(len, places))
        for name in wanted:
            short = name[:_LONGEST_COMPARED]
            self.compared += len(short) * characters
            if self.compared > _MOST_WORK:
                return None
            near = get_close_matches(short, places, n=1, cutoff=0.5)
            if near:
                return places[near[0]]
        return None

    def _places(self, segment: Segment, found: list[Node]) -> dict[str, Location]:
        places: dict[str, Location] = {}
        for location, value in found:
            for key, place in _keys(location, value, below=segment.descendant):
                self.budget.spend()
                if len(key) <= _LONGEST_COMPARED and len(places) < _MOST_COMPARED:
                    places.setdefault(key, place)
        return places


def _keys(
    location: Location, value: Json, *, below: bool
) -> Iterator[tuple[str, Location]]:
    waiting: list[Node] = [(location, value)]
    while waiting:
        around, held = waiting.pop()
        entries = held.items() if isinstance(held, dict) else ()
        for key, inner in entries:
            yield key, (*around, key)
            if below:
                waiting.append(((*around, key), inner))
        if below and isinstance(held, list):
            waiting.extend(((*around, index), one) for index, one in enumerate(held))


def written(location: Location) -> str:
    """A place as a JSONPath."""
    parts = ["$"]
    for step in location:
        if isinstance(step, int):
            parts.append(f"[{step}]")
        elif _PLAIN.fullmatch(step):
            parts.append(f".{step}")
        else:
            parts.append("['" + step.replace("\\", "\\\\").replace("'", "\\'") + "']")
    return "".join(parts)
