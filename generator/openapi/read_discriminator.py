"""Which value of which property tells the members of a union apart?"""

from __future__ import annotations

from collections.abc import Iterator

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
    mapping: dict[str, tuple[Target, Pointer]] = {}
    for value, target, at in _explicit(stated, references):
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


def _explicit(
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
            target = references.schema_named(text) or references.find(text, at)
            if target is not None:
                yield value, target, at


def _implied(
    node: Node, keyword: str, *, references: References, name: str
) -> Iterator[tuple[str, Target, Pointer]]:
    members = node.fields.get(keyword)
    for index, member in enumerate(members if isinstance(members, list) else ()):
        target = _referred(member, references)
        if target is None or not target.at.tokens:
            continue
        at = node.at / keyword / index
        values = tuple(_stated(target.value, name, references=references, depth=0))
        for value in values or (target.at.tokens[-1],):
            yield value, target, at


def _referred(member: Json, references: References) -> Target | None:
    text = member.get("$ref") if isinstance(member, dict) else None
    return references.peek(text) if isinstance(text, str) else None


def _stated(
    schema: Json, name: str, *, references: References, depth: int
) -> Iterator[str]:
    """The values that a schema, or one that it is made of, allows for its property of that name."""
    schema = _resolved(schema, references)
    if not isinstance(schema, dict) or depth > _DEEPEST:
        return
    properties = schema.get("properties")
    if isinstance(properties, dict) and name in properties:
        yield from _constants(_resolved(properties[name], references))
        return
    members = schema.get("allOf")
    for member in members if isinstance(members, list) else ():
        values = tuple(_stated(member, name, references=references, depth=depth + 1))
        if values:
            yield from values
            return


def _resolved(schema: Json, references: References) -> Json:
    for _ in range(_DEEPEST):
        target = _referred(schema, references)
        if target is None:
            break
        schema = target.value
    return schema


def _constants(schema: Json) -> list[str]:
    if not isinstance(schema, dict):
        return []
    values = [schema["const"]] if "const" in schema else schema.get("enum")
    listed = values if isinstance(values, list) else []
    return [value for value in listed if isinstance(value, str)]
