"""Which schemas have a URI or an anchor of their own?

JSON Schema 2020-12, Core, sections 8.2.1 and 8.2.2, which OpenAPI 3.1 takes over: `$id` gives a
schema a URI, against which the references inside it resolve, and `$anchor` gives it a name.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import Diagnostics, Pointer
from generator.diagnostics.codes import api
from generator.document.model import Json
from generator.openapi.locations import joined

_DATA = frozenset({"example", "examples", "default", "const", "enum", "value"})
"""What stands under these is data of the API, and declares nothing."""

_LONGEST = 2_000
"""Characters of a URI: each reference is joined with it, and longer ones nobody can open."""

Place = tuple[Pointer, Json]


class Resources:
    """Of all files that were added. `bases` are the places that have a URI of their own, by file."""

    def __init__(self, diagnostics: Diagnostics) -> None:
        self._diagnostics = diagnostics
        self._schemas: dict[str, Place] = {}
        self._anchors: dict[tuple[str, str], Place] = {}
        self._bases: dict[str, dict[tuple[str, ...], str]] = {}

    def add(self, root: Json, at: Pointer, *, name: str, text: str) -> None:
        """`name` is what the file itself is called. Files that declare nothing cost nothing."""
        if '$id"' in text or "$id:" in text or "$id'" in text or "$anchor" in text:
            found = _declared(root, at, base=name, diagnostics=self._diagnostics)
            for base, found_at, schema in found:
                self._note(schema, found_at, base=base)

    def base(self, at: Pointer, file: str) -> str:
        """The URI that references at this place resolve against."""
        bases = self._bases.get(at.file)
        if bases:
            for end in range(len(at.tokens), -1, -1):
                if at.tokens[:end] in bases:
                    return bases[at.tokens[:end]]
        return file

    def schema(self, uri: str) -> Place | None:
        return self._schemas.get(uri)

    def anchor(self, uri: str, name: str) -> Place | None:
        return self._anchors.get((uri, name))

    def _note(self, schema: dict[str, Json], at: Pointer, *, base: str) -> None:
        if isinstance(schema.get("$id"), str):
            self._schemas.setdefault(base, (at, schema))
            self._bases.setdefault(at.file, {})[at.tokens] = base
        anchor = schema.get("$anchor")
        if isinstance(anchor, str):
            self._anchors.setdefault((base, anchor), (at, schema))


def _declared(
    root: Json, at: Pointer, *, base: str, diagnostics: Diagnostics
) -> Iterator[tuple[str, Pointer, dict[str, Json]]]:
    """Every object with a `$id` or an `$anchor`, with the URI that holds in it."""
    waiting = [(root, at, base)]
    while waiting:
        value, at, base = waiting.pop()
        if isinstance(value, list):
            waiting.extend(
                (item, at / index, base)
                for index, item in enumerate(value)
                if isinstance(item, dict | list)
            )
        elif isinstance(value, dict):
            stated = value.get("$id")
            if isinstance(stated, str):
                base = _within(base, stated, at=at / "$id", diagnostics=diagnostics)
            if isinstance(stated, str) or isinstance(value.get("$anchor"), str):
                yield base, at, value
            waiting.extend(
                (inner, at / key, base)
                for key, inner in value.items()
                if isinstance(inner, dict | list) and key not in _DATA
            )


def _within(base: str, stated: str, *, at: Pointer, diagnostics: Diagnostics) -> str:
    """The URI that a `$id` gives where another holds; that one still if it would be too long."""
    made = joined(base, stated.partition("#")[0])
    if len(made) <= _LONGEST:
        return made
    diagnostics.report(api.LONG_ID, at=at, count=len(made), limit=_LONGEST)
    return base
