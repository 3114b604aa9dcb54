"""In how many ways can a regular expression be laid on a text?

A pattern comes from anywhere, and Python's matcher goes back and forth: on `(a+)+b` it takes years.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_LONGEST = 300
"""Characters of a pattern that is looked at."""

_MANY = 10**18

_RECKONED = 200_000
"""Ways whose powers are worth reckoning; more count as many at once."""

_TOKEN = re.compile(
    r"(?P<escape>\\.)|(?P<set>\[\^?\]?(?:\\.|[^\]\\])*\])|(?P<odd>\(\?(?!:|=|!|<=|<!))"
    r"|(?P<open>\((?:\?<?[:=!])?)|(?P<close>\))|(?P<bar>\|)|(?P<repeat>[*+?]\??|\{\d*(?:,\d*)?\}\??)|(?P<other>.)",
    re.DOTALL,
)


@dataclass(slots=True)
class _Group:
    """`done` are the ways of alternatives that are over, `ways` those of the one that is open.

    `last` are those of the token before this one, `plain` says that it is a single character.
    """

    done: int = 0
    ways: int = 1
    last: int = 1
    plain: bool = True

    def add(self, ways: int, *, plain: bool) -> None:
        self.ways = min(self.ways * self.last, _MANY)
        self.last, self.plain = ways, plain

    def repeat(self, least: int, most: int) -> None:
        """What has more than one way multiplies each time."""
        if self.last > 1:
            small = most < 64 and self.last < _RECKONED
            self.last = min(self.last**most, _MANY) if small else _MANY
        else:
            self.last = most - least + 1
            self.last *= 1 if self.plain else max(least, 1)
        self.plain = False

    @property
    def all(self) -> int:
        return min(self.done + self.ways * self.last, _MANY)


@lru_cache(maxsize=1024)
def ways(pattern: str, length: int) -> int:
    """Counted generously, for a text of so many characters."""
    if len(pattern) > _LONGEST:
        return _MANY
    stack = [_Group()]
    for token in _TOKEN.finditer(pattern):
        here = stack[-1]
        match token.lastgroup:
            case "open":
                stack.append(_Group())
            case "close" if len(stack) > 1:
                inner = stack.pop().all
                stack[-1].add(inner, plain=False)
            case "bar":
                here.done, here.ways, here.last = here.all, 1, 1
                here.plain = True
            case "repeat":
                here.repeat(*_times(token[0], length))
            case "odd":
                return _MANY
            case "escape" if token[0][1].isdigit():
                return _MANY
            case _:
                here.add(1, plain=True)
    return _MANY if len(stack) > 1 else stack[0].all


def _times(repeat: str, length: int) -> tuple[int, int]:
    bare = repeat.removesuffix("?") if len(repeat) > 1 else repeat
    if bare in ("*", "+", "?"):
        return (0, 1) if bare == "?" else (0, length)
    least, comma, most = bare[1:-1].partition(",")
    first = _number(least, 0)
    return first, max(first, _number(most, length) if comma else first)


def _number(text: str, otherwise: int) -> int:
    """Of a size that can be reckoned with."""
    return int(text) if 0 < len(text) < 7 else 10**7 if text else otherwise
