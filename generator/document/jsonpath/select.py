"""Which nodes of plain data does a JSONPath select, and where are they (RFC 9535, 2.5)?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import assert_never

from generator.document.jsonpath.budget import Budget
from generator.document.jsonpath.conditions import Conditions
from generator.document.jsonpath.model import (
    Filter,
    Index,
    Key,
    Node,
    Query,
    Segment,
    Selector,
    Slice,
    Wildcard,
)
from generator.document.model import Json

_STEPS_OF_A_PLACE = 8
"""Keys and indexes whose copying takes one step more."""


def select(query: Query, root: Json, budget: Budget) -> list[Node]:
    """In the order of the RFC, and of the document; a node that is selected twice is there twice.

    Raises Exhausted.
    """
    return _Selection(root, budget).nodes(query, ((), root))


@dataclass(frozen=True, slots=True)
class _Selection:
    root: Json
    budget: Budget

    def nodes(self, query: Query, current: Node) -> list[Node]:
        found = [current if query.relative else ((), self.root)]
        for segment in query.segments:
            found = [node for around in found for node in self._step(segment, around)]
        return found

    def _step(self, segment: Segment, around: Node) -> Iterator[Node]:
        for node in _descendants(around) if segment.descendant else (around,):
            for selector in segment.selectors:
                self.budget.spend()
                for found in self._selected(selector, node):
                    self.budget.spend(1 + len(found[0]) // _STEPS_OF_A_PLACE)
                    yield found

    def _selected(self, selector: Selector, node: Node) -> Iterator[Node]:
        location, value = node
        match selector:
            case Key(name=name):
                if isinstance(value, dict) and name in value:
                    yield (*location, name), value[name]
            case Wildcard():
                yield from children(node)
            case Index(number=number):
                if isinstance(value, list) and -len(value) <= number < len(value):
                    index = number % len(value)
                    yield (*location, index), value[index]
            case Slice(start=start, end=end, step=step):
                if isinstance(value, list) and step:
                    for index in range(len(value))[start:end:step]:
                        yield (*location, index), value[index]
            case Filter(condition=condition):
                conditions = Conditions(self.nodes, self.budget)
                for child in children(node):
                    if conditions.holds(condition, child):
                        yield child
            case _:
                assert_never(selector)


def children(node: Node) -> Iterator[Node]:
    location, value = node
    if isinstance(value, dict):
        for key, inner in value.items():
            yield (*location, key), inner
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield (*location, index), inner


def _descendants(node: Node) -> Iterator[Node]:
    """The node itself, then all below it, each before what it holds."""
    waiting = [node]
    while waiting:
        found = waiting.pop()
        yield found
        waiting.extend(reversed(list(children(found))))
