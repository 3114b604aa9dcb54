"""How does a schema look when it is said again elsewhere, with other texts beside it?"""

from __future__ import annotations

from dataclasses import replace

from generator.openapi.schema import Any, Facets, Map, Object, Schema


def overlaid(near: Facets, far: Facets, *, nullable: bool) -> Facets:
    """The texts and marks of both; where both have one, the nearer's."""
    both_extended = near.extensions and far.extensions
    return Facets(
        at=near.at,
        title=near.title or far.title,
        description=near.description or far.description,
        nullable=nullable,
        read_only=near.read_only or far.read_only,
        write_only=near.write_only or far.write_only,
        deprecated=near.deprecated or far.deprecated,
        default=near.default or far.default,
        examples=near.examples or far.examples,
        extensions=(
            {**far.extensions, **near.extensions}
            if both_extended
            else near.extensions or far.extensions
        ),
    )


def restated(schema: Schema, facets: Facets) -> Schema:
    """The same schema with other facets. Keys that are free for want of a statement stay so."""
    match schema:
        case Map() if says_nothing_of_keys(schema):
            return Map(facets, Any(Facets(facets.at)))
        case Object(additional=Any()) if says_nothing_of_keys(schema):
            return Object(facets, schema.properties, Any(Facets(facets.at)))
        case _:
            return replace(schema, facets=facets)


def says_nothing_of_keys(schema: Object | Map) -> bool:
    """Whether free keys were merely not excluded: their schema is then placed at the object."""
    further = schema.values if isinstance(schema, Map) else schema.additional
    return further is None or further.facets.at == schema.facets.at
