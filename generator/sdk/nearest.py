"""Which known name did somebody mean who wrote another?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

_LONGEST_COMPARED = 200
"""Comparing names takes time that grows with their square."""

_MOST_COMPARED = 20_000
"""Names, for all facts of one kind: half a second. Nobody reads that many hints to the end."""


def nearest(wrong: str, known: Iterable[str]) -> str:
    """Empty where none is like it. Case does not count."""
    folded = {
        one.lower(): one for one in known if one and len(one) <= _LONGEST_COMPARED
    }
    near = get_close_matches(wrong.lower()[:_LONGEST_COMPARED], folded, 1)
    return folded[near[0]] if near else ""


def suggested(wrong: str, known: Iterable[str]) -> str:
    """`Write `b`. `, to stand before what else there is to say; nothing where none is like it."""
    near = nearest(wrong, known)
    return f"Write `{near}`. " if near else ""


@dataclass(slots=True)
class Suggestions:
    """`suggested` for many names that are wrong; none once enough were compared."""

    known: Sequence[str]
    left: int = _MOST_COMPARED

    def of(self, wrong: str) -> str:
        if self.left <= 0:
            return ""
        self.left -= len(self.known)
        return suggested(wrong, self.known)
