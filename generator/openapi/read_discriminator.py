"""Which value of which property tells the members of a union apart?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.diagnostics import Pointer, Related
from generator.diagnostics.codes import api
from generator.document.model import Json
from generator.openapi.node import Node
from generator.openapi.references import References, Target
from generator.openapi.schema import Discriminator

_DEEPEST = 20
"""How many references and allOf lie between a member and the property that names it, at most."""


def read_discriminator(
    node: Node, keyword: str, *, references: References
) -> Discriminator | None:
    """In: a Schema Object with `oneOf` or `anyOf`. Out: its discriminator, the mapping complete.

    What the mapping leaves out is implied (OpenAPI 3.1, Discriminator Object): the name of the
    member's schema. Where the member itself says which value its property has, that holds, since
    the member would otherwise fit no value at all.
    """
    stated = node.child("discriminator")
    if stated is None:
        return None
    name = stated.text("propertyName")
    if not name:
        stated.report(api.MISSING_FIELD, name="propertyName")
        return None
    if "defaultMapping" in stated.fields:
        name_, consequence = "defaultMapping", "other values are read as they come"
        stated.report(api.NOT_USED, name_, name=name_, consequence=consequence)
    mapping: dict[str, tuple[Target, Pointer]] = {}
    for value, target, at in mapped_values(stated, references):
        mapping[value] = (target, at)
    mapped = {target.key for target, _ in mapping.values()}
    for value, target, at in _implied(node, keyword, references=references, name=name):
        if target.key not in mapped:
            _add(mapping, value, found=(target, at), node=node)
    pairs = ((value, target.key) for value, (target, _) in mapping.items())
    return Discriminator(name, tuple(pairs)) if mapping else None


def _add(
    mapping: dict[str, tuple[Target, Pointer]],
    value: str,
    *,
    found: tuple[Target, Pointer],
    node: Node,
) -> None:
    first, at = mapping.setdefault(value, found)
    if first.key != found[0].key:
        related = (Related(at, "this one is taken"),)
        node.diagnostics.report(
            api.AMBIGUOUS_DISCRIMINATOR, at=found[1], related=related, value=value
        )


def mapped_values(
    stated: Node, references: References
) -> Iterator[tuple[str, Target, Pointer]]:
    """A mapping leads to a schema by its name or by a reference."""
    mapping = stated.child("mapping")
    if mapping is None:
        return
    for value in mapping.fields:
        text = mapping.text(value)
        if text:
            at = mapping.at / value
            target = references.schema_named(text, at) or references.find(text, at)
            if target is not None:
                yield value, target, at


def _implied(
    node: Node, keyword: str, *, references: References, name: str
) -> Iterator[tuple[str, Target, Pointer]]:
    members = node.fields.get(keyword)
    for index, member in enumerate(members if isinstance(members, list) else ()):
        at = node.at / keyword / index
        target = _referred(member, at, references)
        if target is None or not written_name(target.at):
            continue
        values = stated_values(target, name, references=references)
        for value in values or (written_name(target.at),):
            yield value, target, at


def written_name(at: Pointer) -> str:
    """The name of a schema that is a component, or a file of its own."""
    stem = at.file.rpartition("/")[2].partition(".")[0]
    return at.tokens[-1] if at.tokens else stem


def _referred(member: Json, at: Pointer, references: References) -> Target | None:
    text = member.get("$ref") if isinstance(member, dict) else None
    return references.peek(text, at) if isinstance(text, str) else None


def stated_values(
    place: Target,
    name: str,
    *,
    references: References,
    without: str = "",
) -> tuple[str, ...]:
    """The values that a schema, or one that it is made of, allows for its property of that name.

    `without` is the key of one whose word does not count.
    """
    search = _Search(name, references, without)
    return search.values(place, _DEEPEST)


@dataclass(frozen=True, slots=True)
class _Search:
    """For the values of one property. `seen` are the schemas that did not say: once is enough."""

    name: str
    references: References
    without: str
    seen: set[int] = field(default_factory=set)

    def values(self, place: Target, depth: int) -> tuple[str, ...]:
        place = _resolved(place, self.references, without=self.without)
        schema, at = place.value, place.at
        if not isinstance(schema, dict) or depth < 0 or id(schema) in self.seen:
            return ()
        self.seen.add(id(schema))
        properties = schema.get("properties")
        if isinstance(properties, dict) and self.name in properties:
            found = Target("", at / "properties" / self.name, properties[self.name])
            return tuple(_constants(_resolved(found, self.references).value))
        members = schema.get("allOf")
        for member in members if isinstance(members, list) else ():
            values = self.values(Target("", at, member), depth - 1)
            if values:
                return values
        return ()


def _resolved(place: Target, references: References, *, without: str = "") -> Target:
    for _ in range(_DEEPEST):
        target = _referred(place.value, place.at, references)
        if target is None:
            break
        place = target if target.key != without else Target("", target.at, None)
    return place


def _constants(schema: Json) -> list[str]:
    if not isinstance(schema, dict):
        return []
    values = [schema["const"]] if "const" in schema else schema.get("enum")
    listed = values if isinstance(values, list) else []
    return [value for value in listed if isinstance(value, str)]
