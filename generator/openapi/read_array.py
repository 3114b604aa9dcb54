"""What does a list hold?"""

from __future__ import annotations

from generator.openapi.node import Node
from generator.openapi.reading import Read
from generator.openapi.schema import Any, Array, Facets, Never, OneOf, Schema


def read_array(node: Node, *, facets: Facets, read: Read) -> Array:
    """In: a Schema Object of type array. Out: an Array.

    A tuple (`prefixItems`, or a list under `items` as older drafts have it) is an Array of any
    of its parts.
    """
    return Array(
        facets,
        items=_items(node, read),
        min_items=node.count("minItems"),
        max_items=node.count("maxItems"),
    )


def _items(node: Node, read: Read) -> Schema:
    fields = node.fields
    tuple_keyword = "items" if isinstance(fields.get("items"), list) else "prefixItems"
    parts = [read(value, at) for _, value, at in node.items(tuple_keyword)]
    rest = fields.get("items")
    if rest is not None and tuple_keyword == "prefixItems":
        parts.append(read(rest, node.at / "items"))
    possible = tuple(part for part in parts if not isinstance(part, Never))
    if len(possible) > 1:
        return OneOf(Facets(node.at / tuple_keyword), possible)
    return possible[0] if possible else Any(Facets(node.at))
