"""What is different in a snippet that stands in a file? In go two texts, out comes a short diff."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import unified_diff

_MOST_LINES = 20
"""Of a difference. Whoever wants the rest fills the file, and asks its version control."""

_MOST_LETTERS = 160
"""Of a line."""


@dataclass(frozen=True, slots=True)
class Stale:
    """What stands at the marker on the line, and what should."""

    path: str
    line: int
    before: str
    after: str

    def __str__(self) -> str:
        lines = list(_changes(self.before, self.after))
        more = len(lines) - _MOST_LINES
        shown = [f"    {line[:_MOST_LETTERS]}" for line in lines[:_MOST_LINES]]
        rest = [f"    … {more} more lines"] if more > 0 else []
        head = f"{self.path}:{self.line}: this snippet is not up to date"
        return "\n".join([head, *shown, *rest, ""])


def _changes(before: str, after: str) -> Iterator[str]:
    """With the line before and behind each change."""
    parts = before.strip("\n").split("\n"), after.strip("\n").split("\n")
    if parts[0] == parts[1]:
        yield "only blank lines around it"
        return
    for line in list(unified_diff(*parts, n=1, lineterm=""))[2:]:
        yield "…" if line.startswith("@@") else line
