"""Which values does an `enum` or a `const` allow?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from generator.diagnostics import Pointer, Related
from generator.diagnostics.codes import api
from generator.document.model import Json
from generator.openapi.node import Node, article
from generator.openapi.schema import (
    Any,
    Enumeration,
    Facets,
    Never,
    Null,
    Scalar,
    Schema,
)

_Value = tuple[int, Scalar]
"""A value with its index in the list."""


def read_enumeration(node: Node, *, facets: Facets, types: tuple[str, ...]) -> Schema:
    """In: a Schema Object with `enum` or `const`, and the types it states, without null.

    Out: an Enumeration of what is left when null (a facet), repeated values and values of another
    type are gone. Null where null alone is left, Never where nothing was written, Any where an
    object or a list is among the values.
    """
    written = _written(node)
    if not written:
        node.report(api.EMPTY_ENUM, "enum")
        return Never(facets)
    if types in ((), ("string",)) and _is_plain(written):
        return Enumeration(facets, tuple(cast("list[str]", written)))
    values = [
        (index, value) for index, value in enumerate(written) if value is not None
    ]
    scalars: list[_Value] = []
    for index, value in values:
        if isinstance(value, dict | list):
            at, found = _place(node, index), article(value)
            node.diagnostics.report(api.STRUCTURED_ENUM_VALUE, at=at, found=found)
            return Any(facets)
        scalars.append((index, value))
    kept = tuple(_once(node, _typed(node, scalars, types=types)))
    if kept:
        return Enumeration(facets, kept)
    return Never(facets) if scalars else Null(facets)


def same_value(one: Scalar, other: Scalar) -> bool:
    """Equal as JSON: 1 is 1.0, but true is not 1."""
    return one == other and isinstance(one, bool) == isinstance(other, bool)


def has_type(value: Scalar, kind: str) -> bool:
    match value:
        case bool():
            return kind == "boolean"
        case str():
            return kind == "string"
        case int():
            return kind in ("integer", "number")
        case float():
            return kind == "number" or (kind == "integer" and value.is_integer())


def _is_plain(values: list[Json]) -> bool:
    """Texts, each once: what nearly every enum is, and then there is nothing to look for."""
    return all(isinstance(value, str) for value in values) and (
        len(set(cast("list[str]", values))) == len(values)
    )


def _written(node: Node) -> list[Json]:
    if "const" in node.fields:
        return [node.fields["const"]]
    values = node.fields["enum"]
    return values if isinstance(values, list) else []


def _place(node: Node, index: int) -> Pointer:
    return node.at / "const" if "const" in node.fields else node.at / "enum" / index


def _typed(
    node: Node, values: list[_Value], *, types: tuple[str, ...]
) -> Iterator[_Value]:
    for index, value in values:
        if not types or any(has_type(value, kind) for kind in types):
            yield index, value
        else:
            at, expected = _place(node, index), " or ".join(types)
            node.diagnostics.report(
                api.ENUM_VALUE_TYPE, at=at, value=value, types=expected
            )


def _once(node: Node, values: Iterator[_Value]) -> Iterator[Scalar]:
    first: dict[tuple[bool, Scalar], int] = {}
    for index, value in values:
        known = first.setdefault((isinstance(value, bool), value), index)
        if known == index:
            yield value
            continue
        at = _place(node, index)
        related = (Related(_place(node, known), "first written here"),)
        node.diagnostics.report(
            api.REPEATED_ENUM_VALUE, at=at, related=related, value=value
        )
