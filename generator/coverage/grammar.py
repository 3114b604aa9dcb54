"""Which objects does a document hold, of which kind, and where (OpenAPI 3.1, Schema)?

Counted in the document itself, not in what we made of it, so that what was dropped shows.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from generator.document.model import Json
from generator.openapi.model import METHODS

Held = Literal["one", "list", "map", "map of maps"]
Inside: TypeAlias = Mapping[str, tuple[Held, str]]

_SCHEMA: Final[Inside] = {
    **dict.fromkeys(
        ("properties", "patternProperties", "$defs", "dependentSchemas"),
        ("map", "schema"),
    ),
    **dict.fromkeys(("allOf", "anyOf", "oneOf", "prefixItems"), ("list", "schema")),
    **dict.fromkeys(
        (
            *("items", "additionalProperties", "not", "if", "then", "else", "contains"),
            *("propertyNames", "unevaluatedItems", "unevaluatedProperties"),
            "contentSchema",
        ),
        ("one", "schema"),
    ),
    "discriminator": ("one", "discriminator"),
}
_VALUE: Final[Inside] = {
    "schema": ("one", "schema"),
    "content": ("map", "media type"),
    "examples": ("map", "example"),
}

GRAMMAR: Final[Mapping[str, Inside]] = {
    "document": {
        "info": ("one", "info"),
        "servers": ("list", "server"),
        "paths": ("map", "path item"),
        "webhooks": ("map", "path item"),
        "components": ("one", "components"),
        "tags": ("list", "tag"),
        "externalDocs": ("one", "external documentation"),
    },
    "info": {"contact": ("one", "contact"), "license": ("one", "license")},
    "contact": {},
    "license": {},
    "external documentation": {},
    "tag": {},
    "server": {"variables": ("map", "server variable")},
    "server variable": {},
    "path item": {
        "servers": ("list", "server"),
        "parameters": ("list", "parameter"),
        **dict.fromkeys(METHODS, ("one", "operation")),
    },
    "operation": {
        "parameters": ("list", "parameter"),
        "requestBody": ("one", "request body"),
        "responses": ("map", "response"),
        "callbacks": ("map of maps", "path item"),
        "servers": ("list", "server"),
    },
    "parameter": _VALUE,
    "header": _VALUE,
    "request body": {"content": ("map", "media type")},
    "response": {
        "headers": ("map", "header"),
        "content": ("map", "media type"),
        "links": ("map", "link"),
    },
    "link": {"server": ("one", "server")},
    "media type": {
        "schema": ("one", "schema"),
        "examples": ("map", "example"),
        "encoding": ("map", "encoding"),
    },
    "encoding": {"headers": ("map", "header")},
    "example": {},
    "schema": _SCHEMA,
    "discriminator": {},
    "components": {
        "schemas": ("map", "schema"),
        "responses": ("map", "response"),
        "parameters": ("map", "parameter"),
        "examples": ("map", "example"),
        "requestBodies": ("map", "request body"),
        "headers": ("map", "header"),
        "securitySchemes": ("map", "security scheme"),
        "links": ("map", "link"),
        "callbacks": ("map of maps", "path item"),
        "pathItems": ("map", "path item"),
    },
    "security scheme": {"flows": ("one", "flows")},
    "flows": dict.fromkeys(
        ("implicit", "password", "clientCredentials", "authorizationCode"),
        ("one", "flow"),
    ),
    "flow": {},
}

Tokens: TypeAlias = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Thing:
    """An object of the document, or a reference that stands for one."""

    kind: str
    tokens: Tokens
    fields: dict[str, Json]


def things(tree: dict[str, Json]) -> Iterator[Thing]:
    """Each once, also where aliases put it in several places; from the outside in."""
    waiting: list[Thing] = [Thing("document", (), tree)]
    seen: set[tuple[int, str]] = set()
    while waiting:
        thing = waiting.pop()
        if (id(thing.fields), thing.kind) in seen:
            continue
        seen.add((id(thing.fields), thing.kind))
        yield thing
        waiting.extend(reversed(list(_inside(thing))))


def _inside(thing: Thing) -> Iterator[Thing]:
    grammar = GRAMMAR[thing.kind]
    for key in thing.fields:
        if key in grammar:
            held, kind = grammar[key]
            value = dict.__getitem__(thing.fields, key)
            for tokens, fields in _held(value, held, (*thing.tokens, key)):
                yield Thing(kind, tokens, fields)


def _held(
    value: Json, held: Held, at: Tokens
) -> Iterator[tuple[Tokens, dict[str, Json]]]:
    match held, value:
        case "one", dict():
            yield at, value
        case "list", list():
            for index, item in enumerate(value):
                yield from _held(item, "one", (*at, str(index)))
        case ("map" | "map of maps"), dict():
            inner: Held = "one" if held == "map" else "map"
            for key in value:
                if not (held == "map" and key.startswith("x-")) or "properties" in at:
                    yield from _held(dict.__getitem__(value, key), inner, (*at, key))
        case _:
            return
