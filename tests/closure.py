"""Which schemas do operations reach?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from generator.openapi.model import Api, MediaType, Operation
from generator.openapi.schema import (
    Any,
    Array,
    Boolean,
    Enumeration,
    Integer,
    Map,
    Never,
    Null,
    Number,
    Object,
    OneOf,
    Reference,
    Schema,
    String,
    Tuple,
)


def closure(api: Api, operations: Iterable[Operation]) -> frozenset[str]:
    """In: an API and some of its operations. Out: the keys of all schemas they lead to."""
    reached: set[str] = set()
    waiting = [
        key
        for operation in operations
        for schema in schemas_of(operation)
        for key in references_in(schema)
    ]
    while waiting:
        key = waiting.pop()
        if key not in reached:
            reached.add(key)
            waiting.extend(references_in(api.schemas[key]))
    return frozenset(reached)


def schemas_of(operation: Operation) -> Iterator[Schema]:
    """What an operation states itself: in parameters, body, responses and their headers."""
    for parameter in operation.parameters:
        yield parameter.schema
    if operation.body is not None:
        yield from _of_content(operation.body.content)
    for response in operation.responses:
        yield from _of_content(response.content)
        for header in response.headers:
            yield header.schema


def references_in(schema: Schema) -> Iterator[str]:
    """The keys that a schema refers to from anywhere inside it, without following them."""
    match schema:
        case Reference(target=target):
            yield target
        case Array(items=inner) | Map(values=inner):
            yield from references_in(inner)
        case Tuple(parts=parts, rest=rest):
            for part in parts if rest is None else (*parts, rest):
                yield from references_in(part)
        case Object(properties=properties, additional=additional):
            for item in properties:
                yield from references_in(item.schema)
            if additional is not None:
                yield from references_in(additional)
        case OneOf(members=members, discriminator=tags):
            for member in members:
                yield from references_in(member)
            if tags is not None:
                yield from (key for _, key in tags.mapping)
        case (
            Any()
            | Never()
            | Null()
            | Boolean()
            | Integer()
            | Number()
            | String()
            | Enumeration()
        ):
            return
        case _:
            assert_never(schema)


def _of_content(content: tuple[MediaType, ...]) -> Iterator[Schema]:
    for media in content:
        if media.schema is not None:
            yield media.schema
