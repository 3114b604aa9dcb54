"""What in the body of a page may tell of other pages?

In goes the schema of a body, out come its leaves: the texts, numbers and flags in it and in the
objects that such things are kept in (`meta`, `links.pages`, `paging.next`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from generator.names import Words, split
from generator.openapi.schema import (
    Any,
    Boolean,
    Integer,
    Map,
    Number,
    Object,
    OneOf,
    Property,
    Schema,
    String,
)
from generator.sdk.outcome import Listing, follow, is_object, items_of, listing
from generator.sdk.paging_model import Path

Plain: TypeAlias = Literal["text", "number", "flag", ""]
"""What kind of scalar a value is; empty where it is none, or of several kinds."""

_HOLDERS = frozenset(
    "cursor cursors info link links meta metadata next page pages paging pagination prev"
    " previous response result data".split()
)
_WRAPPERS = frozenset({("data",), ("meta",), ("response",), ("result",)})
_DEPTH = 3
_URL_FORMATS = ("uri", "url", "uri-reference", "iri", "iri-reference")
_URL_WORDS = frozenset("href link uri url".split())
_URL_TEXT = re.compile(r"\b(ur[il]|hyperlink)\b", re.IGNORECASE)
_URL_EXAMPLE = re.compile(r"https?://|/|\?")
_TIMES = ("date", "date-time", "unix-time", "time")


@dataclass(frozen=True, slots=True)
class Leaf:
    """A value in a body. `words` are those of its key, `above` those of the key around it."""

    path: Path
    words: Words
    above: Words
    plain: Plain
    schema: Schema

    @property
    def beside(self) -> Path:
        """The object that it is in."""
        return self.path[:-1]


def leaves(schemas: Mapping[str, Schema], body: Schema) -> tuple[Leaf, ...]:
    """In document order; none where the body is no object."""
    found = follow(schemas, body)[1]
    return tuple(_inside(schemas, found, ())) if isinstance(found, Object) else ()


def _inside(
    schemas: Mapping[str, Schema], schema: Schema, path: Path
) -> Iterator[Leaf]:
    above = split(path[-1]) if path else ()
    for one in _properties(schemas, schema):
        words, here = split(one.name), (*path, one.name)
        plain = plain_of(schemas, one.schema)
        if plain:
            yield Leaf(here, words, above, plain, _texts(schemas, one.schema)[0])
        elif _HOLDERS.issuperset(words) and len(path) < _DEPTH:
            yield from _inside(schemas, one.schema, here)


def _properties(schemas: Mapping[str, Schema], schema: Schema) -> Iterator[Property]:
    """Of an object, or of all objects of a choice."""
    match follow(schemas, schema)[1]:
        case Object(properties=properties):
            yield from properties
        case OneOf(members=members):
            for member in members:
                found = follow(schemas, member)[1]
                if isinstance(found, Object):
                    yield from found.properties


def plain_of(schemas: Mapping[str, Schema], schema: Schema) -> Plain:
    match follow(schemas, schema)[1]:
        case String():
            return "text"
        case Integer() | Number():
            return "number"
        case Boolean():
            return "flag"
        case OneOf():
            members = _texts(schemas, schema)
            kinds: set[Plain] = {plain_of(schemas, member) for member in members}
            return kinds.pop() if len(kinds) == 1 else ""
        case _:
            return ""


def _texts(schemas: Mapping[str, Schema], schema: Schema) -> list[Schema]:
    """What a value may be, less links that are objects: a link is a URL, or an object around one."""
    held = follow(schemas, schema)[1]
    if not isinstance(held, OneOf):
        return [held]
    members = [follow(schemas, member)[1] for member in held.members]
    return [one for one in members if not _holds_href(one)]


def _holds_href(schema: Schema) -> bool:
    return isinstance(schema, Object) and any(
        one.name == "href" for one in schema.properties
    )


def is_time(schema: Schema) -> bool:
    return isinstance(schema, String | Integer) and schema.format in _TIMES


def is_url(leaf: Leaf) -> bool:
    """Does anything say that this text is a URL: its name, format, place, text, examples?"""
    found = leaf.schema
    if not isinstance(found, String):
        return False
    examples = [e for e in found.facets.examples if isinstance(e, str)]
    return (
        found.format in _URL_FORMATS
        or not _URL_WORDS.isdisjoint(leaf.words)
        or any("links" in split(key) for key in leaf.path[:-1])
        or bool(_URL_TEXT.search(found.facets.description))
        or any(_URL_EXAMPLE.match(example) for example in examples)
    )


def find_list(
    schemas: Mapping[str, Schema], body: Schema, segment: str
) -> Listing | None:
    """The list that names go by; else the only list of objects that there is."""
    held = follow(schemas, body)[1]
    found = listing(schemas, held, segment)
    if found is not None or not isinstance(held, Object):
        return found
    lists = list(_lists(schemas, held, ()))
    return lists[0] if len(lists) == 1 else None


def _lists(
    schemas: Mapping[str, Schema], schema: Object, path: Path
) -> Iterator[Listing]:
    for one in schema.properties:
        here = (*path, one.name)
        items = items_of(schemas, one.schema)
        held = follow(schemas, one.schema)[1]
        if items is not None and is_object(schemas, items):
            yield Listing(here, items)
        elif isinstance(held, Object) and split(one.name) in _WRAPPERS and not path:
            yield from _lists(schemas, held, here)


def schema_at(schemas: Mapping[str, Schema], body: Schema, path: Path) -> Schema | None:
    """What the keys lead to; None where they lead to nothing that is stated.

    Inside of a value that may be anything, they lead to anything.
    """
    held: Schema = body
    for key in path:
        inner = (one for one in _properties(schemas, held) if one.name == key)
        found = next(inner, None)
        if found is None:
            open_ = follow(schemas, held)[1]
            return _beyond(open_)
        held = found.schema
    return held


def _beyond(schema: Schema) -> Schema | None:
    """What an object may hold under a key that is not stated."""
    match schema:
        case Any() | Map():
            return Any(schema.facets)
        case Object(additional=additional) if additional is not None:
            return Any(schema.facets)
        case _:
            return None
