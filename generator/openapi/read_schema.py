"""What does a Schema Object allow?

In: what is written at a place. Out: one Schema, with allOf merged away and versions forgotten.
Places that a reference leads to are read once, whenever they are first needed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from functools import reduce
from itertools import chain
from typing import cast

from generator.diagnostics import Diagnostics, Pointer, Related
from generator.diagnostics.codes import api
from generator.document.model import Json
from generator.openapi.finish import finished
from generator.openapi.merge import Merge
from generator.openapi.node import Node, article
from generator.openapi.read_discriminator import read_discriminator
from generator.openapi.read_facets import read_facets
from generator.openapi.read_object import Undeclared
from generator.openapi.read_type import read_type
from generator.openapi.read_union import is_constraint, read_union
from generator.openapi.references import References, Target
from generator.openapi.restate import overlaid, restated
from generator.openapi.schema import (
    Any,
    Facets,
    Never,
    Reference,
    Schema,
)
from generator.openapi.untyped import Untyped
from generator.openapi.upgrade import OldWording
from generator.openapi.watched import without

_DEEPEST = 64
"""Schemas within schemas, counting through allOf references. Published documents reach 12."""

_UNIONS = ("anyOf", "oneOf")
_SHAPING = {
    *("properties", "patternProperties", "additionalProperties", "required"),
    *("items", "prefixItems", "enum", "const", "allOf", *_UNIONS),
}


class _NotReady(Exception):
    """A schema is needed whole by something inside it."""


class Schemas:
    """Reads schemas and remembers those that have a key.

    A schema is `open` while it may still be merged into another, and finished when required names
    that nothing declared have been left out of it.
    """

    def __init__(
        self, references: References, wording: OldWording, *, diagnostics: Diagnostics
    ) -> None:
        self.references = references
        self.undeclared = Undeclared()
        self.untyped = Untyped()
        self._wording = wording
        self._diagnostics = diagnostics
        self._open: dict[str, Schema] = {}
        self._trail: list[str | None] = []
        self._wanted: dict[str, Target] = {}
        self._order: list[str] = []
        self._depth = 0
        self._reached: dict[str, Set[str]] = {}
        self._effort = references.effort
        self._merge = Merge(self.expand, self.undeclared, diagnostics, self._effort)

    def read(self, value: Json, at: Pointer) -> Schema:
        return finished(self.open(value, at), self.undeclared)

    def want(self, target: Target) -> None:
        """Gives a place a key of its own, to be read in time."""
        if target.key not in self._wanted:
            self._wanted[target.key] = target
            self._order.append(target.key)

    @property
    def wanted(self) -> Mapping[str, Target]:
        """The places that have a key so far."""
        return self._wanted

    def all_wanted(self) -> dict[str, Schema]:
        """Every schema with a key, in the order they were wanted in; reading may want more."""
        found: dict[str, Schema] = {}
        for key in self._order:  # which grows on the way
            schema = self.expand(key)
            assert schema is not None
            found[key] = finished(schema, self.undeclared)
        return found

    def expand(self, key: str) -> Schema | None:
        """The open schema of a key; None where the schema would have to be a part of itself."""
        if key not in self._open:
            if key in self._trail:
                if self._is_part_of(key):
                    return None
                raise _NotReady
            target = self._wanted[key]
            self._open[key] = self._along(key, target.value, at=target.at)
        return self._open[key]

    def _is_part_of(self, key: str) -> bool:
        """Whether what is being read is the schema of that key itself, and no value inside it."""
        return None not in self._trail[self._trail.index(key) :]

    def _along(self, step: str | None, value: Json, *, at: Pointer) -> Schema:
        depth = self._depth
        self._trail.append(step)
        try:
            return self.open(value, at)
        finally:
            self._trail.pop()
            self._depth = depth

    def _value(self, value: Json, at: Pointer) -> Schema:
        """A property, an item or a further key.

        If it is made of a schema that it stands in (`allOf` with its own parent), that one is not
        ready. So it becomes a schema with a key, read later, and a reference here.
        """
        try:
            return self._along(None, value, at=at)
        except _NotReady:
            target = Target(str(at), at, value)
            self.want(target)
            assert isinstance(value, dict)
            node = self._node(value, at)
            return Reference(read_facets(node, self._wording), target.key)

    def open(self, value: Json, at: Pointer) -> Schema:
        if isinstance(value, bool):
            return Any(Facets(at)) if value else Never(Facets(at))
        if not isinstance(value, dict):
            self._diagnostics.report(
                api.WRONG_TYPE, at=at, expected="a schema", found=article(value)
            )
            return Any(Facets(at))
        if self._depth >= _DEEPEST:
            self._diagnostics.report(api.TOO_DEEP, at=at, limit=_DEEPEST)
            return Any(Facets(at))
        if not self._effort.spend(1, at):
            return Any(Facets(at))
        self._depth += 1
        schema = self._schema(self._node(value, at))
        self._depth -= 1
        return schema

    def _node(self, value: dict[str, Json], at: Pointer) -> Node:
        return Node(value, at, self._diagnostics, self.references.stand_in)

    def _schema(self, node: Node) -> Schema:
        fields = node.fields
        if "$ref" in fields and len(fields) == 1:
            return self._reference(node)
        self.untyped.note(node)
        facets = read_facets(node, self._wording)
        if "$ref" in fields and self._wording.version == "3.0":
            self._tell_ignored(node)
            return self._both(Any(facets), self._reference(node))
        schema = self._own(node, facets)
        if "$ref" in fields or "allOf" in fields:
            for whole in self._whole(node):
                schema = self._both(schema, whole)
        for keyword in _UNIONS:
            if keyword in fields and not is_constraint(node, keyword):
                schema = self._chosen(node, keyword, base=schema)
        return schema

    def _own(self, node: Node, facets: Facets) -> Schema:
        """What the schema says itself, beside references and groups."""
        return read_type(
            node,
            facets=facets,
            read=self._value,
            undeclared=self.undeclared,
            wording=self._wording,
        )

    def _whole(self, node: Node) -> Iterator[Schema]:
        """The parts as one, the later nearer than the earlier; nothing where there are none."""
        parts = list(self._parts(node))
        if parts:
            yield reduce(lambda far, near: self._both(near, far), parts)
        elif node.fields["allOf"] == []:
            node.report(api.EMPTY_CHOICE, "allOf", keyword="allOf")

    def _parts(self, node: Node) -> Iterator[Schema]:
        """What the schema is made of: its reference, then the members of its allOf."""
        if "$ref" in node.fields:
            yield self._reference(node)
        for _, value, at in node.items("allOf"):
            yield self._part(value, at, key=str(node.at))

    def _part(self, value: Json, at: Pointer, *, key: str) -> Schema:
        """A member of allOf.

        A parent may list its children in a union while each child has the parent in its allOf. The
        child then is made of the parent without its union.
        """
        text = value.get("$ref") if isinstance(value, dict) else None
        target = self.references.peek(text, at) if isinstance(text, str) else None
        if target is None:
            return self.open(value, at)
        if not self._leads_to(target, key):
            if target.key in self._trail and self._is_part_of(target.key):
                self._diagnostics.report(api.CIRCULAR_REFERENCE, at=at, target=text)
                return Any(Facets(at))
            return self.open(value, at)
        assert isinstance(target.value, dict)
        left_out = (*_UNIONS, "discriminator", "title", "deprecated")
        return self.open(without(target.value, left_out), target.at)

    def _leads_to(self, schema: Target, key: str) -> bool:
        """Whether the schema of that key is among the members of a union, or of the unions in it."""
        if schema.key not in self._reached:
            reached = _reached(schema, self.references)
            self._effort.spend(len(reached), schema.at)
            self._reached[schema.key] = reached
        return key in self._reached[schema.key]

    def _chosen(self, node: Node, keyword: str, *, base: Schema) -> Schema:
        """One of the members, each with what the schema says beside them."""
        tags = read_discriminator(node, keyword, references=self.references)
        for _, key in tags.mapping if tags else ():
            self.want(self.references.target(key))
        union = read_union(node, keyword, read=self.open, discriminator=tags)
        merged = self._both(union, base)
        nullable = union.facets.nullable or base.facets.nullable
        facets = overlaid(base.facets, merged.facets, nullable=nullable)
        return restated(merged, facets)

    def _both(self, near: Schema, far: Schema) -> Schema:
        """As one; or reported and anything, since a mistaken document says nothing of the value."""
        merged = self._merge.both(near, far)
        if not isinstance(merged, Never) or Never in (type(near), type(far)):
            return merged
        related = (Related(far.facets.at, "the other statement"),)
        self._diagnostics.report(api.CONTRADICTION, at=near.facets.at, related=related)
        return Any(merged.facets)

    def _reference(self, node: Node) -> Schema:
        text = node.text("$ref")
        target = self.references.find(text, node.at / "$ref") if text else None
        if target is None:
            return Any(Facets(node.at))
        found = _other_kind(target)
        if found:
            node.report(api.NOT_A_SCHEMA, "$ref", target=text, found=found)
            return Any(Facets(node.at))
        self.want(target)
        return Reference(Facets(node.at), target.key)

    def _tell_ignored(self, node: Node) -> None:
        for keyword in node.fields:
            if keyword in _SHAPING:
                node.report(api.IGNORED_BESIDE_REFERENCE, keyword, keyword=keyword)


def _other_kind(target: Target) -> str:
    """What a place is that cannot be a schema; empty where it can be one.

    A file may hold one schema or many, by names or in folders, but no API: that has components.
    """
    tokens = target.at.tokens
    if len(tokens) > 1 and tokens[0] == "components":
        return "" if tokens[1] == "schemas" else tokens[1]
    if not target.at.file:
        return "" if len(tokens) > 1 else "#"
    whole = not tokens and isinstance(target.value, dict)
    return "#" if whole and "openapi" in cast("dict[str, Json]", target.value) else ""


def _reached(schema: Target, references: References) -> Set[str]:
    """The keys of the members of its unions, and of the unions in these."""
    waiting, seen = [schema], set[str]()
    while waiting:
        for target in _members(waiting.pop(), references):
            if target.key not in seen:
                seen.add(target.key)
                waiting.append(target)
    return seen


def _members(schema: Target, references: References) -> Iterator[Target]:
    """What the unions of a schema refer to."""
    fields = schema.value if isinstance(schema.value, dict) else {}
    groups = (fields.get(keyword) for keyword in _UNIONS)
    for member in chain(*(group for group in groups if isinstance(group, list))):
        text = member.get("$ref") if isinstance(member, dict) else None
        target = references.peek(text, schema.at) if isinstance(text, str) else None
        if target is not None:
            yield target
