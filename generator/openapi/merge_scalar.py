"""What satisfies two schemas of scalars at once?"""

from __future__ import annotations

from dataclasses import replace

from generator.openapi.bounds import tighter
from generator.openapi.read_enumeration import has_type, same_value
from generator.openapi.schema import (
    Boolean,
    Enumeration,
    Facets,
    Integer,
    Never,
    Null,
    Number,
    Schema,
    String,
)


def both_scalars(near: Schema, far: Schema, *, facets: Facets) -> Schema:
    """In: two schemas of any kind. Out: their common part, Never where they have none.

    What cannot be intersected, such as a format or a pattern, is taken from the nearer.
    """
    match near, far:
        case (Enumeration(), _) | (_, Enumeration()):
            return _both_enumerated(near, far, facets=facets)
        case Null(), Null():
            return Null(facets)
        case Boolean(), Boolean():
            return Boolean(facets)
        case String(), String():
            return _both_strings(near, far, facets=facets)
        case (Integer() | Number()), (Integer() | Number()):
            return _both_numbers(near, far, facets=facets)
        case _:
            return Never(facets)


def _both_enumerated(near: Schema, far: Schema, *, facets: Facets) -> Schema:
    match near, far:
        case Enumeration(), Enumeration():
            values = tuple(
                value
                for value in near.values
                if any(same_value(value, other) for other in far.values)
            )
        case (Enumeration(values=listed), plain) | (plain, Enumeration(values=listed)):
            kind = _type_name(plain)
            values = tuple(value for value in listed if has_type(value, kind))
        case _:
            values = ()
    return Enumeration(facets, values) if values else Never(facets)


def _type_name(schema: Schema) -> str:
    match schema:
        case String():
            return "string"
        case Integer():
            return "integer"
        case Number():
            return "number"
        case Boolean():
            return "boolean"
        case _:
            return ""


def _both_strings(near: String, far: String, *, facets: Facets) -> String:
    return String(
        facets,
        format=near.format or far.format,
        pattern=near.pattern or far.pattern,
        min_length=tighter(near.min_length, far.min_length, choose=max),
        max_length=tighter(near.max_length, far.max_length, choose=min),
        media_type=near.media_type or far.media_type,
    )


def _both_numbers(
    near: Integer | Number, far: Integer | Number, *, facets: Facets
) -> Integer | Number:
    """An integer and a number together are an integer, of the integer's format."""
    whole = near if isinstance(near, Integer) else far
    other = far if whole is near else near
    form = near.format or far.format if type(near) is type(far) else whole.format
    return replace(
        whole,
        facets=facets,
        format=form,
        minimum=tighter(whole.minimum, other.minimum, choose=max),
        maximum=tighter(whole.maximum, other.maximum, choose=min),
    )
