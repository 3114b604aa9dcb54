"""Which values fit a schema that others are made of, where its discriminator tells them apart?

A parent with a `discriminator`, and children that name it in their allOf, is how 3.0 writes
inheritance (OpenAPI 3.0.4, Composition and Inheritance): where the parent is the schema of a value,
the value is one of the children. So the parent becomes a union of them. The parent as an object of
its own is a member only if a mapping says which value stands for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, field, replace

from generator.diagnostics import Diagnostics
from generator.openapi.node import Node
from generator.openapi.read_discriminator import (
    mapped_values,
    stated_values,
    written_name,
)
from generator.openapi.references import References, Target
from generator.openapi.schema import (
    Discriminator,
    Facets,
    Object,
    OneOf,
    Reference,
    Schema,
)

_UNIONS = ("oneOf", "anyOf")
_HOLD_SCHEMAS = ("schemas", "$defs", "definitions")

_STEPS_OF_HEIR = 4
"""A parent with its heirs is a union, which is written out in every language."""

Values = dict[str, tuple[str, ...]]
"""The values that stand for a schema, by its key."""


@dataclass(slots=True)
class _Parent:
    """`stated` is what the mapping says, `heirs` all that are made of it, at any remove."""

    name: str
    stated: Values
    heirs: list[Target] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Family:
    """All schemas as they were read, and what mappings anywhere say, by property and key."""

    schemas: Mapping[str, Schema]
    parents: Mapping[str, _Parent]
    known: Mapping[tuple[str, str], tuple[str, ...]]
    members: Set[str]
    """The keys of schemas that a value stands for: by a mapping, or by one of their parents."""

    def called(
        self, name: str, target: Target, own: tuple[str, ...]
    ) -> tuple[str, ...]:
        """A schema is called the same in every mapping; else what it says itself, else its name."""
        return self.known.get((name, target.key)) or own or (written_name(target.at),)


def with_heirs(
    schemas: Mapping[str, Schema],
    targets: Mapping[str, Target],
    references: References,
    diagnostics: Diagnostics,
) -> dict[str, Schema]:
    """In: schemas by key, and where each is written. Out: the same, parents being unions.

    A parent that is a member too has the key of the parent, with `base` behind it.
    """
    children = _children(targets, references)
    parents: dict[str, _Parent] = {}
    for key, target in targets.items():
        if isinstance(schemas[key], Object) and children.get(key):
            parent = _parent(target, references, diagnostics)
            if parent is None:
                continue
            parent.heirs = _heirs(key, children)
            if not references.effort.spend(
                _STEPS_OF_HEIR * len(parent.heirs), target.at
            ):
                break
            parents[key] = parent
    known = _known(targets, references, diagnostics)
    family = _Family(schemas, parents, known, _members(parents))
    found = dict(schemas)
    for key, parent in parents.items():
        for heir in parent.heirs:
            found[heir.key] = _whole(heir.key, schemas)
    for key, parent in parents.items():
        values = _values(
            targets[key], parent, family, children=children, references=references
        )
        found.update(_union(key, parent, family, values=values))
    return found


def _members(parents: Mapping[str, _Parent]) -> set[str]:
    """The keys that a mapping names, or the heirs of a parent that has none."""
    return {
        key
        for parent in parents.values()
        for key in parent.stated or (heir.key for heir in parent.heirs)
    }


def _parent(
    target: Target, references: References, diagnostics: Diagnostics
) -> _Parent | None:
    fields = target.value if isinstance(target.value, dict) else {}
    stated = fields.get("discriminator")
    name = stated.get("propertyName") if isinstance(stated, dict) else None
    if not isinstance(name, str) or any(keyword in fields for keyword in _UNIONS):
        return None
    return _Parent(name, _mapping(target, references, diagnostics))


def _mapping(
    target: Target, references: References, diagnostics: Diagnostics
) -> Values:
    values: Values = {}
    fields = target.value if isinstance(target.value, dict) else {}
    stated = fields.get("discriminator")
    if isinstance(stated, dict):
        node = Node(stated, target.at / "discriminator", diagnostics)
        for value, found, _ in mapped_values(node, references):
            values[found.key] = (*values.get(found.key, ()), value)
    return values


def _known(
    targets: Mapping[str, Target], references: References, diagnostics: Diagnostics
) -> dict[tuple[str, str], tuple[str, ...]]:
    """What any mapping says, by property and key: a child is called the same in all of them."""
    known: dict[tuple[str, str], tuple[str, ...]] = {}
    for target in targets.values():
        fields = target.value if isinstance(target.value, dict) else {}
        stated = fields.get("discriminator")
        name = stated.get("propertyName") if isinstance(stated, dict) else None
        for key, values in _mapping(target, references, diagnostics).items():
            known.setdefault((str(name), key), values)
    return known


def _children(
    targets: Mapping[str, Target], references: References
) -> dict[str, list[Target]]:
    """By key of a schema: the named ones that have it in their allOf."""
    found: dict[str, list[Target]] = {}
    for target in targets.values():
        tokens = target.at.tokens
        if len(tokens) < 2 or tokens[-2] in _HOLD_SCHEMAS:
            for key in _made_of(target, references):
                found.setdefault(key, []).append(target)
    return found


def _made_of(target: Target, references: References) -> Iterator[str]:
    members = target.value.get("allOf") if isinstance(target.value, dict) else None
    for member in members if isinstance(members, list) else ():
        text = member.get("$ref") if isinstance(member, dict) else None
        found = references.peek(text, target.at) if isinstance(text, str) else None
        if found is not None:
            yield found.key


def _heirs(key: str, children: Mapping[str, list[Target]]) -> list[Target]:
    found: dict[str, Target] = {}
    waiting = [key]
    while waiting:
        for child in children.get(waiting.pop(), ()):
            if child.key not in found and child.key != key:
                found[child.key] = child
                waiting.append(child.key)
    return [found[one] for one in sorted(found)]


def _whole(key: str, schemas: Mapping[str, Schema]) -> Schema:
    """The child itself: one that adds nothing to its parent was read as a reference to it."""
    schema = schemas[key]
    seen = {key}
    while isinstance(schema, Reference) and schema.target not in seen:
        seen.add(schema.target)
        schema = schemas[schema.target]
    return replace(schema, facets=schemas[key].facets)


def _values(
    target: Target,
    parent: _Parent,
    family: _Family,
    *,
    children: Mapping[str, list[Target]],
    references: References,
) -> Values:
    """Those of the mapping in its order, then the parent and the children that it leaves out.

    Where there is a mapping, a child that has children of its own and is not in it is no member.
    """
    values = {key: parent.stated[key] for key in parent.stated if key in family.schemas}
    if target.key in family.members and target.key not in values:
        values[target.key] = family.called(parent.name, target, ())
    for heir in parent.heirs:
        if heir.key in values or (parent.stated and children.get(heir.key)):
            continue
        own = stated_values(
            heir, parent.name, references=references, without=target.key
        )
        values[heir.key] = family.called(parent.name, heir, own)
    return values


def _union(
    key: str, parent: _Parent, family: _Family, *, values: Values
) -> Iterator[tuple[str, Schema]]:
    """The parent as a union, and as an object where a value stands for it."""
    schema = family.schemas[key]
    itself = {one: f"{one}/base" if one in family.parents else one for one in values}
    mapping = [(value, itself[one]) for one in values for value in values[one]]
    place = Facets(schema.facets.at)
    members = tuple(Reference(place, target) for target in itself.values())
    discriminator = Discriminator(parent.name, tuple(mapping))
    yield key, OneOf(schema.facets, members, discriminator)
    if key in family.members:
        yield f"{key}/base", schema
