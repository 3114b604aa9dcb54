"""What would a person call the schema at a place of the document, or of one of its files?

A component has its own name. A file with one schema in it is called like the schema; a file with
several has their names; and what only a component of the document refers to has that one's name.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import reduce
from urllib.parse import unquote

from generator.names import Name, Rank, Words, joined, singular, split
from generator.openapi import schema as s
from generator.openapi.schema import Schema

_COMPONENTS = "#/components/schemas/"
_CONTAINERS = (
    ("components", "schemas"),
    ("definitions",),
    ("$defs",),
    ("schemas",),
)
_ENDING = re.compile(r"(\.schema)?\.(ya?ml|json)$", re.IGNORECASE)
_SAYS_NOTHING = frozenset(
    "attributes common components data definitions index main model models openapi parameters paths"
    " request requests resource resources response responses root schema schemas shared spec specs"
    " src swagger type types".split()
)
"""Names of folders and files that hold schemas of any kind."""


def schema_names(schemas: Mapping[str, Schema]) -> dict[str, Name]:
    """In: the schemas of the Api by key. Out: the name of each, by key."""
    names = {key: _name(key) for key in schemas}
    for key in sorted(schemas, reverse=True):
        target = _given_to(key, schemas)
        if target:
            names[target] = names[key]
    return names


def _given_to(key: str, schemas: Mapping[str, Schema]) -> str:
    """The schema in another file that a component is nothing but a reference to."""
    schema = schemas[key]
    if not key.startswith(_COMPONENTS) or not isinstance(schema, s.Reference):
        return ""
    return "" if schema.target.startswith("#") else schema.target


def _name(key: str) -> Name:
    file, _, fragment = key.partition("#")
    tokens = tuple(
        token.replace("~1", "/").replace("~0", "~") for token in fragment.split("/")[1:]
    )
    own = _own(tokens)
    parts = (part for token in own for part in token.split("."))
    words: Words = reduce(joined, map(split, parts), ())
    if not file:
        return Name(words or ("schema",), Rank.DECLARED, ("schema",))
    around = [folder for folder in _folders(file) if folder]
    if around and (not own or tokens[0] in ("properties", "items")):
        words = (*around.pop(), *words)
    context = tuple(
        " ".join((*folder[:-1], singular(folder[-1])))
        for folder in around
        if not {*folder} <= _SAYS_NOTHING and not _begins(words, folder)
    )
    return Name(words or ("schema",), Rank.DECLARED, ("schema", *context))


def _own(tokens: tuple[str, ...]) -> tuple[str, ...]:
    for container in _CONTAINERS:
        if tokens[: len(container)] == container and len(tokens) > len(container):
            tokens = tokens[len(container) :]
    return tuple(token for token in tokens if token != "properties")


def _folders(file: str) -> list[Words]:
    """The folders of a file and the file itself, without a last one that says nothing."""
    path = unquote(file.partition("?")[0])
    *folders, last = re.sub(r"^https?://[^/]*/?", "", path).split("/")
    parts = [split(part) for part in (*folders, _ENDING.sub("", last))]
    while len(parts) > 1 and {*parts[-1]} <= _SAYS_NOTHING:
        parts.pop()
    return parts


def _begins(words: Words, folder: Words) -> bool:
    """Whether a name says already which folder it is in: `droplets` and `droplet create`."""
    alike = (*folder[:-1], singular(folder[-1]))
    return words[: len(folder)] in (folder, alike)
