"""Where in both documents is what changed, and what are the documents called?

In go both sides' names and the way to locate pointers, which is asked once for all.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.changes.model import Comparison
from generator.diagnostics import Pointer, Position


@dataclass(frozen=True, slots=True)
class Placed:
    """`old` and `new` are what the user named, `old_told` and `new_told` say what was read."""

    old: str
    new: str
    old_told: str
    new_told: str
    old_positions: Mapping[Pointer, Position]
    new_positions: Mapping[Pointer, Position]

    def old_place(self, at: Pointer | None) -> str:
        return _place(self.old_positions.get(at) if at else None)

    def new_place(self, at: Pointer | None) -> str:
        return _place(self.new_positions.get(at) if at else None)


def pointers(found: Comparison) -> tuple[set[Pointer], set[Pointer]]:
    """Those of the old and of the new side."""
    old = {change.old for change in found.changes if change.old}
    return old, {change.new for change in found.changes if change.new}


def _place(at: Position | None) -> str:
    return f"{at.source}:{at.line}:{at.column}" if at else ""
