"""Which schemas does `oneOf` or `anyOf` choose from?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields, replace
from itertools import chain
from typing import Literal

from generator.diagnostics.codes import api
from generator.document.model import Json
from generator.openapi.node import Node
from generator.openapi.reading import Read
from generator.openapi.restate import overlaid, restated
from generator.openapi.schema import (
    Any,
    Array,
    Discriminator,
    Enumeration,
    Facets,
    Map,
    Never,
    Null,
    Object,
    OneOf,
    Reference,
    Scalar,
    Schema,
    Tuple,
)

_GROUPS = ("oneOf", "anyOf", "allOf")
_OF_REQUIREMENTS = {"required", "not", "type", "title", "description", *_GROUPS}
_DEEPEST_REQUIREMENT = 8


def is_constraint(node: Node, keyword: str) -> bool:
    """Whether the group only says which keys go together: `oneOf: [{required: [a]}, ...]`.

    No type can say that, and it adds no key; so it is left to the server.
    """
    members = node.fields.get(keyword)
    if not isinstance(members, list) or not members:
        return False
    return all(map(_is_requirement, members))


def read_union(
    node: Node, keyword: str, *, read: Read, discriminator: Discriminator | None
) -> Schema:
    """In: a Schema Object with the group. Out: the choice alone, without what is written beside it.

    Null members become a facet, members of members move up, constants join into one Enumeration,
    and a choice of one is that one.
    """
    members = [read(value, at) for _, value, at in node.items(keyword)]
    facets = Facets(node.at)
    if not members:
        if isinstance(node.fields[keyword], list):
            node.report(api.EMPTY_CHOICE, keyword, keyword=keyword)
        return Any(facets)
    return choice(members, facets=facets, discriminator=discriminator)


def choice(
    members: Sequence[Schema],
    *,
    facets: Facets,
    discriminator: Discriminator | None = None,
) -> Schema:
    """The simplest schema that allows what any of the members allows."""
    flat = [inner for member in members for inner in _flat(member)]
    nullable = any(_is_nullable(member) for member in (*members, *flat))
    facets = replace(facets, nullable=facets.nullable or nullable)
    shapes = _distinct(_joined([_without_null(member) for member in flat]))
    if not shapes:
        return Null(facets) if nullable else Never(facets)
    if len(shapes) > 1:
        return OneOf(facets, tuple(shapes), discriminator)
    only = shapes[0]
    return restated(only, overlaid(facets, only.facets, nullable=facets.nullable))


def _is_requirement(member: Json, depth: int = 0) -> bool:
    """Whether it says nothing but which keys are there or not, itself or through groups of such."""
    if not isinstance(member, dict) or depth > _DEEPEST_REQUIREMENT:
        return False
    if (
        not member.keys() <= _OF_REQUIREMENTS
        or member.get("type", "object") != "object"
    ):
        return False
    groups = [member[group] for group in _GROUPS if group in member]
    inner = [part for group in groups if isinstance(group, list) for part in group]
    says_some = "required" in member or "not" in member or bool(inner)
    return says_some and all(_is_requirement(part, depth + 1) for part in inner)


def _flat(member: Schema) -> Iterator[Schema]:
    """A choice within a choice adds nothing, unless a discriminator or a text is tied to it."""
    if not isinstance(member, OneOf) or member.discriminator is not None:
        yield member
        return
    facets = member.facets
    if facets.title or facets.description or facets.extensions:
        yield member
        return
    for inner in member.members:
        yield from _flat(inner)


def _is_nullable(member: Schema) -> bool:
    return isinstance(member, Null) or member.facets.nullable


def _without_null(member: Schema) -> Schema:
    if not member.facets.nullable:
        return member
    return replace(member, facets=replace(member.facets, nullable=False))


def _joined(members: list[Schema]) -> list[Schema]:
    """All enumerations as one, where the first of them stood. Null and Never go."""
    kept: list[Schema] = []
    listed: list[Enumeration] = []
    place = 0
    for member in members:
        if isinstance(member, Null | Never):
            continue
        if not isinstance(member, Enumeration):
            kept.append(member)
            continue
        if not listed:
            place = len(kept)
            kept.append(member)
        listed.append(member)
    if len(listed) > 1:
        kept[place] = _united(listed)
    return kept


def _united(listed: list[Enumeration]) -> Enumeration:
    """The texts of one value do not fit the whole: they become names and meanings of values."""
    values: dict[tuple[bool, Scalar], Scalar] = {}
    for value in chain(*(one.values for one in listed)):
        values.setdefault((isinstance(value, bool), value), value)
    told: dict[str, dict[str, Json]] = {key: {} for key in _TOLD}
    for one in listed:
        for key, text in _TOLD.items():
            told[key] |= _told(one, key, text)
    extensions: dict[str, Json] = {key: said for key, said in told.items() if said}
    at = listed[0].facets.at
    return Enumeration(Facets(at, extensions=extensions), tuple(values.values()))


_TOLD: dict[str, Literal["title", "description"]] = {
    "x-enum-varnames": "title",
    "x-enum-descriptions": "description",
}
"""Where documents write a text of each value, and what says the same of a constant."""


def _told(
    made: Enumeration, key: str, text: Literal["title", "description"]
) -> dict[str, Json]:
    """The texts by value."""
    stated = made.facets.extensions.get(key)
    if isinstance(stated, dict):
        return stated
    names = list(map(str, made.values))
    if isinstance(stated, list):
        return dict(zip(names, stated))
    said = made.facets.title if text == "title" else made.facets.description
    return {names[0]: said} if said and len(names) == 1 else {}


def _distinct(members: list[Schema]) -> list[Schema]:
    """Members that differ only in their texts and places are one; the first is kept."""
    kept: list[Schema] = []
    alike: dict[tuple[object, ...], list[Schema]] = {}
    for member in members:
        known = alike.setdefault(_look(member), [])
        if not any(_same(member, other) for other in known):
            known.append(member)
            kept.append(member)
    return kept


def _look(schema: Schema) -> tuple[object, ...]:
    """What two that are the same have in common, so that not each is held against each other."""
    match schema:
        case Object(properties=properties):
            inner = [found.schema for found in properties]
        case OneOf(members=members):
            inner = [*members]
        case Tuple(parts=parts):
            inner = [*parts]
        case Array(items=one) | Map(values=one):
            inner = [one]
        case Reference(target=target):
            return Reference, target
        case Enumeration(values=values):
            return Enumeration, len(values)
        case _:
            return type(schema), *(
                getattr(schema, one.name)
                for one in fields(schema)
                if one.name != "facets"
            )
    return type(schema), *(one.facets.at for one in inner)


def _same(one: Schema, other: Schema) -> bool:
    return type(one) is type(other) and replace(one, facets=other.facets) == other
