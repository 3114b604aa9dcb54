"""Which value does a discriminator promise for a property of a schema?

In: an Api. Out: by key of a schema, the values of each of its properties that a union tells its
members apart by (OpenAPI 3.1, Discriminator Object).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from generator.openapi import schema as s
from generator.openapi.model import Api, MediaType, Message, Operation
from generator.openapi.schema import Schema

Promises = Mapping[str, Mapping[str, tuple[str, ...]]]
"""By key of the schema, then by property. A schema may stand for several values."""


def promises(api: Api) -> Promises:
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    stated = [
        *api.schemas.values(),
        *_of_operations(api.operations),
        *_of_messages(api.webhooks),
    ]
    for discriminator in _discriminators(stated):
        for value, key in discriminator.mapping:
            values = found.setdefault(key, {}).setdefault(discriminator.property, ())
            if value not in values:
                found[key][discriminator.property] = (*values, value)
    return {
        key: {name: tuple(sorted(values)) for name, values in by_name.items()}
        for key, by_name in found.items()
    }


def kept_promises(api: Api, key: str, schema: s.Object, *, all_: Promises) -> s.Object:
    """The object with the promised values in place of any text."""
    promised = all_.get(key)
    if promised is None:
        return schema
    properties = tuple(
        (
            replace(found, schema=_narrowed(api, found.schema, promised[found.name]))
            if found.name in promised
            else found
        )
        for found in schema.properties
    )
    return replace(schema, properties=properties)


def _narrowed(api: Api, schema: Schema, promised: tuple[str, ...]) -> Schema:
    meant = schema
    if isinstance(schema, s.Reference):
        meant = api.schemas[schema.target]
    match meant:
        case s.String():
            return s.Enumeration(schema.facets, promised)
        case s.Enumeration(values=values) if not set(promised).isdisjoint(values):
            kept = tuple(value for value in values if value in promised)
            return s.Enumeration(schema.facets, kept)
        case _:
            return schema


def _of_operations(operations: tuple[Operation, ...]) -> Iterator[Schema]:
    for operation in operations:
        for parameter in operation.parameters:
            yield parameter.schema
        if operation.body is not None:
            yield from _of_content(operation.body.content)
        for response in operation.responses:
            yield from _of_content(response.content)
        yield from _of_messages(operation.callbacks)


def _of_messages(messages: tuple[Message, ...]) -> Iterator[Schema]:
    for message in messages:
        if message.body is not None:
            yield from _of_content(message.body.content)


def _of_content(content: tuple[MediaType, ...]) -> Iterator[Schema]:
    for media in content:
        yield from (one for one in (media.schema, media.item) if one is not None)


def _discriminators(schemas: list[Schema]) -> Iterator[s.Discriminator]:
    """In these schemas and all inside them, references not followed."""
    waiting = schemas
    while waiting:
        schema = waiting.pop()
        match schema:
            case s.OneOf(members=members, discriminator=discriminator):
                if discriminator is not None:
                    yield discriminator
                waiting.extend(members)
            case s.Object(properties=properties, additional=additional):
                waiting.extend(found.schema for found in properties)
                if additional is not None:
                    waiting.append(additional)
            case s.Tuple(parts=parts, rest=rest):
                waiting.extend(parts if rest is None else (*parts, rest))
            case s.Array(items=inner) | s.Map(values=inner):
                waiting.append(inner)
