"""How much work may all schemas of one document take together?

Schemas that are made of each other can ask in a few lines for more than any machine has: each of
thirty that has two of the others in its `allOf` is a billion of them. So reading has an end.
"""

from __future__ import annotations

from generator.diagnostics import Diagnostics, Pointer
from generator.diagnostics.codes import api

_STEPS = 30_000

_CHARACTERS_OF_A_STEP = 3
"""A larger document may take more. Published ones take a quarter of this at most."""


class Effort:
    """A step takes some 20 microseconds: a schema is read, or a property meets another one."""

    def __init__(self, diagnostics: Diagnostics) -> None:
        self._left = _STEPS
        self._diagnostics = diagnostics

    def allow(self, characters: int) -> None:
        """For a file that was opened."""
        self._left += characters // _CHARACTERS_OF_A_STEP

    def spend(self, steps: int, at: Pointer) -> bool:
        """Whether the work may be done. Reported where it first may not."""
        before = self._left
        self._left -= steps
        if self._left >= 0:
            return True
        if before >= 0:
            self._diagnostics.report(api.TOO_MUCH_WORK, at=at)
        return False
