"""Which properties are written, which are read, and which are only written?

The mark may stand on the property, or on the schema that it refers to.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.openapi import schema as s
from generator.openapi.model import Api
from generator.openapi.schema import Direction, Facets, Schema


def travels(api: Api, schema: Schema, direction: Direction) -> bool:
    """Read-only properties are not written, write-only ones not read (OpenAPI 3.1, Schema Object)."""
    if direction == "response":
        return not is_write_only(api, schema)
    return not any(facets.read_only for facets in _stated(api, schema))


def is_write_only(api: Api, schema: Schema) -> bool:
    return any(facets.write_only for facets in _stated(api, schema))


def _stated(api: Api, schema: Schema) -> Iterator[Facets]:
    yield schema.facets
    seen: set[str] = set()
    while isinstance(schema, s.Reference) and schema.target not in seen:
        seen.add(schema.target)
        schema = api.schemas[schema.target]
        yield schema.facets
