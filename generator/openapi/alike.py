"""Do two schemas say the same, whatever their texts are?"""

from __future__ import annotations

from dataclasses import replace

from generator.openapi.schema import Object, Schema


def equal(merged: Schema, whole: Schema) -> bool:
    """The same but for what is written beside it, and for the order of properties."""
    if isinstance(merged, Object) and isinstance(whole, Object):
        ours = {item.name: item for item in merged.properties}
        theirs = {item.name: item for item in whole.properties}
        return ours == theirs and merged.additional == whole.additional
    return replace(merged, facets=whole.facets) == whole


def alike(merged: Schema, whole: Schema) -> bool:
    """Equal, or equal but for the texts of properties."""
    if not isinstance(merged, Object) or not isinstance(whole, Object):
        return equal(merged, whole)
    theirs = {item.name: item for item in whole.properties}
    plain = [
        replace(item, schema=_with_texts_of(item.schema, theirs[item.name].schema))
        for item in merged.properties
        if item.name in theirs
    ]
    same_names = len(plain) == len(merged.properties)
    return same_names and equal(replace(merged, properties=tuple(plain)), whole)


def _with_texts_of(schema: Schema, other: Schema) -> Schema:
    same_null = schema.facets.nullable == other.facets.nullable
    return replace(schema, facets=other.facets) if same_null else schema
