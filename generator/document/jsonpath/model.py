"""Query: what a JSONPath asks for (RFC 9535), without the text's spelling."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from generator.document.model import Json

Result = Literal["value", "logical", "nodes"]
"""The types that a function takes and gives (RFC 9535, 2.4.1)."""

Operator = Literal["==", "!=", "<", "<=", ">", ">="]


@dataclass(frozen=True, slots=True)
class Key:
    name: str


@dataclass(frozen=True, slots=True)
class Wildcard:
    pass


@dataclass(frozen=True, slots=True)
class Index:
    """Negative ones count from the end."""

    number: int


@dataclass(frozen=True, slots=True)
class Slice:
    start: int | None
    end: int | None
    step: int


@dataclass(frozen=True, slots=True)
class Filter:
    condition: Condition


Selector: TypeAlias = "Key | Wildcard | Index | Slice | Filter"


@dataclass(frozen=True, slots=True)
class Segment:
    """`descendant`: of the node and of all below it. `end` is where it ends in the text."""

    selectors: tuple[Selector, ...]
    descendant: bool
    end: int


@dataclass(frozen=True, slots=True)
class Query:
    """`relative`: from the node that a filter looks at, not from the root."""

    relative: bool
    segments: tuple[Segment, ...]

    @property
    def singular(self) -> bool:
        """Whether it can never select more than one node."""
        return all(
            not segment.descendant
            and len(segment.selectors) == 1
            and isinstance(segment.selectors[0], Key | Index)
            for segment in self.segments
        )


@dataclass(frozen=True, slots=True)
class Constant:
    value: str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class Call:
    function: str
    arguments: tuple[Argument, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    left: Comparable
    operator: Operator
    right: Comparable


@dataclass(frozen=True, slots=True)
class AnyOf:
    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class AllOf:
    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Not:
    inner: Condition


Comparable: TypeAlias = "Constant | Query | Call"
Condition: TypeAlias = "AnyOf | AllOf | Not | Comparison | Query | Call"
"""A query alone asks whether it selects anything."""

Argument: TypeAlias = "Constant | Condition"

Location: TypeAlias = tuple[str | int, ...]
"""Keys and indexes from the root: what RFC 9535 calls a normalized path."""

Node: TypeAlias = tuple[Location, Json]
