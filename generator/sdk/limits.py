"""What else does a schema ask of a scalar, once its type is known?"""

from __future__ import annotations

from generator.openapi import schema as s
from generator.sdk.types import Limits


def limits_of(schema: s.Integer | s.Number | s.String) -> Limits:
    if isinstance(schema, s.String):
        return Limits(
            format=schema.format,
            min_length=schema.min_length,
            max_length=schema.max_length,
            pattern=schema.pattern,
        )
    return Limits(schema.format, schema.minimum, schema.maximum)
