"""Where are the markers in a text, but for those that fenced code shows as examples?

One pass: each pattern goes through the text once, and none looks for an end again that was not there.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

_OPENING = re.compile(
    r"^(?P<indent>[ \t]*)<!--[ \t]*(?P<end>/?)gen snippet\b", re.MULTILINE
)
_CLOSING = re.compile(r"-->[ \t]*\r?$", re.MULTILINE)
_FENCE = re.compile(r"^ {0,3}(?P<fence>`{3,}|~{3,}).*$", re.MULTILINE)
_LAST_FENCE = re.compile(r"^ {0,3}(?P<fence>`{3,}|~{3,})[ \t]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Marker:
    """`ends`: it ends a snippet. `words` are what stands in it, `indent` what stands before it."""

    start: int
    end: int
    ends: bool
    words: str
    indent: str


class _Ahead:
    """The matches of a pattern, each looked at once: whoever asks must not go back."""

    def __init__(self, pattern: re.Pattern[str], text: str) -> None:
        self._coming = pattern.finditer(text)
        self._next = next(self._coming, None)

    def since(self, at: int) -> re.Match[str] | None:
        while self._next is not None and self._next.start() < at:
            self._next = next(self._coming, None)
        return self._next


class _Markers:
    def __init__(self, text: str) -> None:
        self._text = text
        self._openings = _Ahead(_OPENING, text)
        self._closings = _Ahead(_CLOSING, text)

    def since(self, at: int) -> Marker | None:
        opening = self._openings.since(at)
        if opening is None:
            return None
        closing = self._closings.since(opening.end())
        if closing is None:
            return None
        words = self._text[opening.end() : closing.start()]
        ends = bool(opening["end"])
        return Marker(opening.start(), closing.end(), ends, words, opening["indent"])


def markers(text: str) -> Iterator[Marker]:
    """Those that no code block shows as an example. What a snippet holds is replaced, fences too."""
    coming, fences = _Markers(text), _Ahead(_FENCE, text)
    last = _Ahead(_LAST_FENCE, text)
    at, inside = 0, False
    while (marker := coming.since(at)) is not None:
        fence = None if inside else fences.since(at)
        if fence is None or marker.start < fence.start():
            yield marker
            at, inside = marker.end, not marker.ends
        else:
            at = _behind(text, fence, last)


def _behind(text: str, fence: re.Match[str], last: _Ahead) -> int:
    """Where the fenced block ends (CommonMark 0.31, 4.5): at a fence as long, or with the text."""
    at = fence.end()
    while (found := last.since(at)) is not None:
        if found["fence"].startswith(fence["fence"]):
            return found.end()
        at = found.end()
    return len(text)


def holds_marker(program: str) -> bool:
    """Such a program would end its own snippet the next time, and begin others."""
    return _Markers(program).since(0) is not None


class Lines:
    """Which line is a place on? Counts from 1."""

    def __init__(self, text: str) -> None:
        self._ends = [found.start() for found in re.finditer("\n", text)]

    def of(self, at: int) -> int:
        return bisect_right(self._ends, at - 1) + 1
