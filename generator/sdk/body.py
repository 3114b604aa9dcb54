"""What does a method send as its body: arguments of their own, or one that is the whole of it?"""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.names import Name, Rank, split
from generator.openapi import schema as s
from generator.openapi.model import Api, Encoding, MediaType, Operation
from generator.openapi.schema import Schema
from generator.sdk import types as t
from generator.sdk.docs import whole
from generator.sdk.media_types import BodyEncoding, encoding_of
from generator.sdk.model import Argument, Body
from generator.sdk.shape import Spot
from generator.sdk.workbench import Workbench


@dataclass(frozen=True, slots=True)
class ChosenBody:
    """`body` is None where the properties of `flat` go into the query."""

    body: Body | None
    media: MediaType
    flat: s.Object | None
    required: bool
    description: str


_PREFERENCE: tuple[BodyEncoding, ...] = ("json", "form", "multipart", "text", "binary")


def choose_body(bench: Workbench, operation: Operation) -> ChosenBody | None:
    """The media type that a client serves best; where several do, the first one written."""
    if operation.body is None or not operation.body.content:
        return None
    content = operation.body.content
    media = min(content, key=lambda m: _PREFERENCE.index(encoding_of(m.name)))
    encoding = encoding_of(media.name)
    schema = _followed(bench.api, media.schema) if media.schema else None
    flat = schema if isinstance(schema, s.Object) and encoding in _FLAT else None
    body: Body | None = Body(
        media.name, encoding, flat is not None, operation.body.required
    )
    if flat and encoding == "form" and operation.method in _QUERY_METHODS:
        flat, body = _beside_query(flat, operation), None
    required, description = operation.body.required, operation.body.description
    return ChosenBody(body, media, flat, required, description)


_FLAT = ("json", "form", "multipart")

_QUERY_METHODS = ("get", "head", "delete")
"""A body means nothing on these (RFC 9110, section 9.3), and readers of forms look at the query."""


def _beside_query(flat: s.Object, operation: Operation) -> s.Object:
    """Without the properties that the query has already."""
    taken = {found.name for found in operation.parameters if found.location == "query"}
    left = tuple(found for found in flat.properties if found.name not in taken)
    return replace(flat, properties=left)


def _followed(api: Api, schema: Schema) -> Schema:
    seen: set[str] = set()
    while isinstance(schema, s.Reference) and schema.target not in seen:
        seen.add(schema.target)
        schema = api.schemas[schema.target]
    return schema


def body_arguments(bench: Workbench, chosen: ChosenBody, spot: Spot) -> list[Argument]:
    if chosen.flat is None:
        return [_whole_body(bench, chosen, spot)]
    encodings = {encoding.property: encoding for encoding in chosen.media.encodings}
    made = [
        _property(bench, found, encodings.get(found.name), spot)
        for found in chosen.flat.properties
        if not found.schema.facets.read_only
    ]
    if chosen.body is not None:
        return made
    holding = {
        found.name
        for found in chosen.flat.properties
        if _holds(bench.api, found.schema)
    }
    return [_in_query(one, holds=one.wire in holding) for one in made]


def _in_query(argument: Argument, *, holds: bool) -> Argument:
    """As it would be in the form. What is not stated is style form, and JSON where that cannot nest."""
    style = argument.style or "form"
    explode = argument.explode
    stated = argument.style or argument.content_type
    return replace(
        argument,
        location="query",
        style=style,
        explode=style in ("form", "deepObject") if explode is None else explode,
        content_type=(
            argument.content_type if stated or not holds else "application/json"
        ),
    )


def _holds(api: Api, schema: Schema) -> bool:
    """An object, or a list with objects or lists in it."""
    schema = _followed(api, schema)
    if isinstance(schema, s.Array):
        items = _followed(api, schema.items)
        return isinstance(items, s.Object | s.Map | s.Array)
    return isinstance(schema, s.Object | s.Map)


def _property(
    bench: Workbench, found: s.Property, encoding: Encoding | None, spot: Spot
) -> Argument:
    facets = found.schema.facets
    return Argument(
        name=Name(split(found.name) or ("field",), Rank.DECLARED),
        wire=found.name,
        location="body",
        type=bench.shapes.type_of(found.schema, spot.inside(found.name)),
        required=found.required,
        docs=whole(facets.description),
        at=facets.at,
        style=encoding.style if encoding else "",
        explode=encoding.explode if encoding else None,
        allow_reserved=encoding.allow_reserved if encoding else False,
        content_type=encoding.content_type if encoding else "",
        deprecated=facets.deprecated,
        default=facets.default,
        examples=facets.examples,
    )


def _whole_body(bench: Workbench, chosen: ChosenBody, spot: Spot) -> Argument:
    encoding = encoding_of(chosen.media.name)
    schema, made = chosen.media.schema, _raw(encoding)
    if schema is not None and encoding in _FLAT:
        made = bench.shapes.type_of(schema, spot.inside("body"))
    return Argument(
        name=Name(("body",), Rank.DECLARED),
        wire="body",
        location="body",
        type=made,
        required=chosen.required,
        docs=whole(chosen.description),
        at=chosen.media.at,
        content_type=chosen.media.name,
        examples=chosen.media.examples,
    )


def _raw(encoding: BodyEncoding) -> t.Type:
    match encoding:
        case "binary":
            return t.File()
        case "text":
            return t.Primitive("string")
        case _:
            return t.Primitive("json")
