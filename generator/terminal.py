"""How is something shown to the person, or the program, that called us?

In: text and progress. Out: the two standard streams. The only place that prints.
"""

from __future__ import annotations

import os
import re
import sys
from time import monotonic
from typing import TextIO

_QUIET = 1.0
"""Seconds of work that nobody needs to be told of."""

_BETWEEN_DRAWINGS = 0.1
_BETWEEN_LINES = 10.0
_WIDTH = 24


class Terminal:
    """`colour` is whether standard output takes colours, `error_colour` the same of standard error."""

    def __init__(self, output: TextIO, errors: TextIO) -> None:
        self._output = output
        self._errors = errors
        self._start = monotonic()
        self._shown = 0.0
        self._work = ""
        self._bar = False
        self.colour = _takes_colour(output)
        self.error_colour = _takes_colour(errors)

    def show(self, text: str) -> None:
        """The answer, to standard output."""
        self._clear()
        self._output.write(harmless(text) if self._output.isatty() else text)
        self._output.flush()

    def tell(self, text: str) -> None:
        """Anything else, to standard error."""
        self._clear()
        self._errors.write(harmless(text) if self._errors.isatty() else text)
        self._errors.flush()

    def progress(self, work: str, done: int, total: int) -> None:
        """A bar on a terminal, now and then a line elsewhere, nothing for short work."""
        now = monotonic()
        if now - self._start < _QUIET:
            return
        if self._errors.isatty():
            if now - self._shown >= _BETWEEN_DRAWINGS or work != self._work:
                self._draw(_bar(work, done, total))
                self._shown, self._work = now, work
        elif work != self._work or now - self._shown >= _BETWEEN_LINES:
            self._errors.write(_line(work, done, total))
            self._errors.flush()
            self._shown, self._work = now, work

    def end(self) -> None:
        """Leaves no bar behind."""
        self._clear()

    def _draw(self, text: str) -> None:
        self._errors.write("\r\x1b[2K" + text)
        self._errors.flush()
        self._bar = True

    def _clear(self) -> None:
        if self._bar:
            self._errors.write("\r\x1b[2K")
            self._errors.flush()
            self._bar = False


_COLOUR_OR_UNSEEN = re.compile(
    "(\x1b\\[[0-9;]*m)|[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]"
)


def harmless(text: str) -> str:
    """Colours may pass. All else that would move the cursor or turn text around is spelt out."""
    return _COLOUR_OR_UNSEEN.sub(
        lambda found: found[1] or f"\\u{ord(found[0]):04x}", text
    )


def standard() -> Terminal:
    """UTF-8 whatever the locale says: documents are written in every language."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
    return Terminal(sys.stdout, sys.stderr)


def _takes_colour(stream: TextIO) -> bool:
    """https://no-color.org, and terminals that say they are dumb."""
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return not plain and stream.isatty()


def _bar(work: str, done: int, total: int) -> str:
    if not total:
        return work
    full = _WIDTH * done // total
    return f"{work} [{'#' * full}{'.' * (_WIDTH - full)}] {done} of {total}"


def _line(work: str, done: int, total: int) -> str:
    return f"{work}: {done} of {total}\n" if total else f"{work}\n"
