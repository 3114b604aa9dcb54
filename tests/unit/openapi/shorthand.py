"""Schemas and operations as short lines, so that a case can state what it expects.

string  string(date, 1..5, /^a/)  integer(int64, 0..)  "a" | "b"     scalars, enumerations
[string]  [string; 1..3]  <string, integer?, *number>  {*: string}  {id!: string, name: string}   lists, maps, objects (! required)
(string or integer)  (Cat or Dog by kind: cat=Cat, dog=Dog)           unions
Pet  <#/paths/~1a/...>                                                references
string? @title="T" @read-only                                         nullable, then other facets
"""

from __future__ import annotations

import json
from typing import assert_never

from generator.openapi.model import Header, MediaType, Operation, Parameter
from generator.openapi.schema import (
    Any,
    Array,
    Boolean,
    Discriminator,
    Enumeration,
    Facets,
    Integer,
    Map,
    Never,
    Null,
    Number,
    Object,
    OneOf,
    Property,
    Reference,
    Schema,
    String,
    Tuple,
)

_COMPONENT = "#/components/schemas/"


def short(schema: Schema) -> str:
    return _kind(schema) + _facets(schema.facets)


def short_key(key: str) -> str:
    name = key.removeprefix(_COMPONENT)
    return f"<{key}>" if "/" in name else name


def short_operation(operation: Operation) -> list[str]:
    """A head line, then a line for each parameter, media type, response and header."""
    lines = [f"{operation.method} {operation.path} = {operation.operation_id}"]
    lines += [_parameter(item) for item in operation.parameters]
    if operation.body is not None:
        mark = "!" if operation.body.required else ""
        lines += [f"body{mark} {_media(media)}" for media in operation.body.content]
    for response in operation.responses:
        lines += [f"{response.status} {_media(media)}" for media in response.content]
        if not response.content:
            lines.append(f"{response.status} nothing")
        lines += [_header(header) for header in response.headers]
    return lines


def _kind(schema: Schema) -> str:
    match schema:
        case Any():
            return "any"
        case Never():
            return "never"
        case Null():
            return "null"
        case Boolean():
            return "boolean"
        case Integer():
            bounds = _span(schema.minimum, schema.maximum)
            return "integer" + _details(schema.format, bounds)
        case Number():
            bounds = _span(schema.minimum, schema.maximum)
            return "number" + _details(schema.format, bounds)
        case String():
            pattern = f"/{schema.pattern}/" if schema.pattern else ""
            lengths = _span(schema.min_length, schema.max_length)
            return "string" + _details(schema.format, lengths, pattern)
        case Enumeration():
            return " | ".join(json.dumps(value) for value in schema.values)
        case Array():
            count = _span(schema.min_items, schema.max_items)
            return f"[{short(schema.items)}{'; ' + count if count else ''}]"
        case Tuple():
            parts = [
                short(part) + ("?" if index >= schema.least else "")
                for index, part in enumerate(schema.parts)
            ]
            more = [] if schema.rest is None else [f"*{short(schema.rest)}"]
            return f"<{', '.join([*parts, *more])}>"
        case Map():
            return f"{{*: {short(schema.values)}}}"
        case Object():
            return _object(schema)
        case OneOf():
            members = " or ".join(map(short, schema.members))
            return f"({members}{_tags(schema.discriminator)})"
        case Reference():
            return short_key(schema.target)
        case _:
            assert_never(schema)


def _object(schema: Object) -> str:
    parts = [_property(item) for item in schema.properties]
    if schema.additional is not None:
        parts.append(f"*: {short(schema.additional)}")
    return "{" + ", ".join(parts) + "}"


def _property(item: Property) -> str:
    return f"{item.name}{'!' if item.required else ''}: {short(item.schema)}"


def _tags(tags: Discriminator | None) -> str:
    if tags is None:
        return ""
    pairs = ", ".join(f"{value}={short_key(key)}" for value, key in tags.mapping)
    return f" by {tags.property}: {pairs}"


def _facets(facets: Facets) -> str:
    stated: list[tuple[str, object]] = [
        ("title", facets.title or None),
        ("text", facets.description or None),
        ("examples", list(facets.examples) or None),
        *facets.extensions.items(),
    ]
    marks = [
        f" @{name}={json.dumps(value)}" for name, value in stated if value is not None
    ]
    if facets.default is not None:
        marks.append(f" @default={json.dumps(facets.default.value)}")
    flags = ("read_only", "write_only", "deprecated")
    marks += [f" @{flag}" for flag in flags if getattr(facets, flag)]
    return ("?" if facets.nullable else "") + "".join(marks)


def _details(*parts: str) -> str:
    stated = ", ".join(filter(None, parts))
    return f"({stated})" if stated else ""


def _span(low: float | None, high: float | None) -> str:
    if low is None and high is None:
        return ""
    return f"{'' if low is None else low}..{'' if high is None else high}"


def _parameter(item: Parameter) -> str:
    marks: list[str] = [item.style]
    marks += ["explode"] if item.explode else []
    marks += ["reserved"] if item.allow_reserved else []
    marks += [item.media_type] if item.media_type else []
    marks += ["deprecated"] if item.deprecated else []
    marks += [f"e.g. {json.dumps(example)}" for example in item.examples]
    required = "!" if item.required else ""
    text = f" @{item.description}" if item.description else ""
    return f"{item.location} {item.name}{required}: {short(item.schema)} ({', '.join(marks)}){text}"


def _media(media: MediaType) -> str:
    shape = "unstated" if media.schema is None else short(media.schema)
    line = f"{media.name}: {shape}"
    for item in media.encodings:
        explode = {None: "", True: "explode", False: "no explode"}[item.explode]
        reserved = "reserved" if item.allow_reserved else ""
        parts = (item.content_type, item.style, explode, reserved)
        line += f" [{item.property}{_details(*parts)}]"
    return line + "".join(f" e.g. {json.dumps(value)}" for value in media.examples)


def _header(header: Header) -> str:
    mark = "!" if header.required else ""
    return f"  header {header.name}{mark}: {short(header.schema)}"
