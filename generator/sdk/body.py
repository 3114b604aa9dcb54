"""What does a method send as its body: arguments of their own, or one that is the whole of it?"""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.document.model import Json
from generator.names import Name, Rank, split
from generator.openapi import schema as s
from generator.openapi.model import Api, Encoding, MediaType, Operation
from generator.openapi.schema import Schema
from generator.sdk import types as t
from generator.sdk.alike import alike
from generator.sdk.direction import is_write_only, travels
from generator.sdk.docs import whole
from generator.sdk.media_types import BodyEncoding, encoding_of
from generator.sdk.model import Argument, Body
from generator.sdk.part import content_type_of, part_headers
from generator.sdk.schema_docs import docs_of
from generator.sdk.spot import Spot
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


def choose_bodies(bench: Workbench, operation: Operation) -> list[ChosenBody]:
    """First the media type that a client serves best; where several do, the first one written.

    Whoever says the same as the first has its schema, and so its types.
    """
    if operation.body is None or not operation.body.content:
        return []
    content = operation.body.content
    usual = min(content, key=lambda m: _PREFERENCE.index(encoding_of(m.name)))
    others = [
        replace(media, schema=usual.schema) if _same(media, usual) else media
        for media in content
        if media is not usual and _is_sendable(media)
    ]
    return [_choose(bench, operation, media) for media in (usual, *others)]


def _is_sendable(media: MediaType) -> bool:
    """Of a range, only a file can say which type it is of."""
    return "*" not in media.name or encoding_of(media.name) == "binary"


def _same(media: MediaType, usual: MediaType) -> bool:
    return alike(media.schema, usual.schema)


def _choose(bench: Workbench, operation: Operation, media: MediaType) -> ChosenBody:
    assert operation.body is not None
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
    shown = [one for one in chosen.media.examples if isinstance(one, dict)][:1]
    is_multipart = encoding_of(chosen.media.name) == "multipart"
    body = replace(spot, multipart="body" if is_multipart else "")
    made = [
        _property(bench, found, encodings.get(found.name), body, shown)
        for found in chosen.flat.properties
        if travels(bench.api, found.schema, "request")
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
    if isinstance(schema, s.Tuple):
        return any(_holds(api, part) for part in schema.parts)
    if isinstance(schema, s.Array):
        items = _followed(api, schema.items)
        return isinstance(items, s.Object | s.Map | s.Array | s.Tuple)
    return isinstance(schema, s.Object | s.Map)


def _property(
    bench: Workbench,
    found: s.Property,
    encoding: Encoding | None,
    spot: Spot,
    shown: list[dict[str, Json]],
) -> Argument:
    """`shown` is the example of the whole body: what goes together there is shown together."""
    facets = found.schema.facets
    examples = tuple(one[found.name] for one in shown if found.name in one)
    at = spot.inside(found.name)
    if at.multipart and encoding and encoding.style == "deepObject":
        at = replace(at, multipart="deep")
    made = Argument(
        name=Name(split(found.name) or ("field",), Rank.DECLARED),
        wire=found.name,
        location="body",
        type=bench.shapes.type_of(found.schema, at),
        required=found.required,
        docs=docs_of(found.schema),
        at=facets.at,
        style=encoding.style if encoding else "",
        explode=encoding.explode if encoding else None,
        allow_reserved=encoding.allow_reserved if encoding else False,
        content_type=encoding.content_type if encoding else "",
        headers=part_headers(bench, encoding) if encoding and at.multipart else (),
        deprecated=facets.deprecated,
        secret=is_write_only(bench.api, found.schema),
        default=facets.default,
        examples=examples or facets.examples,
    )
    if at.multipart and not (made.content_type or made.style):
        made = replace(made, content_type=content_type_of(bench.api, found.schema))
    return made


def _whole_body(bench: Workbench, chosen: ChosenBody, spot: Spot) -> Argument:
    encoding = encoding_of(chosen.media.name)
    schema, made = chosen.media.schema, _raw(encoding)
    if schema is not None and encoding in _FLAT:
        inside = spot.called("body")
        if encoding == "multipart":
            inside = replace(inside, multipart="body")
        made = bench.shapes.type_of(schema, inside)
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
