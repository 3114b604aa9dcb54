"""How is one value written in a request?

In goes plain data, out comes text: for a parameter as it is, or percent-encoded for a URL.
"""

from __future__ import annotations

import json
import re
from decimal import Decimal
from urllib.parse import quote

from generator.document.model import Json

_RESERVED = ":/?[]@!$&'()*+,;="
"""RFC 3986, section 2.2, but for `#`: it would end the query."""

_ESCAPED = re.compile(r"(%[0-9A-Fa-f]{2})")
_LARGEST_PLAIN = 21
_SMALLEST_PLAIN = -6


def fitting(stated: str, *, is_deep: bool = False) -> str:
    """Of several content types the first that is no range: for what is `is_deep`, the first of JSON."""
    choices = [choice.strip() for choice in stated.split(",")]
    choices = [choice for choice in choices if choice and "*" not in choice]
    if is_deep:
        choices.sort(key=lambda choice: "json" not in choice)
    return choices[0] if choices else ""


def scalar_text(value: Json) -> str:
    """As a parameter has it. Where a style has no room for an object or list, it is compact JSON."""
    match value:
        case str():
            return value
        case bool():
            return "true" if value else "false"
        case int() | float():
            return number_text(value)
        case None:
            return ""
        case _:
            return compact(value)


def compact(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def escape(text: str, *, keep: str = "") -> str:
    """Percent-encoded UTF-8, but for unreserved characters and those to keep."""
    return quote(text, safe="-._~" + keep, errors="replace")


def escape_reserved_kept(text: str) -> str:
    """For allowReserved: reserved characters stay, and so do escapes that are there already."""
    parts = _ESCAPED.split(text)
    return "".join(
        part if index % 2 else escape(part, keep=_RESERVED)
        for index, part in enumerate(parts)
    )


def number_text(value: int | float) -> str:
    """As ECMAScript's Number::toString does (ECMA-262, 6.1.6.1.20); integers in full."""
    if isinstance(value, int):
        return str(value)
    sign, digit_tuple, exponent = Decimal(repr(value)).normalize().as_tuple()
    if not isinstance(exponent, int):
        raise ValueError(f"{value} is no number in JSON")
    digits = "".join(map(str, digit_tuple))
    if digits == "0":
        return "0"
    return "-" * sign + _placed(digits, len(digits) + exponent)


def _placed(digits: str, point: int) -> str:
    """`point` is how many digits stand before the decimal point; it may be negative."""
    if len(digits) <= point <= _LARGEST_PLAIN:
        return digits + "0" * (point - len(digits))
    if 0 < point <= _LARGEST_PLAIN:
        return f"{digits[:point]}.{digits[point:]}"
    if _SMALLEST_PLAIN < point <= 0:
        return "0." + "0" * -point + digits
    fraction = f".{digits[1:]}" if len(digits) > 1 else ""
    return f"{digits[0]}{fraction}e{point - 1:+d}"
