"""What does an operation send in its body?"""

from __future__ import annotations

from generator.openapi.model import RequestBody
from generator.openapi.node import Node
from generator.openapi.read_media import read_content
from generator.openapi.read_schema import Schemas
from generator.openapi.schema import Object, Reference, Schema


def read_body(operation: Node, schemas: Schemas) -> RequestBody | None:
    """In: an Operation Object. Out: its body; None where it has none, or one with nothing in it.

    A body that may be left out and whose every schema is an object without any key says nothing
    but that there is no body.
    """
    stated = operation.child("requestBody")
    node = schemas.references.follow(stated) if stated else None
    if node is None:
        return None
    content = read_content(node, schemas)
    required = node.flag("required")
    if not required and all(_is_empty(media.schema, schemas) for media in content):
        return None
    return RequestBody(content, required, node.at, node.text("description"))


def _is_empty(schema: Schema | None, schemas: Schemas) -> bool:
    seen: set[str] = set()
    while isinstance(schema, Reference) and schema.target not in seen:
        seen.add(schema.target)
        schema = schemas.expand(schema.target)
    return (
        isinstance(schema, Object)
        and not schema.properties
        and schema.additional is None
    )
