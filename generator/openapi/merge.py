"""What satisfies two schemas at once? So that allOf can go.

In: a nearer and a farther schema. Out: one schema; Never where nothing satisfies both. Nearer is
what a schema says itself, then later members of its allOf before earlier ones. Requirements and
properties are united, types intersected; where two statements cannot both be kept, the nearer wins.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from generator.diagnostics import Diagnostics, Related
from generator.diagnostics.codes import api
from generator.openapi.alike import alike, equal
from generator.openapi.bounds import tighter
from generator.openapi.effort import Effort
from generator.openapi.merge_scalar import both_scalars
from generator.openapi.merge_tuple import both_tuples
from generator.openapi.read_object import Undeclared
from generator.openapi.read_union import choice
from generator.openapi.restate import overlaid, restated, says_nothing_of_keys
from generator.openapi.schema import (
    Any,
    Array,
    Discriminator,
    Enumeration,
    Facets,
    Map,
    Never,
    Object,
    OneOf,
    Property,
    Reference,
    Schema,
    Tuple,
)

_MOST_COMBINATIONS = 200
"""Two unions make as many members as their sizes multiplied: beyond this, no one can read it."""

_STEPS_OF_PROPERTY, _STEPS_OF_MEMBER = 4, 30
"""What is merged is written again, in every language: a member as a model of its own."""


@dataclass(frozen=True, slots=True)
class Merge:
    """`expand` gives what a reference leads to, None while that is still being read."""

    expand: Callable[[str], Schema | None]
    undeclared: Undeclared
    diagnostics: Diagnostics
    effort: Effort
    _open: set[tuple[str, str]] = field(default_factory=set)
    """Pairs of members that are being merged, by where they are: a union may hold itself."""

    def both(self, near: Schema, far: Schema) -> Schema:
        facets = _united(near, far)
        if not self.effort.spend(1, facets.at):
            return restated(near, facets)
        match near, far:
            case Any(), _:
                return restated(far, facets)
            case _, Any():
                return restated(near, facets)
            case (Never(), _) | (_, Never()):
                return Never(facets)
            case (Reference(), _) | (_, Reference()):
                return self._both_referred(near, far, facets=facets)
            case (OneOf(), _) | (_, OneOf()):
                return self._each_with_each(near, far, facets=facets)
            case (Object() | Map()), (Object() | Map()):
                return self._both_objects(near, far, facets=facets)
            case Array(), Array():
                return self._both_arrays(near, far, facets=facets)
            case (Tuple() | Array()), (Tuple() | Array()):
                return both_tuples(near, far, facets=facets, narrowed=self._narrowed)
            case _:
                return both_scalars(near, far, facets=facets)

    def _both_referred(self, near: Schema, far: Schema, *, facets: Facets) -> Schema:
        """A reference stays one where the other side adds nothing to what it leads to."""
        if isinstance(near, Reference):
            if isinstance(far, Reference) and far.target == near.target:
                return Reference(facets, near.target)
            whole = self.content(near)
            if whole is None:
                return restated(far, facets)
            merged = self.both(whole, far)
            return _kept(near, whole, merged=merged, facets=facets)
        assert isinstance(far, Reference)
        whole = self.content(far)
        if whole is None:
            return restated(near, facets)
        merged = self.both(near, whole)
        return _kept(far, whole, merged=merged, facets=facets)

    def content(self, reference: Reference) -> Schema | None:
        """What a reference leads to, as a part of a schema: without the texts that name it."""
        whole, passed = self.expand(reference.target), {reference.target}
        while isinstance(whole, Reference):
            if whole.target in passed:
                return None
            passed.add(whole.target)
            whole = self.expand(whole.target)
        if whole is None:
            return None
        beside, inside = reference.facets, whole.facets
        return replace(
            whole,
            facets=Facets(
                at=inside.at,
                description=beside.description or inside.description,
                nullable=beside.nullable or inside.nullable,
                read_only=beside.read_only or inside.read_only,
                write_only=beside.write_only or inside.write_only,
                default=beside.default or inside.default,
            ),
        )

    def _inside(self, schema: Schema) -> Schema:
        content = self.content(schema) if isinstance(schema, Reference) else schema
        return schema if content is None else content

    def _both_objects(
        self, near: Object | Map, far: Object | Map, *, facets: Facets
    ) -> Schema:
        """Properties in the order of the farther, then those that the nearer adds."""
        ours, theirs = _properties(near), _properties(far)
        steps = _STEPS_OF_PROPERTY * (len(ours) + len(theirs))
        if not self.effort.spend(steps, facets.at):
            return restated(near, facets)
        further = self._further(near, far)
        if isinstance(near, Map) and isinstance(far, Map):
            return Map(facets, further or Any(Facets(facets.at)))
        merged = {item.name: item for item in theirs}
        for item in ours:
            other = merged.get(item.name)
            merged[item.name] = item if other is None else self._property(item, other)
        return Object(facets, tuple(merged.values()), further)

    def _further(self, near: Object | Map, far: Object | Map) -> Schema | None:
        """The schema of keys that neither names."""
        stated = [side for side in (near, far) if not says_nothing_of_keys(side)]
        if not stated:
            return None
        values = [
            side.values if isinstance(side, Map) else side.additional for side in stated
        ]
        first, *rest = (schema for schema in values if schema is not None)
        return self._narrowed(first, rest[0]) if rest else first

    def _property(self, near: Property, far: Property) -> Property:
        required = near.required or far.required
        if self.undeclared.holds(near.schema):
            self.undeclared.declare(near.schema)
            return Property(near.name, far.schema, required)
        if self.undeclared.holds(far.schema):
            self.undeclared.declare(far.schema)
            return Property(near.name, near.schema, required)
        return Property(near.name, self._narrowed(near.schema, far.schema), required)

    def _narrowed(self, near: Schema, far: Schema) -> Schema:
        """A statement within a statement that both sides make."""
        if near is far or near == far:
            return near
        if isinstance(near, Reference) and isinstance(far, Reference):
            return replace(near, facets=_united(near, far))
        merged = self.both(near, far)
        if not isinstance(merged, Never) or isinstance(near, Never):
            return merged
        related = (Related(far.facets.at, "the other statement"),)
        at = near.facets.at
        self.diagnostics.report(api.OVERRIDDEN_TYPE, at=at, related=related)
        return replace(near, facets=merged.facets)

    def _both_arrays(self, near: Array, far: Array, *, facets: Facets) -> Array:
        return Array(
            facets,
            items=self._narrowed(near.items, far.items),
            min_items=tighter(near.min_items, far.min_items, choose=max),
            max_items=tighter(near.max_items, far.max_items, choose=min),
        )

    def _each_with_each(self, near: Schema, far: Schema, *, facets: Facets) -> Schema:
        """The members of a union each meet the other side, or each of its members."""
        nears, fars = _choices(near), _choices(far)
        if len(nears) * len(fars) > _MOST_COMBINATIONS:
            count = len(nears) * len(fars)
            self.diagnostics.report(
                api.TOO_MANY_COMBINATIONS, at=facets.at, count=count
            )
            return replace(near, facets=facets)
        union = near if isinstance(near, OneOf) else far
        assert isinstance(union, OneOf)
        tags = union.discriminator
        pairs = ((one, other) for one in nears for other in fars)
        merged = [self._member(one, other, tags=tags) for one, other in pairs]
        possible = [member for member in merged if not isinstance(member, Never)]
        referred = all(isinstance(member, Reference) for member in possible)
        return choice(possible, facets=facets, discriminator=tags if referred else None)

    def _member(
        self, near: Schema, far: Schema, *, tags: Discriminator | None
    ) -> Schema:
        pair = _place(near), _place(far)
        if pair in self._open or _disjoint(self._inside(near), self._inside(far)):
            return Never(near.facets)
        self._open.add(pair)
        merged = self.both(near, far)
        self._open.remove(pair)
        self.effort.spend(_STEPS_OF_MEMBER, near.facets.at)
        for member in (near, far):
            if not isinstance(member, Reference) or isinstance(merged, Reference):
                continue
            whole = self.expand(member.target)
            if whole is None or alike(merged, whole):
                return member
            if tags is not None:
                merged = _tagged(merged, member.target, tags=tags)
        return merged


def _place(schema: Schema) -> str:
    return schema.target if isinstance(schema, Reference) else str(schema.facets.at)


def _choices(schema: Schema) -> tuple[Schema, ...]:
    """The members of a union, or the schema itself: its texts are the whole's, not a member's."""
    if isinstance(schema, OneOf):
        return schema.members
    return (restated(schema, Facets(schema.facets.at)),)


def _united(near: Schema, far: Schema) -> Facets:
    """Texts and marks of both. Null is fine if the nearest that says anything of types says so."""
    open_side = isinstance(near, Any) or isinstance(far, Any)
    nullable = near.facets.nullable or (open_side and far.facets.nullable)
    return overlaid(near.facets, far.facets, nullable=nullable)


def _kept(
    reference: Reference, whole: Schema, *, merged: Schema, facets: Facets
) -> Schema:
    if isinstance(merged, Reference) or not equal(merged, whole):
        return merged
    return Reference(facets, reference.target)


def _properties(schema: Object | Map) -> tuple[Property, ...]:
    return schema.properties if isinstance(schema, Object) else ()


def _disjoint(near: Schema, far: Schema) -> bool:
    """Whether both require a property and list different constants for it: never one object."""
    if not isinstance(near, Object) or not isinstance(far, Object):
        return False
    tags = {item.name: item.schema for item in far.properties if item.required}
    for item in near.properties:
        other = tags.get(item.name)
        if isinstance(item.schema, Enumeration) and isinstance(other, Enumeration):
            if item.required and not set(item.schema.values) & set(other.values):
                return True
    return False


def _tagged(merged: Schema, target: str, *, tags: Discriminator) -> Schema:
    """A member that is no reference any more says itself which value tells it apart."""
    values = tuple(value for value, key in tags.mapping if key == target)
    if not isinstance(merged, Object) or not values:
        return merged
    properties = tuple(
        (
            Property(item.name, Enumeration(item.schema.facets, values), item.required)
            if item.name == tags.property
            else item
        )
        for item in merged.properties
    )
    return replace(merged, properties=properties)
