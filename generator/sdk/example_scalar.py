"""What would a person write here, as an example?

In go a primitive type and the words of the name that it is found under; out comes a value that is
believable, valid and always the same. Only general rules: no API is known by name.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import assert_never

from generator.document.model import Json
from generator.names import snake
from generator.sdk.example_pattern import keeps
from generator.sdk.example_words import FORMATS, NAMED, NUMBERS, PEOPLE, THINGS
from generator.sdk.types import Limits, Primitive

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a value is wanted: `words` of its own name, `holder` of what it is a part of.

    `resources` are the things that the API has, each in the singular; a field that is called like
    one of them holds its id. `in_path`: text that says nothing else is an id too.
    """

    words: Words
    holder: Words
    resources: frozenset[Words]
    in_path: bool = False


def scalar(type_: Primitive, spot: Spot) -> Json:
    """A value of the type that keeps its limits, where the rules here can find one."""
    match type_.kind:
        case "string":
            return _text(type_.limits, spot)
        case "integer":
            return _integer(type_.limits, _number_for(spot.words, 1))
        case "number":
            return _bounded(type_.limits, _number_for(spot.words, 1.5))
        case "boolean":
            return True
        case "date":
            return "2025-01-31"
        case "datetime":
            return "2025-01-31T09:30:00Z"
        case "unix-time":
            return _ENDS_AT if _LATE & set(spot.words) else _STARTS_AT
        case "decimal":
            return "12.50"
        case "json":
            return {"key": "value"}
        case "null":
            return None
    assert_never(type_.kind)


def identifier(spot: Spot) -> str:
    """An id of the thing that the words name: `payment_record_123`."""
    stem = spot.words[:-1] if spot.words[-1:] in (("id",), ("ids",)) else spot.words
    return f"{snake(stem or spot.holder or ('id',))}_123"


# Times. Round ones: the first days of 2025 and of 2026, UTC.

_STARTS_AT = 1735689600
_ENDS_AT = 1767225600
_LATE = frozenset(
    {"before", "cancel", "due", "end", "ends", "expires", "lt", "lte", "until"}
)


# Numbers.


def _number_for(words: Words, usual: int | float) -> int | float:
    """By the last word that is known: `percent off` is a percentage."""
    return next((NUMBERS[word] for word in reversed(words) if word in NUMBERS), usual)


def _bounded(limits: Limits, wish: int | float) -> int | float:
    if limits.minimum is not None and wish < limits.minimum:
        return limits.minimum
    if limits.maximum is not None and wish > limits.maximum:
        return limits.maximum
    return wish


def _integer(limits: Limits, wish: int | float) -> int:
    bounded = _bounded(limits, wish)
    return math.ceil(bounded) if bounded >= wish else math.floor(bounded)


# Text.

_CURSORS = frozenset({"after", "before", "cursor"})


def _text(limits: Limits, spot: Spot) -> str:
    for wish in _wishes(limits, spot):
        if _keeps(limits, wish):
            return wish
    wish = next(_wishes(limits, spot))
    return _resized(limits, wish)


def _wishes(limits: Limits, spot: Spot) -> Iterator[str]:
    """What could stand there, the best first."""
    if limits.format in FORMATS:
        yield FORMATS[limits.format]
    yield _by_name(spot)
    yield "Example"
    yield from _FILLERS
    for length in (limits.min_length or 1, limits.max_length or 1):
        if length < _LONGEST_FILLER:
            yield from ("1" * length, "A" * length, "a" * length)
    yield from FORMATS.values()


_FILLERS = (
    "1234",
    "4242424242424242",
    "12",
    "123456789",
    "abc",
    "ABC",
    "ABC123",
    "EX",
    "2025-01-31",
    "12.50",
    "#0055ff",
)
_LONGEST_FILLER = 256

_LONGEST_TEXT = 10_000
"""Of an example. A document may ask for billions of characters."""


def _by_name(spot: Spot) -> str:
    words = spot.words
    if words[-1:] in (("id",), ("ids",)):
        return identifier(spot)
    for size in (3, 2, 1):
        tail = words[-size:]
        if snake(tail) in NAMED:
            return NAMED[snake(tail)]
        if tail in spot.resources or snake(tail) in THINGS:
            return f"{snake(tail)}_123"
    if words[-1:] == ("name",):
        return _name(spot)
    if spot.holder and _CURSORS & set(words):
        return f"{snake(spot.holder)}_123"
    if spot.in_path:
        return identifier(spot)
    said = words[1:] if words[:1] == ("x",) else words
    return " ".join(("Example", *said))


def _name(spot: Spot) -> str:
    own = spot.words[:-1]
    if PEOPLE & {*own, *(() if own else spot.holder)}:
        return "Ada Lovelace"
    return " ".join(("Example", *(own or spot.holder or ("name",))))


def _keeps(limits: Limits, text: str) -> bool:
    if limits.min_length is not None and len(text) < limits.min_length:
        return False
    if limits.max_length is not None and len(text) > limits.max_length:
        return False
    return not limits.pattern or keeps(limits.pattern, text)


def _resized(limits: Limits, text: str) -> str:
    least = min(limits.min_length or 0, _LONGEST_TEXT)
    if len(text) < least:
        text = (f"{text} " * least)[:least]
    return text if limits.max_length is None else text[: limits.max_length]
