"""Which keys does an object have, and what do they hold?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.diagnostics import Diagnostics, Pointer
from generator.diagnostics.codes import api
from generator.openapi.node import Node
from generator.openapi.reading import Read
from generator.openapi.schema import (
    Any,
    Facets,
    Map,
    Never,
    Object,
    OneOf,
    Property,
    Schema,
)


@dataclass(slots=True)
class Undeclared:
    """Required names that no property beside them declares, known by the place they stand at.

    They stand in an open Object as properties that may hold anything, since a merge with another
    object may declare them; what none declared is left out when the schema is finished.
    """

    names: dict[Pointer, str] = field(default_factory=dict)
    declared: set[Pointer] = field(default_factory=set)

    def holds(self, schema: Schema) -> bool:
        return schema.facets.at in self.names

    def declare(self, schema: Schema) -> None:
        self.declared.add(schema.facets.at)

    def report(self, diagnostics: Diagnostics) -> None:
        for at, name in self.names.items():
            if at not in self.declared:
                diagnostics.report(api.UNDECLARED_REQUIRED, at=at, name=name)


def read_object(
    node: Node, *, facets: Facets, read: Read, undeclared: Undeclared
) -> Object | Map:
    """In: a Schema Object of type object. Out: an Object, or a Map where it has no `properties`."""
    required = node.texts("required")
    properties = tuple(_properties(node, read, required=required))
    additional = _additional(node, read)
    patterns = _patterns(node)
    names = {item.name for item in properties}
    missing = tuple(_missing(node, undeclared, required=required, names=names))
    if "properties" in node.fields:
        further = None if isinstance(additional, Never) else additional
        return Object(facets, (*properties, *missing), further, patterns)
    if isinstance(additional, Never):
        return Object(facets, missing)
    values = Any(Facets(node.at)) if additional is None else additional
    if missing:
        return Object(facets, missing, values, patterns)
    return Map(facets, values, patterns)


def _patterns(node: Node) -> tuple[str, ...]:
    """What keys match; none where other keys have a schema of their own."""
    stated = tuple(name for name, _, _ in node.entries("patternProperties"))
    other = node.fields.get(
        "additionalProperties", node.fields.get("unevaluatedProperties")
    )
    return stated if other is None or other is False else ()


def _properties(
    node: Node, read: Read, *, required: tuple[str, ...]
) -> Iterator[Property]:
    for name, value, at in node.entries("properties"):
        yield Property(name, read(value, at), name in required)


def _missing(
    node: Node, undeclared: Undeclared, *, required: tuple[str, ...], names: set[str]
) -> Iterator[Property]:
    for index, name in enumerate(required):
        if name not in names:
            names.add(name)
            at = node.at / "required" / index
            undeclared.names[at] = name
            yield Property(name, Any(Facets(at)), required=True)


def _additional(node: Node, read: Read) -> Schema | None:
    """The schema of further keys; Never where they are forbidden, None where nothing is said."""
    stated = [read(value, at) for _, value, at in node.entries("patternProperties")]
    for keyword in ("additionalProperties", "unevaluatedProperties"):
        if keyword in node.fields:
            stated.append(read(node.fields[keyword], node.at / keyword))
            break
    possible = tuple(schema for schema in stated if not isinstance(schema, Never))
    if len(possible) > 1:
        return OneOf(Facets(node.at / "patternProperties"), possible)
    return possible[0] if possible else next(iter(stated), None)
