"""Which of several values or fields says most in an example?"""

from __future__ import annotations

from generator.openapi.schema import Scalar
from generator.sdk import types as t
from generator.sdk.model import Field
from generator.sdk.types import Type


def is_file(type_: Type) -> bool:
    match type_:
        case t.File():
            return True
        case t.Optional(type=inner) | t.ListOf(items=inner):
            return is_file(inner)
        case t.UnionOf(members=members):
            return any(map(is_file, members))
        case _:
            return False


def plainness(field: Field) -> int:
    """Choices first, then other plain values, then what holds more."""
    match field.type.type if isinstance(field.type, t.Optional) else field.type:
        case t.LiteralType() | t.EnumRef():
            return 0
        case t.Primitive():
            return 1
        case _:
            return 2


def telling(values: tuple[Scalar, ...]) -> Scalar:
    return next((value for value in values if value != ""), values[0])


def is_blank(type_: Type) -> bool:
    return isinstance(type_, t.LiteralType) and type_.values == ("",)
