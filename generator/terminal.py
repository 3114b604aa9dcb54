"""How is something shown to the person, or the program, that called us?

In: text and progress. Out: the two standard streams. The only place that prints.
"""

from __future__ import annotations

import os
import re
import sys
from shutil import get_terminal_size
from time import monotonic
from typing import TextIO

_BETWEEN_DRAWINGS = 0.1


class Terminal:
    """`colour` is whether standard output takes colours, `error_colour` the same of standard error."""

    def __init__(self, output: TextIO, errors: TextIO) -> None:
        self._output = output
        self._errors = errors
        self._shown = 0.0
        self._work = ""
        self._drawn = False
        self._redraws = errors.isatty() and os.environ.get("TERM") != "dumb"
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

    def ask(self, words: str) -> str | None:
        """What a person types at the terminal, without showing it. None where there is no terminal."""
        from getpass import GetPassWarning, getpass
        from warnings import catch_warnings, simplefilter

        self._clear()
        with catch_warnings():
            # It would show what is typed where it cannot hide it.
            simplefilter("error", GetPassWarning)
            try:
                return getpass(words, self._errors)
            except (GetPassWarning, EOFError, OSError):
                return None

    def given(self, most: int) -> str | None:
        """What is piped into us, as far as that; None where nothing is, since a person sits there."""
        if sys.stdin is None or sys.stdin.isatty():
            return None
        # What is no UTF-8 is kept as halves of characters, which nothing can be sent with.
        return sys.stdin.buffer.read(most).decode("utf-8", "surrogateescape")

    def aside(self) -> Terminal:
        """For what is told beside an answer that programs read: all of it to standard error."""
        return Terminal(self._errors, self._errors)

    def progress(self, work: str, done: int, total: int) -> None:
        """What is being done, on a terminal alone, until something else is said."""
        if not self._redraws:
            return
        now = monotonic()
        if work != self._work or now - self._shown >= _BETWEEN_DRAWINGS:
            self._draw(_words(work, done, total))
            self._shown, self._work = now, work

    def end(self) -> None:
        """Leaves no words of progress behind."""
        self._clear()

    def _draw(self, text: str) -> None:
        self._errors.write("\r\x1b[2K" + text)
        self._errors.flush()
        self._drawn = True

    def _clear(self) -> None:
        if self._drawn:
            self._errors.write("\r\x1b[2K")
            self._errors.flush()
            self._drawn = False


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


def _words(work: str, done: int, total: int) -> str:
    """In one line of the terminal: more could not be taken back."""
    said = f"{work}: {done:,} of {total:,}" if total else work
    return harmless(said)[: get_terminal_size().columns - 1]
