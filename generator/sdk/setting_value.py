"""Which value does the text of a setting mean?

In goes a type and what was written after the equals sign; out comes plain data, or the text itself
where it means nothing of that type.
"""

from __future__ import annotations

import json
import re
from typing import NoReturn, assert_never

from generator.document.model import Json
from generator.openapi.schema import Scalar
from generator.sdk import types as t
from generator.sdk.fit import misfit
from generator.sdk.model import Sdk
from generator.sdk.types import Type
from generator.sdk.wire_text import scalar_text

_INTEGER = re.compile(r"-?[0-9]{1,400}")
_NUMBER = re.compile(r"-?[0-9]{1,400}(\.[0-9]+)?([eE][-+]?[0-9]{1,3})?")


def read_json(text: str) -> Json:
    """ValueError, with what is wrong, for text that is not JSON or that UTF-8 cannot hold."""
    try:
        value: Json = json.loads(text, parse_constant=_refuse, parse_float=_finite)
        json.dumps(value, ensure_ascii=False).encode()
    except RecursionError:
        raise ValueError("it is nested too deeply") from None
    except UnicodeEncodeError:
        raise ValueError("it has half of a surrogate pair") from None
    return value


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no JSON number")


def _finite(text: str) -> float:
    number = float(text)
    if number in (float("inf"), float("-inf")):
        raise ValueError(f"{text} is too large")
    return number


def read_value(sdk: Sdk, type_: Type, text: str) -> Json:
    match type_:
        case t.Primitive():
            return _primitive(type_, text)
        case t.LiteralType(values=values):
            return _listed(values, text)
        case t.EnumRef(id=id_):
            return _listed(sdk.enums[id_].values, text)
        case t.ListOf() | t.TupleOf() | t.MapOf() | t.ModelRef():
            return _json_or_text(text)
        case t.Optional(type=inner):
            return _nullable(sdk, inner, text)
        case t.UnionRef(id=id_):
            union = sdk.unions[id_]
            members: tuple[Type, ...] = union.members
            if union.nullable:
                members = (*members, t.Primitive("null"))
            return _member(sdk, members, text)
        case t.UnionOf(members=members):
            return _member(sdk, members, text)
        case t.Expandable(object=inner):
            return _member(sdk, (inner, t.Primitive("string")), text)
        case t.File():
            return text
    assert_never(type_)


def _primitive(type_: t.Primitive, text: str) -> Json:
    match type_.kind:
        case "string" | "date" | "datetime" | "decimal":
            return text
        case "integer" | "unix-time":
            return int(text) if _INTEGER.fullmatch(text) else text
        case "number":
            return _number(text)
        case "boolean":
            return {"true": True, "false": False}.get(text, text)
        case "json":
            return _json_or_text(text)
        case "null":
            return None if text == "null" else text
    assert_never(type_.kind)


def _number(text: str) -> Json:
    return _json_or_text(text) if _NUMBER.fullmatch(text) else text


def _json_or_text(text: str) -> Json:
    try:
        return read_json(text)
    except ValueError:
        return text


def _listed(values: tuple[Scalar, ...], text: str) -> Json:
    return next((value for value in values if scalar_text(value) == text), text)


def _nullable(sdk: Sdk, type_: Type, text: str) -> Json:
    """`null` is null, unless it can be meant as text."""
    value = read_value(sdk, type_, text)
    if text == "null" and misfit(sdk, type_, value=value, partial=True) is not None:
        return None
    return value


def _member(sdk: Sdk, members: tuple[Type, ...], text: str) -> Json:
    """The first member that the text makes a value of."""
    for member in members:
        value = read_value(sdk, member, text)
        if misfit(sdk, member, value=value, partial=True) is None:
            return value
    return text
