"""What does a schema of a string, a number or a boolean allow?"""

from __future__ import annotations

from typing import Literal

from generator.openapi import upgrade
from generator.openapi.node import Node
from generator.openapi.schema import Boolean, Facets, Integer, Number, String
from generator.openapi.upgrade import OldWording

ScalarType = Literal["string", "integer", "number", "boolean"]


def read_scalar(
    node: Node, kind: ScalarType, *, facets: Facets, wording: OldWording
) -> String | Integer | Number | Boolean:
    """In: a Schema Object said to be of that type. Out: its constraints that a client can use."""
    match kind:
        case "string":
            return _read_string(node, facets)
        case "boolean":
            return Boolean(facets)
        case "integer":
            low, high = upgrade.bounds(node, wording, whole=True)
            return Integer(facets, node.text("format"), low, high)
        case "number":
            low, high = upgrade.bounds(node, wording, whole=False)
            return Number(facets, node.text("format"), low, high)


def _read_string(node: Node, facets: Facets) -> String:
    return String(
        facets,
        format=upgrade.text_format(node),
        pattern=node.text("pattern"),
        min_length=node.count("minLength"),
        max_length=node.count("maxLength"),
        media_type=upgrade.content_type(node),
    )
