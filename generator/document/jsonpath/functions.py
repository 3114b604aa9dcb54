"""Which functions may a filter call, and what do they give (RFC 9535, 2.4)?"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from generator.document.jsonpath.budget import Budget
from generator.document.jsonpath.model import Result
from generator.patterns import ways


@dataclass(frozen=True, slots=True)
class Signature:
    takes: tuple[Result, ...]
    gives: Result


FUNCTIONS: Final[Mapping[str, Signature]] = {
    "length": Signature(("value",), "value"),
    "count": Signature(("nodes",), "value"),
    "match": Signature(("value", "value"), "logical"),
    "search": Signature(("value", "value"), "logical"),
    "value": Signature(("nodes",), "value"),
}


class Nothing:
    """What a query gives that selects nothing. It equals itself alone."""


NOTHING: Final = Nothing()


def length(value: object) -> object:
    return len(value) if isinstance(value, str | list | dict) else NOTHING


def matches(text: object, pattern: object, *, whole: bool, budget: Budget) -> bool:
    """A pattern that is none matches nothing (RFC 9535, 2.4.6)."""
    if not isinstance(text, str) or not isinstance(pattern, str):
        return False
    budget.spend(len(pattern))
    translated = _translated(pattern)
    if translated is None:
        return False
    starts = 1 if whole else len(text) + 1
    budget.spend(ways(translated, len(text) + 1) * starts // _MATCHER_STEPS)
    compiled = _compiled(translated)
    if compiled is None:
        return False
    return bool(compiled.fullmatch(text) if whole else compiled.search(text))


_MATCHER_STEPS = 50
"""Of Python's matcher, in one of ours."""

_TOKEN = re.compile(r"\\[pP]\{|\\.|\[\^?|\]|\.|[$^]|.", re.DOTALL)


@lru_cache
def _translated(pattern: str) -> str | None:
    """RFC 9485: a dot is anything but the end of a line.

    Classes of Unicode properties are not known to Python's expressions: they match nothing.
    """
    parts, inside = [], False
    for token in _TOKEN.findall(pattern):
        if token[:2] in ("\\p", "\\P") and len(token) == 3:
            return None
        if token[0] == "[":
            token = "\\[" if inside else token
            inside = True
        elif token == "]":
            inside = False
        elif token == "." and not inside:
            token = r"[^\n\r]"
        parts.append(token)
    return "".join(parts)


@lru_cache
def _compiled(pattern: str) -> re.Pattern[str] | None:
    try:
        return re.compile(pattern)
    except (re.error, RecursionError, OverflowError):
        return None
