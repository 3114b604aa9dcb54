"""What value does an unquoted YAML scalar stand for?

The core schema of YAML 1.2 (section 10.3.2), which is JSON's data: no yes and no, no dates, no
sexagesimal numbers, no underscores in numbers, and octal only as 0o17. A number with a leading
zero is decimal there, so 010 is ten.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from typing import Final

from generator.document.model import Json

Scalar = str | int | float | bool | None

_WORDS: Final[Mapping[str, bool | None]] = {
    "": None,
    "~": None,
    "null": None,
    "Null": None,
    "NULL": None,
    "true": True,
    "True": True,
    "TRUE": True,
    "false": False,
    "False": False,
    "FALSE": False,
}

_INTEGER = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(
    r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?"
    r"|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)"
)
_NUMERIC_START: Final = frozenset("0123456789+-.")


class NotJsonNumber(ValueError):
    """A number that JSON cannot hold: infinite, not a number, or of thousands of digits."""


def plain(text: str) -> Scalar:
    """The value of an unquoted scalar without a tag. Raises NotJsonNumber."""
    if text in _WORDS:
        return _WORDS[text]
    if text[0] not in _NUMERIC_START:
        return text
    if _INTEGER.fullmatch(text):
        return _integer(text)
    return _float(text) if _FLOAT.fullmatch(text) else text


def tagged(tag: str, text: str) -> Scalar:
    """The value of a scalar with a core tag. ValueError when the two do not fit."""
    return _TAGGED[tag](text)


def _integer(text: str) -> int:
    base = {"0o": 8, "0x": 16}.get(text[:2], 10)
    try:
        return int(text, base)
    except ValueError as error:
        # Python refuses to convert more than 4,300 digits, since it takes quadratic time.
        raise NotJsonNumber(text) from error


def _float(text: str) -> float:
    number = float(text.replace(".", "", 1) if text[-1] in "fFnN" else text)
    if not math.isfinite(number):
        raise NotJsonNumber(text)
    return number


def _only_integer(text: str) -> int:
    if not _INTEGER.fullmatch(text):
        raise ValueError(text)
    return _integer(text)


def _only_float(text: str) -> float:
    if not _FLOAT.fullmatch(text):
        raise ValueError(text)
    return _float(text)


def _only_bool(text: str) -> bool:
    value = _WORDS.get(text)
    if value is None:
        raise ValueError(text)
    return value


def _only_null(text: str) -> None:
    if _WORDS.get(text, text) is not None:
        raise ValueError(text)


_CORE = "tag:yaml.org,2002:"
_TAGGED: Final[Mapping[str, Callable[[str], Scalar]]] = {
    "!": str,
    f"{_CORE}str": str,
    f"{_CORE}int": _only_integer,
    f"{_CORE}float": _only_float,
    f"{_CORE}bool": _only_bool,
    f"{_CORE}null": _only_null,
}

SCALAR_TAGS: Final = frozenset(_TAGGED)
MAPPING_TAGS: Final = frozenset({"!", f"{_CORE}map"})
SEQUENCE_TAGS: Final = frozenset({"!", f"{_CORE}seq"})


def written(tag: str) -> str:
    """A tag the way a person writes it: `!!int` for its long form."""
    return f"!!{tag[len(_CORE):]}" if tag.startswith(_CORE) else tag


def described(value: Json) -> str:
    """What a value is, in words for a message."""
    match value:
        case dict():
            return "a mapping"
        case list():
            return "a list"
        case str():
            return "a text"
        case bool():
            return "true or false"
        case int() | float():
            return "a number"
        case None:
            return "empty"
