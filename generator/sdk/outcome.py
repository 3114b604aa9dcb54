"""What does an operation give back, as far as its name depends on it?

A list, a file, a thing of which schema.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.names import Words, singular, split
from generator.openapi.model import Api, MediaType, Operation
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


def read_outcome(api: Api, operation: Operation, segment: str) -> Outcome:
    """Of the first success. `segment` is the last fixed one of the path, for lists called by it."""
    successes = [r for r in operation.responses if r.status.upper() in _SUCCESS]
    content = min(successes, key=lambda r: r.status).content if successes else ()
    media = _described(content)
    if media is None or media.schema is None:
        return Outcome(file=bool(content) and media is None)
    target, schema = _follow(api.schemas, media.schema)
    items = _listed(api.schemas, schema, _ones(split(segment)))
    if items is None:
        return Outcome(schema=target, file=isinstance(schema, String))
    return Outcome(lists=True, schema=_follow(api.schemas, items)[0])


def _described(content: tuple[MediaType, ...]) -> MediaType | None:
    """The body that has fields; None where any body may be a file."""
    textual = [m for m in content if any(part in m.name for part in _TEXTUAL)]
    return textual[0] if len(textual) == len(content) > 0 else None


def _follow(schemas: Mapping[str, Schema], schema: Schema) -> tuple[str, Schema]:
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


def _listed(
    schemas: Mapping[str, Schema], schema: Schema, called: Words
) -> Schema | None:
    """The schema of the items, where this is an array or an object around one."""
    if not isinstance(schema, Object):
        return _items(schemas, schema)
    arrays: dict[Words, Schema] = {}
    words_of_all: set[str] = set()
    for found in schema.properties:
        words = split(found.name)
        words_of_all.update(words)
        held = _follow(schemas, found.schema)[1]
        items = _items(schemas, held)
        if items is not None and _is_object(schemas, items):
            arrays[_ones(words)] = items
        elif isinstance(held, Object) and found.name in _WRAPPED_IN:
            arrays.update(_called(schemas, held, called))
    if called in arrays:
        return arrays[called]
    if "cursor" in words_of_all or {"has", "more"} <= words_of_all:
        return next(iter(arrays.values()), None)
    if _PAGED_BY.isdisjoint(words_of_all) and len(schema.properties) > 2:
        return None
    return next(
        (items for words, items in arrays.items() if _HELD_IN.issuperset(words)), None
    )


def _items(schemas: Mapping[str, Schema], schema: Schema) -> Schema | None:
    """Of an array, or the first of a choice between arrays."""
    match _follow(schemas, schema)[1]:
        case Array(items=items):
            return items
        case OneOf(members=members):
            found = [m.items for m in members if isinstance(m, Array)]
            return found[0] if len(found) == len(members) else None
        case _:
            return None


def _called(
    schemas: Mapping[str, Schema], schema: Object, called: Words
) -> dict[Words, Schema]:
    """The array of that name in this object."""
    for found in schema.properties:
        items = _items(schemas, found.schema)
        if items is not None and _ones(split(found.name)) == called:
            return {called: items}
    return {}


def _ones(words: Words) -> Words:
    return tuple(singular(word) for word in words)


def _is_object(schemas: Mapping[str, Schema], schema: Schema) -> bool:
    return isinstance(_follow(schemas, schema)[1], (Object, OneOf, Map, Any))
