"""How much work may all paths and changes of one run take together?"""

from __future__ import annotations

from dataclasses import dataclass

from generator.document.limits import MAX_OVERLAY_STEPS


class Exhausted(Exception):
    """The work is more than any real overlay asks for."""


@dataclass(slots=True)
class Budget:
    """A step takes about a microsecond: a node is looked at, a condition is asked."""

    limit: int = MAX_OVERLAY_STEPS
    spent: int = 0

    def spend(self, steps: int = 1) -> None:
        self.spent += steps
        if self.spent > self.limit:
            raise Exhausted
