"""What does a method take, and what does it give back?

In goes an Operation that has its place among the services; out comes a Method, and through Shapes
the models that it needs.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from generator.names import Name, Rank, singular, snake, split
from generator.openapi import schema as s
from generator.openapi.model import Api, Encoding, MediaType, Operation, Parameter, Response
from generator.openapi.schema import Schema
from generator.sdk import types as t
from generator.sdk.credentials import alternatives
from generator.sdk.docs import docs, whole
from generator.sdk.group import Placed
from generator.sdk.model import (
    Argument,
    BinaryResult,
    Body,
    Credential,
    EventStream,
    Field,
    JsonResult,
    Method,
    Model,
    NoContent,
    Result,
    TextResult,
)
from generator.sdk.shape import Shapes, Spot


@dataclass(frozen=True, slots=True)
class Workbench:
    """What every method is made with."""

    api: Api
    shapes: Shapes
    credentials: tuple[Credential, ...]


def service_id(path: tuple[Name, ...]) -> str:
    """`test_helpers.customers`; the client itself, for methods that belong to no service, is ``."""
    return ".".join(snake(name.words) for name in path)


def make_method(bench: Workbench, placed: Placed) -> Method:
    operation, service = placed.operation, service_id(placed.service)
    home = f"params:{service}"
    spot = Spot("request", home, placed.method.words)
    body = _body(bench, operation)
    named = [_parameter(bench, found, spot) for found in operation.parameters]
    if body is not None:
        named += _body_arguments(bench, body, spot)
    arguments = _in_order(operation, named)
    params = _params_model(bench, operation, placed, home, arguments)
    return Method(
        id=f"{service}.{snake(placed.method.words)}".lstrip("."),
        name=placed.method,
        http_method=operation.method,
        path=operation.path,
        operation_id=operation.operation_id,
        arguments=arguments,
        params=params,
        body=body.body if body else None,
        result=_result(bench, operation, placed),
        error=_error(bench, operation),
        docs=docs(operation.summary, operation.description),
        at=operation.at,
        servers=operation.servers if operation.servers != bench.api.servers else (),
        credentials=alternatives(operation, bench.credentials),
        deprecated=operation.deprecated,
    )


def _in_order(operation: Operation, named: list[Argument]) -> tuple[Argument, ...]:
    """Path arguments as the path has them, then required ones, then the rest as written."""
    path = [a for a in named if a.location == "path"]
    path.sort(key=lambda a: operation.path.find("{" + a.wire + "}"))
    rest = [a for a in named if a.location != "path"]
    taken: set[str] = set()
    ordered = []
    for argument in (*path, *sorted(rest, key=lambda a: not a.required)):
        word = snake(argument.name.words)
        # The same name in two places: the later one says where it goes.
        name = argument.name
        if word in taken:
            name = Name((argument.location, *name.words), name.rank)
        taken.add(snake(name.words))
        ordered.append(replace(argument, name=name))
    return tuple(ordered)


def _params_model(
    bench: Workbench,
    operation: Operation,
    placed: Placed,
    home: str,
    arguments: tuple[Argument, ...],
) -> str:
    named = tuple(argument for argument in arguments if argument.location != "path")
    if not named:
        return ""
    id_ = f"request:{operation.at}"
    fields = tuple(
        Field(a.name, a.wire, a.type, a.required, a.docs, a.at, a.deprecated, a.default)
        for a in named
    )
    name = Name((*placed.method.words, "params"), Rank.DERIVED, ("method",))
    bench.shapes.models[id_] = Model(
        id_, name, "request", home, fields, docs(operation.summary, ""), operation.at
    )
    return id_


def _parameter(bench: Workbench, found: Parameter, spot: Spot) -> Argument:
    return Argument(
        name=Name(split(found.name) or ("parameter",), Rank.DECLARED),
        wire=found.name,
        location=found.location,
        type=bench.shapes.type_of(found.schema, spot.inside(found.name)),
        required=found.required,
        docs=whole(found.description or found.schema.facets.description),
        at=found.at,
        style=found.style,
        explode=found.explode,
        allow_reserved=found.allow_reserved,
        content_type=found.media_type,
        deprecated=found.deprecated or found.schema.facets.deprecated,
        default=found.schema.facets.default,
        examples=found.examples or found.schema.facets.examples,
    )


# Bodies.

_BodyEncoding = Literal["json", "form", "multipart", "binary", "text"]


@dataclass(frozen=True, slots=True)
class _Chosen:
    body: Body
    media: MediaType
    flat: s.Object | None
    description: str


def encoding_of(media_type: str) -> _BodyEncoding:
    """How a body of this media type is written: by its essence and structured suffix (RFC 6839)."""
    essence = media_type.split(";")[0].strip().lower()
    if essence == "application/json" or essence.endswith("+json"):
        return "json"
    if essence == "application/x-www-form-urlencoded":
        return "form"
    if essence.startswith("multipart/"):
        return "multipart"
    return "text" if essence.startswith("text/") else "binary"


_PREFERENCE: tuple[_BodyEncoding, ...] = ("json", "form", "multipart", "text", "binary")


def _body(bench: Workbench, operation: Operation) -> _Chosen | None:
    """The media type that a client serves best; where several do, the first one written."""
    if operation.body is None or not operation.body.content:
        return None
    content = operation.body.content
    media = min(content, key=lambda m: _PREFERENCE.index(encoding_of(m.name)))
    encoding = encoding_of(media.name)
    schema = _followed(bench.api, media.schema) if media.schema else None
    flat = schema if isinstance(schema, s.Object) and encoding in _FLAT else None
    body = Body(media.name, encoding, flat is not None, operation.body.required)
    return _Chosen(body, media, flat, operation.body.description)


_FLAT = ("json", "form", "multipart")


def _followed(api: Api, schema: Schema) -> Schema:
    seen: set[str] = set()
    while isinstance(schema, s.Reference) and schema.target not in seen:
        seen.add(schema.target)
        schema = api.schemas[schema.target]
    return schema


def _body_arguments(bench: Workbench, chosen: _Chosen, spot: Spot) -> list[Argument]:
    if chosen.flat is None:
        return [_whole_body(bench, chosen, spot)]
    encodings = {encoding.property: encoding for encoding in chosen.media.encodings}
    return [
        _property(bench, found, encodings.get(found.name), spot)
        for found in chosen.flat.properties
        if not found.schema.facets.read_only
    ]


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


def _whole_body(bench: Workbench, chosen: _Chosen, spot: Spot) -> Argument:
    schema, made = chosen.media.schema, _raw(chosen.body.encoding)
    if schema is not None and chosen.body.encoding in _FLAT:
        made = bench.shapes.type_of(schema, spot.inside("body"))
    return Argument(
        name=Name(("body",), Rank.DECLARED),
        wire="body",
        location="body",
        type=made,
        required=chosen.body.required,
        docs=whole(chosen.description),
        at=chosen.media.at,
        content_type=chosen.media.name,
        examples=chosen.media.examples,
    )


def _raw(encoding: _BodyEncoding) -> t.Type:
    match encoding:
        case "binary":
            return t.File()
        case "text":
            return t.Primitive("string")
        case _:
            return t.Primitive("json")


# Results.


def _result(bench: Workbench, operation: Operation, placed: Placed) -> Result:
    words = (*(w for name in placed.service for w in _one(name)), *placed.method.words, "response")
    spot = Spot("response", f"responses:{service_id(placed.service)}", words)
    found = [_one_result(bench, r, spot) for r in operation.responses if r.status[:1] == "2"]
    if not found:
        found = [_one_result(bench, r, spot) for r in operation.responses if r.status == "default"]
    some = tuple(dict.fromkeys(result for result in found if result != NoContent()))
    if not some:
        return NoContent()
    json = tuple(result.type for result in some if isinstance(result, JsonResult))
    if not json:
        return some[0]
    made: t.Type = t.UnionOf(json) if len(json) > 1 else json[0]
    if len(json) == 1 and NoContent() in found and not isinstance(made, t.Optional):
        made = t.Optional(made)
    return JsonResult(made)


def _one(name: Name) -> tuple[str, ...]:
    return (*name.words[:-1], singular(name.words[-1]))


def _one_result(bench: Workbench, response: Response, spot: Spot) -> Result:
    if not response.content:
        return NoContent()
    media = min(response.content, key=_result_preference)
    essence = media.name.split(";")[0].strip().lower()
    if essence == "text/event-stream":
        return EventStream(_media_type(bench, media, spot))
    match encoding_of(media.name):
        case "json":
            return JsonResult(_media_type(bench, media, spot))
        case "text":
            return TextResult(media.name)
        case _:
            return BinaryResult(media.name)


def _media_type(bench: Workbench, media: MediaType, spot: Spot) -> t.Type:
    return bench.shapes.type_of(media.schema, spot) if media.schema else t.Primitive("json")


def _result_preference(media: MediaType) -> int:
    order: tuple[_BodyEncoding, ...] = ("json", "text", "binary", "multipart", "form")
    return order.index(encoding_of(media.name))


def _error(bench: Workbench, operation: Operation) -> t.Type | None:
    """The body of a failed response: that of `default`, else of the first 4XX or 5XX that has one."""
    failed = [r for r in operation.responses if r.status[:1] in "45" or r.status == "default"]
    failed.sort(key=lambda response: response.status != "default")
    for response in failed:
        for media in response.content:
            if encoding_of(media.name) == "json" and isinstance(media.schema, s.Reference):
                return bench.shapes.named(media.schema.target, "response")
    return None
