"""How is a value written as text: a scalar in a URL or form, anything as JSON?"""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Mapping
from typing import Any, TypeGuard, cast

from .model import Model


def is_object(value: object) -> TypeGuard[Mapping[str, object]]:
    return isinstance(value, (dict, Model, Mapping))


def items_of(value: Mapping[str, object]) -> list[tuple[str, object]]:
    """The properties of an object that have a value: null is left out."""
    if isinstance(value, Model):
        value = cast("Mapping[str, object]", value.to_dict())
    return [(scalar(key), item) for key, item in value.items() if item is not None]


def is_list(value: object) -> TypeGuard[list[object] | tuple[object, ...]]:
    """A file name with its content is a tuple too, and no list."""
    if isinstance(value, tuple):
        from .files import is_file

        return not is_file(cast("object", value))
    return isinstance(value, list)


def scalar(value: object) -> str:
    """The text of a string, boolean or number; a TypeError for anything else."""
    if isinstance(value, str):
        return str.__str__(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return int.__repr__(value)
    if isinstance(value, float):
        return number(value)
    if _is_decimal(value):
        return str(value)
    raise TypeError(f"cannot send a value of type {type(value).__name__} here")


def _is_decimal(value: object) -> bool:
    """Nobody has one without having loaded its module."""
    module = sys.modules.get("decimal")
    return module is not None and isinstance(value, module.Decimal)


def number(value: float) -> str:
    """A floating point number as ECMAScript's Number::toString prints it."""
    if not math.isfinite(value):
        raise ValueError("cannot send a number that is not finite")
    if value == 0:
        return "0"
    mantissa, _, exponent = f"{abs(value)!r}e0".partition("e")
    whole, _, fraction = mantissa.partition(".")
    power = int(exponent.partition("e")[0])
    digits = (whole + fraction).lstrip("0")
    point = len(whole) + power - (len(whole + fraction) - len(digits))
    digits = digits.rstrip("0")
    sign = "-" if value < 0 else ""
    return sign + _positional(digits, point)


def _positional(digits: str, point: int) -> str:
    """`digits` with the decimal point after the first `point` of them."""
    if len(digits) <= point <= 21:
        return digits.ljust(point, "0")
    if 0 < point <= 21:
        return f"{digits[:point]}.{digits[point:]}"
    if -6 < point <= 0:
        return "0." + "0" * -point + digits
    fraction = f".{digits[1:]}" if len(digits) > 1 else ""
    return f"{digits[0]}{fraction}e{point - 1:+d}"


def json_text(value: object) -> str:
    """Compact JSON, in the given order, nothing escaped that need not be."""
    return json.dumps(
        value,
        ensure_ascii=False,
        allow_nan=False,
        separators=(",", ":"),
        default=_json_value,
    )


def _json_value(value: object) -> Any:
    if isinstance(value, Model):
        return value.to_dict()
    if isinstance(value, Mapping):
        return dict(cast("Mapping[object, object]", value))
    if _is_decimal(value):
        return str(value)
    raise TypeError(f"JSON has no value of type {type(value).__name__}")
