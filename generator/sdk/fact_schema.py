"""How does a JSON Schema say what a facts file may hold (draft 2020-12)?"""

from __future__ import annotations

from typing import assert_never

from generator.document.model import Json
from generator.sdk.fact_kinds import (
    Choice,
    Each,
    Either,
    Exactly,
    Flag,
    Many,
    Members,
    Shape,
    Text,
    Whole,
)
from generator.sdk.fact_shape import FACTS

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def facts_schema() -> dict[str, Json]:
    # An empty file states nothing, and is one.
    return {"$schema": _DIALECT, **_written(FACTS), "type": ["object", "null"]}


def _written(shape: Shape) -> dict[str, Json]:
    return {"description": shape.about, **_rules(shape)}


def _rules(shape: Shape) -> dict[str, Json]:
    match shape:
        case Text(pattern=pattern):
            return {
                "type": "string",
                **({"pattern": f"^(?:{pattern})$"} if pattern else {}),
            }
        case Flag():
            return {"type": "boolean"}
        case Whole():
            return {"type": "integer"}
        case Exactly(value=value):
            return {"const": value}
        case Choice(values=values):
            return {"enum": list(values)}
        case Many(item=item, least=least):
            return {"type": "array", "items": _written(item), "minItems": least}
        case Each(value=value):
            return {"type": "object", "additionalProperties": _written(value)}
        case Either(options=options):
            return {"anyOf": [_written(option) for option in options]}
        case Members():
            return _members(shape)
        case _:
            assert_never(shape)


def _members(shape: Members) -> dict[str, Json]:
    rules: dict[str, Json] = {
        "type": "object",
        "properties": {key: _written(one) for key, one in shape.fields.items()},
        "additionalProperties": False,
    }
    if shape.needed:
        rules["required"] = list(shape.needed)
    if shape.unless:
        rules["allOf"] = [_unless(key, *other) for key, other in shape.unless.items()]
    if shape.some:
        rules["anyOf"] = [_there(key) for key in shape.some]
    return rules


def _there(key: str) -> Json:
    return {"required": [key], "properties": {key: {"minLength": 1}}}


def _unless(key: str, other: str, value: str) -> Json:
    return {
        "if": {"properties": {other: {"const": value}}},
        "else": _there(key),
    }
