"""What is left of a schema when no merge can add to it any more?"""

from __future__ import annotations

from dataclasses import replace

from generator.openapi.read_object import Undeclared
from generator.openapi.schema import Array, Map, Object, OneOf, Property, Schema, Tuple


def finished(schema: Schema, undeclared: Undeclared) -> Schema:
    """In: an open schema. Out: the same without the required names that nothing declared.

    An object of which that leaves no property, and that never had any, is a Map.
    """
    if not undeclared.names:
        return schema
    match schema:
        case Object():
            return _finished_object(schema, undeclared)
        case Map():
            return replace(schema, values=finished(schema.values, undeclared))
        case Array():
            return replace(schema, items=finished(schema.items, undeclared))
        case Tuple(parts=parts, rest=rest):
            return replace(
                schema,
                parts=tuple(finished(part, undeclared) for part in parts),
                rest=None if rest is None else finished(rest, undeclared),
            )
        case OneOf():
            members = tuple(finished(member, undeclared) for member in schema.members)
            return replace(schema, members=members)
        case _:
            return schema


def _finished_object(schema: Object, undeclared: Undeclared) -> Object | Map:
    additional = schema.additional
    if additional is not None:
        additional = finished(additional, undeclared)
    kept = tuple(
        Property(item.name, finished(item.schema, undeclared), item.required)
        for item in schema.properties
        if not undeclared.holds(item.schema)
    )
    if schema.properties and not kept and additional is not None:
        return Map(schema.facets, additional, schema.patterns)
    return replace(schema, properties=kept, additional=additional)
