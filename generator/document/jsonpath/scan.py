"""Which characters come next in the text of a JSONPath?"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

_BLANKS = re.compile(r"[ \t\n\r]*")
_MEMBER = re.compile(
    r"[A-Za-z_\u0080-\ud7ff\ue000-\U0010ffff][0-9A-Za-z_\u0080-\ud7ff\ue000-\U0010ffff]*"
)
_FUNCTION = re.compile(r"([a-z][a-z0-9_]*)\(")
_INTEGER = re.compile(r"0|-?[1-9][0-9]*")
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?")
_QUOTED = {
    "'": re.compile(r"'((?:[^'\\\x00-\x1f]|\\.)*)'", re.DOTALL),
    '"': re.compile(r'"((?:[^"\\\x00-\x1f]|\\.)*)"', re.DOTALL),
}
_ESCAPE = re.compile(
    r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}"
    r"|u(?![dD][89a-fA-F])[0-9a-fA-F]{4}|[^u])"
)

_LARGEST = 2**53 - 1
"""Of an index (RFC 9535, 2.1)."""

_DEEPEST = 50
"""Brackets, functions and filters in each other: the parser and the evaluation recurse."""


class BrokenPath(ValueError):
    """The text is no JSONPath; `offset` is the character where that shows, counted from 0."""

    def __init__(self, problem: str, offset: int) -> None:
        super().__init__(problem)
        self.problem = problem
        self.offset = offset


@dataclass(slots=True)
class Scanner:
    """`depth`: how many brackets, functions and filters around this place are open."""

    text: str
    at: int = 0
    depth: int = 0

    def deeper(self) -> None:
        self.depth += 1
        if self.depth > _DEEPEST:
            raise BrokenPath("there are too many brackets", self.at)

    def blanks(self) -> None:
        found = _BLANKS.match(self.text, self.at)
        assert found is not None
        self.at = found.end()

    def take(self, *tokens: str) -> str:
        """The first of them that comes next, which is then behind us; empty where none does."""
        for token in tokens:
            if self.text.startswith(token, self.at):
                self.at += len(token)
                return token
        return ""

    def need(self, token: str, problem: str) -> None:
        if not self.take(token):
            raise BrokenPath(problem, self.at)

    def next(self) -> str:
        return self.text[self.at : self.at + 1]

    def match(self, pattern: re.Pattern[str]) -> str:
        found = pattern.match(self.text, self.at)
        if found is None:
            return ""
        self.at = found.end()
        return found[found.lastindex or 0]

    def member(self) -> str:
        return self.match(_MEMBER)

    def function(self) -> str:
        """The name of a function whose bracket has been opened; empty where there is none."""
        return self.match(_FUNCTION)

    def integer(self) -> int | None:
        start = self.at
        text = self.match(_INTEGER)
        if not text:
            return None
        if self.next().isdigit() or abs(int(text[:20])) > _LARGEST:
            raise BrokenPath("this is no index", start)
        return int(text)

    def number(self) -> int | float | None:
        start = self.at
        text = self.match(_NUMBER)
        if not text:
            return None
        if self.next().isdigit() or self.next() == ".":
            raise BrokenPath("this is no number", start)
        return float(text) if set(text) & set(".eE") else int(text[:300])

    def quoted(self) -> str | None:
        """The content of a text in quotes; None where there is none."""
        quote, start = self.next(), self.at
        if quote not in _QUOTED or not quote:
            return None
        found = _QUOTED[quote].match(self.text, self.at)
        if found is None:
            raise BrokenPath("the quote that starts here is not closed", start)
        self.at = found.end()
        return _unescaped(found[1], quote, start + 1)


def _unescaped(content: str, quote: str, start: int) -> str:
    read, at = [], 0
    while at < len(content):
        if content[at] != "\\":
            read.append(content[at])
            at += 1
            continue
        found = _ESCAPE.match(content, at)
        if found is None or (
            len(found[0]) == 2 and found[0][1] not in "bfnrt/\\" + quote
        ):
            raise BrokenPath("this escape is not known", start + at)
        plain = found[0] if found[0] != "\\'" else "'"
        read.append(plain if plain == "'" else json.loads(f'"{plain}"'))
        at = found.end()
    return "".join(read)
