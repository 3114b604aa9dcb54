"""At which line and column is a character of a text, and what does that line say?

Lines end with LF, CR LF or CR, as in an editor. YAML also breaks lines at U+0085, U+2028 and
U+2029, which no editor counts, so a parser's own line numbers are never used: only its offsets.
Offsets count characters from 0, lines and columns from 1.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from generator.diagnostics.model import Position

_BREAK = re.compile(r"\r\n|\n|\r")


class Lines:
    """The lines of one text, split once for many questions."""

    __slots__ = ("_source", "_starts", "_text")

    def __init__(self, source: str, text: str) -> None:
        self._source = source
        self._text = text
        self._starts = [0, *(found.end() for found in _BREAK.finditer(text))]

    def position(self, offset: int) -> Position:
        line = bisect_right(self._starts, max(offset, 0))
        return Position(self._source, line, offset - self._starts[line - 1] + 1)

    def text(self, line: int) -> str:
        """The line without its end; empty where the text has no such line."""
        if not 1 <= line <= len(self._starts):
            return ""
        start = self._starts[line - 1]
        end = self._starts[line] if line < len(self._starts) else len(self._text)
        return self._text[start:end].rstrip("\r\n")
