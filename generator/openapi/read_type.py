"""What does a schema say itself, beside references, allOf and unions?"""

from __future__ import annotations

from generator.diagnostics.codes import api
from generator.openapi.node import Node
from generator.openapi.read_array import read_array
from generator.openapi.read_enumeration import read_enumeration
from generator.openapi.read_object import Undeclared, read_object
from generator.openapi.read_scalar import read_scalar
from generator.openapi.reading import Read
from generator.openapi.references import nearest_name
from generator.openapi.schema import Any, Facets, Null, OneOf, Schema
from generator.openapi.upgrade import OldWording

_TYPES = ("string", "integer", "number", "boolean", "object", "array", "null")
_COMPOSING = {"$ref", "allOf", "anyOf", "oneOf"}
_IMPLY = {
    "object": {"properties", "patternProperties", "additionalProperties", "required"},
    "array": {"items", "prefixItems"},
    "string": {"pattern", "minLength", "maxLength", "contentEncoding"},
    "number": {"minimum", "maximum", "multipleOf"},
}
_FORMATS = {
    "date": "string",
    "date-time": "string",
    "uuid": "string",
    "uri": "string",
    "email": "string",
    "byte": "string",
    "binary": "string",
    "int32": "integer",
    "int64": "integer",
    "float": "number",
    "double": "number",
}


def read_type(
    node: Node,
    *,
    facets: Facets,
    read: Read,
    undeclared: Undeclared,
    wording: OldWording,
) -> Schema:
    """In: a Schema Object. Out: what its type and its keywords allow; Any if it has none."""
    stated = _stated_types(node)
    types = tuple(kind for kind in stated if kind != "null")
    if _is_enumerated(node):
        return read_enumeration(node, facets=facets, types=types)
    if stated == ("null",):
        return Null(facets)

    def of_type(kind: str, facets: Facets) -> Schema:
        match kind:
            case "object":
                return read_object(
                    node, facets=facets, read=read, undeclared=undeclared
                )
            case "array":
                return read_array(node, facets=facets, read=read)
            case "string" | "integer" | "number" | "boolean":
                return read_scalar(node, kind, facets=facets, wording=wording)
            case _:
                return Any(facets)

    if len(types) > 1:
        plain = Facets(node.at)
        return OneOf(facets, tuple(of_type(kind, plain) for kind in types))
    return of_type(types[0] if types else _implied_type(node), facets)


def _stated_types(node: Node) -> tuple[str, ...]:
    """`type` as a list without what is repeated or no type."""
    stated = node.fields.get("type")
    if isinstance(stated, str) and stated in _TYPES:
        return (stated,)
    if stated is None and "type" not in node.fields:
        return ()
    names = node.texts("type") if isinstance(stated, list) else (node.text("type"),)
    for name in filter(None, names):
        if name not in _TYPES:
            nearest = nearest_name(name, list(_TYPES)) or "string"
            node.report(api.UNKNOWN_TYPE, "type", type=name, nearest=nearest)
    return tuple(dict.fromkeys(name for name in names if name in _TYPES))


def _is_enumerated(node: Node) -> bool:
    """Whether its values are listed. An empty list beside a reference or a group is a slip."""
    if "const" in node.fields:
        return True
    values = node.fields.get("enum")
    if not isinstance(values, list):
        tuple(node.items("enum"))
        return False
    if not values and node.fields.keys() & _COMPOSING:
        node.report(api.EMPTY_ENUM, "enum")
        return False
    return True


def _implied_type(node: Node) -> str:
    """The type that keywords speak of where none is stated."""
    keys = node.fields.keys()
    for kind, keywords in _IMPLY.items():
        if keys & keywords and (kind == "object" or not keys & _COMPOSING):
            return kind
    stated = node.fields.get("format")
    if isinstance(stated, str) and not keys & _COMPOSING:
        return _FORMATS.get(stated, "")
    return ""
