"""What is a value of a type called in a message?"""

from __future__ import annotations

from typing import assert_never

from generator.openapi.schema import Scalar
from generator.sdk import types as t
from generator.sdk.model import Sdk
from generator.sdk.types import Type


def wanted(sdk: Sdk, type_: Type) -> str:
    """What a value of the type is, after the word `takes`."""
    match type_:
        case t.Primitive(kind=kind):
            return _KINDS[kind]
        case t.LiteralType(values=values):
            return listing(values)
        case t.EnumRef(id=id_):
            return listing(sdk.enums[id_].values)
        case t.ListOf():
            return "a list"
        case t.TupleOf(parts=parts, rest=None, least=least) if least == len(parts):
            return f"a list of {least} values"
        case t.TupleOf(least=least):
            return f"a list of {least} values or more"
        case t.MapOf() | t.ModelRef():
            return "an object"
        case t.Optional(type=inner):
            return f"{wanted(sdk, inner)} or null"
        case t.UnionRef(id=id_):
            return " or ".join(phrases(sdk, sdk.unions[id_].members))
        case t.UnionOf(members=members):
            return " or ".join(phrases(sdk, members))
        case t.Expandable():
            return "an id"
        case t.File():
            return "the path of a file"
    assert_never(type_)


_KINDS: dict[t.PrimitiveKind, str] = {
    "string": "text",
    "integer": "an integer",
    "number": "a number",
    "boolean": "true or false",
    "date": "a date such as 2025-01-31",
    "datetime": "a date and time such as 2025-01-31T09:30:00Z",
    "unix-time": "a time in seconds since 1970",
    "decimal": "a decimal number",
    "json": "any value",
    "null": "null",
}


def listing(values: tuple[Scalar, ...]) -> str:
    """`one of a, b`; a long enumeration is cut short."""
    shown = ", ".join(
        f"{value!r}" if value == "" else str(value) for value in values[:8]
    )
    more = f" and {len(values) - 8} more" if len(values) > 8 else ""
    return f"one of {shown}{more}" if len(values) > 1 else shown


def phrases(sdk: Sdk, members: tuple[Type, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(wanted(sdk, member) for member in members))
