"""Where does a schema stand while its type is made?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from generator.names import Name, Rank, joined, singular, split
from generator.openapi import schema as s
from generator.openapi.model import Api
from generator.openapi.schema import Direction, Schema

Multipart = Literal["", "body", "part", "deep"]
"""How a value stands in a multipart body: not at all or inside JSON, as all of it, as one part (or
several, for a list), or as an object whose values are parts, at any depth."""


MULTIPART = "multipart"
"""Tells the name of a schema with files from that of the same schema in JSON."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Words are for an object without a name of its own."""

    direction: Direction
    home: str
    words: tuple[str, ...]
    suffix: tuple[str, ...] = ()
    multipart: Multipart = ""

    def inside(self, word: str) -> Spot:
        return replace(self.called(word), multipart=_inside(self.multipart))

    def one(self) -> Spot:
        """One of several: `line items` hold a `line item`."""
        if not self.words:
            return self
        return replace(self, words=(*self.words[:-1], singular(self.words[-1])))

    def called(self, word: str) -> Spot:
        """The same value under one more word."""
        return replace(self, words=joined(self.words, split(word)))

    def valued(self) -> Spot:
        """At the values of a map."""
        return replace(self.one(), multipart=_inside(self.multipart))

    def in_json(self) -> Spot:
        """Where a value is the same as in JSON, it is called as there."""
        suffix = tuple(word for word in self.suffix if word != MULTIPART)
        return replace(self, multipart="", suffix=suffix)

    def name(self) -> Name:
        return Name((*self.words, *self.suffix), Rank.DERIVED, ("inline",))


def rendition_of(direction: Direction, multipart: Multipart) -> str:
    """What the ids of types begin with: a schema has a type for each way in which it is used."""
    return f"{direction}-{multipart}" if multipart else direction


def holds_file(api: Api, schema: Schema, multipart: Multipart) -> bool:
    """Whether some value in it is a part that is binary, so that in JSON it is another type."""
    waiting: list[tuple[Schema, Multipart]] = [(schema, multipart)]
    seen: set[tuple[str, Multipart]] = set()
    while waiting:
        found, how = waiting.pop()
        if isinstance(found, s.String) and found.format == "binary" and how != "body":
            return True
        if isinstance(found, s.Reference):
            if (found.target, how) not in seen:
                seen.add((found.target, how))
                waiting.append((api.schemas[found.target], how))
            continue
        waiting += [(inner, deeper) for inner, deeper in _held(found, how) if deeper]
    return False


def _held(schema: Schema, multipart: Multipart) -> Iterator[tuple[Schema, Multipart]]:
    inner = _inside(multipart)
    match schema:
        case s.OneOf(members=members):
            yield from ((member, multipart) for member in members)
        case s.Array(items=items):
            yield items, multipart
        case s.Tuple(parts=parts, rest=rest):
            yield from ((part, multipart) for part in parts)
            if rest is not None:
                yield rest, multipart
        case s.Map(values=values):
            yield values, inner
        case s.Object(properties=properties, additional=additional):
            yield from ((found.schema, inner) for found in properties)
            if additional is not None:
                yield additional, inner


def _inside(multipart: Multipart) -> Multipart:
    """How the properties stand: of a part they are in JSON."""
    if multipart == "body":
        return "part"
    return multipart if multipart == "deep" else ""
