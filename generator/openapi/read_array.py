"""What does a list hold?"""

from __future__ import annotations

from generator.document.model import Json
from generator.openapi.node import Node
from generator.openapi.reading import Read
from generator.openapi.schema import Any, Array, Facets, Never, Schema, Tuple


def read_array(node: Node, *, facets: Facets, read: Read) -> Array | Tuple:
    """In: a Schema Object of type array. Out: an Array, or a Tuple where places are stated.

    Places are `prefixItems`, or a list under `items` as older drafts have it.
    """
    old = isinstance(node.fields.get("items"), list)
    places = "items" if old else "prefixItems"
    parts = tuple(read(value, at) for _, value, at in node.items(places))
    rest = _rest(node, ("additionalItems",) if old else ("items",), read)
    if parts:
        return _read_tuple(node, parts, rest, facets=facets)
    return Array(
        facets,
        items=rest or Any(Facets(node.at)),
        min_items=node.count("minItems"),
        max_items=node.count("maxItems"),
    )


def _read_tuple(
    node: Node, parts: tuple[Schema, ...], rest: Schema | None, *, facets: Facets
) -> Tuple:
    """JSON Schema lets any place be missing and anything follow. Who states places means them all:
    fewer where `minItems` says so, more where a schema says of what.
    """
    stated = node.count("minItems")
    least = len(parts) if stated is None else min(stated, len(parts))
    most = node.count("maxItems")
    more = rest if most is None or most > len(parts) else None
    return Tuple(facets, parts, more, least)


def _rest(node: Node, keywords: tuple[str, ...], read: Read) -> Schema | None:
    """The schema of what no place is stated for."""
    for keyword in (*keywords, "unevaluatedItems"):
        stated: Json = node.fields.get(keyword)
        if stated is not None:
            found = read(stated, node.at / keyword)
            return None if isinstance(found, Never) else found
    return None
