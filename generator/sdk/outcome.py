"""What does an operation give back, as far as its name depends on it?

A list, a file, a thing of which schema.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.names import Words, singular, split
from generator.openapi.model import Api, MediaType, Operation, Response
from generator.openapi.schema import (
    Any,
    Array,
    Map,
    Object,
    OneOf,
    Reference,
    Schema,
    String,
)

_SUCCESS = frozenset({"200", "201", "202", "203", "206", "2XX"})
_HELD_IN = frozenset(
    "data item result record value entry list element object row".split()
)
_PAGED_BY = frozenset(
    "cursor has limit links meta more next offset page pages pagination".split()
)
_WRAPPED_IN = frozenset({"data", "meta", "result", "response"})
_TEXTUAL = ("json", "yaml", "xml", "event-stream", "urlencoded", "*/*")


@dataclass(frozen=True, slots=True)
class Outcome:
    """`schema` is the key of the named schema given back, or of the items of a list.

    It is empty where that has no name.
    """

    lists: bool = False
    file: bool = False
    schema: str = ""


@dataclass(frozen=True, slots=True)
class Listing:
    """The list that a body is or holds: the JSON keys that lead to it, and its items."""

    path: tuple[str, ...]
    items: Schema


def read_outcome(api: Api, operation: Operation, segment: str) -> Outcome:
    """Of the first success. `segment` is the last fixed one of the path, for lists called by it."""
    response = first_success(operation)
    content = response.content if response else ()
    media = _described(content)
    if media is None or media.schema is None:
        return Outcome(file=bool(content) and media is None)
    target, schema = follow(api.schemas, media.schema)
    found = listing(api.schemas, schema, segment)
    if found is None:
        return Outcome(schema=target, file=isinstance(schema, String))
    return Outcome(lists=True, schema=follow(api.schemas, found.items)[0])


def first_success(operation: Operation) -> Response | None:
    successes = [r for r in operation.responses if r.status.upper() in _SUCCESS]
    return min(successes, key=lambda r: r.status, default=None)


def _described(content: tuple[MediaType, ...]) -> MediaType | None:
    """The body that has fields; None where any body may be a file."""
    textual = [m for m in content if any(part in m.name for part in _TEXTUAL)]
    return textual[0] if len(textual) == len(content) > 0 else None


def follow(schemas: Mapping[str, Schema], schema: Schema) -> tuple[str, Schema]:
    """The first name met, and what it stands for in the end."""
    named = ""
    seen: set[str] = set()
    while True:
        match schema:
            case Reference(target=target) if target in schemas and target not in seen:
                seen.add(target)
                named = named or target
                schema = schemas[target]
            case OneOf(members=(only,)):
                schema = only
            case _:
                return named, schema


def listing(
    schemas: Mapping[str, Schema], schema: Schema, segment: str
) -> Listing | None:
    """None where this is neither an array nor an object around one."""
    called = _ones(split(segment))
    if not isinstance(schema, Object):
        items = items_of(schemas, schema)
        return None if items is None else Listing((), items)
    arrays: dict[Words, Listing] = {}
    words_of_all: set[str] = set()
    for found in schema.properties:
        words = split(found.name)
        words_of_all.update(words)
        held = follow(schemas, found.schema)[1]
        items = items_of(schemas, held)
        if items is not None and is_object(schemas, items):
            arrays[_ones(words)] = Listing((found.name,), items)
        elif isinstance(held, Object) and found.name in _WRAPPED_IN:
            arrays.update(_called(schemas, held, called, within=found.name))
    if called in arrays:
        return arrays[called]
    if "cursor" in words_of_all or {"has", "more"} <= words_of_all:
        return next(iter(arrays.values()), None)
    if _PAGED_BY.isdisjoint(words_of_all) and len(schema.properties) > 2:
        return None
    return next(
        (found for words, found in arrays.items() if _HELD_IN.issuperset(words)), None
    )


def items_of(schemas: Mapping[str, Schema], schema: Schema) -> Schema | None:
    """Of an array, or the first of a choice between arrays."""
    match follow(schemas, schema)[1]:
        case Array(items=items):
            return items
        case OneOf(members=members):
            found = [m.items for m in members if isinstance(m, Array)]
            return found[0] if len(found) == len(members) else None
        case _:
            return None


def _called(
    schemas: Mapping[str, Schema], schema: Object, called: Words, *, within: str
) -> dict[Words, Listing]:
    """The array of that name in this object."""
    for found in schema.properties:
        items = items_of(schemas, found.schema)
        if items is not None and _ones(split(found.name)) == called:
            return {called: Listing((within, found.name), items)}
    return {}


def _ones(words: Words) -> Words:
    return tuple(singular(word) for word in words)


def is_object(schemas: Mapping[str, Schema], schema: Schema) -> bool:
    return isinstance(follow(schemas, schema)[1], (Object, OneOf, Map, Any))
