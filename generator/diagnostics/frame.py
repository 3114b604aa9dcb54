"""How is a line of a document shown with a mark under one of its characters?

Lines come from anywhere: they can be megabytes long, and can hold sequences that make a
terminal clear itself, change its title or swap the order of letters. So only a window around
the mark is shown, and everything that is not a visible character is written as an escape.
"""

from __future__ import annotations

import unicodedata
from typing import Final

WIDTH: Final = 96
"""Columns of the terminal for the shown part of a line."""

_BEFORE: Final = 60
_MESSAGE: Final = 400
_CUT: Final = "..."


def clean(text: str) -> str:
    """One line of visible characters, cut where it is longer than anyone would read."""
    if len(text) > _MESSAGE:
        text = text[: _MESSAGE - len(_CUT)] + _CUT
    return "".join(map(_visible, text))


def frame(line: str, column: int) -> tuple[str, str]:
    """The part of a line around a column, and the line with the caret that goes below it."""
    mark = min(column - 1, len(line))
    start = max(mark - _BEFORE, 0)
    before = [_cell(character) for character in line[start:mark]]
    after = [_cell(character) for character in line[mark : mark + WIDTH]]
    left = _fitting(before[::-1], _BEFORE)[::-1]
    right = _fitting(after, WIDTH - sum(map(_width, left)))
    head = _CUT if start or len(left) < len(before) else ""
    tail = _CUT if mark + len(right) < len(line) else ""
    shown = head + "".join(left) + "".join(right) + tail
    indent = len(head) + sum(map(_width, left))
    return shown.rstrip(), " " * indent + "^"


def _fitting(cells: list[str], width: int) -> list[str]:
    """The cells from the first on that fit in the width together."""
    used = 0
    for count, cell in enumerate(cells):
        used += _width(cell)
        if used > width:
            return cells[:count]
    return cells


def _cell(character: str) -> str:
    return "    " if character == "\t" else _visible(character)


def _visible(character: str) -> str:
    if character.isprintable():
        return character
    number = ord(character)
    if number < 0x100:
        return f"\\x{number:02x}"
    return f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"


def _width(cell: str) -> int:
    """Columns of the terminal: East Asian wide letters take two, combining marks none."""
    if cell.isascii():
        return len(cell)
    if unicodedata.combining(cell):
        return 0
    return 2 if unicodedata.east_asian_width(cell) in "WF" else 1
