"""Coverage: how much of a document is in one SDK, and what is not."""

from __future__ import annotations

from dataclasses import dataclass

from generator.diagnostics import Pointer


@dataclass(frozen=True, slots=True)
class Count:
    """Of the objects of one kind, those that reached the SDK, and all."""

    kind: str
    reached: int
    all: int


@dataclass(frozen=True, slots=True)
class Dropped:
    """`count` of the `all` places of one kind that have `what` did not reach the SDK."""

    kind: str
    what: str
    count: int
    all: int
    why: str
    first: Pointer


@dataclass(frozen=True, slots=True)
class Coverage:
    target: str
    counts: tuple[Count, ...]
    dropped: tuple[Dropped, ...]
