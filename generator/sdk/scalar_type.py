"""Of which type is a text, and may an enumeration bring values that the document does not list?"""

from __future__ import annotations

from generator.openapi import schema as s
from generator.openapi.schema import Direction
from generator.sdk import types as t
from generator.sdk.limits import limits_of
from generator.sdk.types import Type


def text_type(schema: s.String, *, in_part: bool) -> Type:
    """`in_part`: bytes may stand here as they are, since this is no JSON."""
    limits = limits_of(schema)
    match schema.format:
        case "binary" if in_part:
            return t.File()
        case "date":
            return t.Primitive("date", limits)
        case "date-time":
            return t.Primitive("datetime", limits)
        case "decimal":
            return t.Primitive("decimal", limits)
        case _:
            return t.Primitive("string", limits)


def is_open(schema: s.Enumeration, direction: Direction) -> bool:
    """A response may bring a value that is newer than the document; a constant is a promise."""
    if len(schema.values) == 1 or all(
        isinstance(value, bool) for value in schema.values
    ):
        return False
    if schema.facets.extensions.get("x-stripeBypassValidation") is True:
        return True
    return direction == "response"


def with_open(members: tuple[Type, ...]) -> tuple[Type, ...]:
    """An enumeration beside any text lists known values: it is open, and stands for the text too.

    An empty text alone is no enumeration: it means `unset`.
    """
    text = t.Primitive("string")
    if text not in members or not any(map(_lists_texts, members)):
        return members
    return tuple(
        t.LiteralType(made.values, True) if isinstance(made, t.LiteralType) else made
        for made in members
        if made != text
    )


def _lists_texts(made: Type) -> bool:
    return isinstance(made, t.LiteralType) and any(
        isinstance(value, str) and value for value in made.values
    )
