"""What may an operation answer?"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from generator.diagnostics.codes import api
from generator.openapi.model import Header, Link, Response
from generator.openapi.node import Node
from generator.openapi.read_media import read_content
from generator.openapi.read_parameter import read_header
from generator.openapi.read_schema import Schemas

_STATUS = re.compile(r"[1-5](\d\d|XX|xx)|default")


def read_responses(operation: Node, schemas: Schemas) -> tuple[Response, ...]:
    """In: an Operation Object. Out: its responses by status, in the order of the document."""
    return tuple(_responses(operation, schemas))


def _responses(operation: Node, schemas: Schemas) -> Iterator[Response]:
    for status, stated in operation.named_nodes("responses", extensible=True):
        if not _STATUS.fullmatch(status):
            stated.report(api.UNKNOWN_STATUS, status=status)
            continue
        node = schemas.references.follow(stated)
        if node is not None:
            yield Response(
                status=status.replace("x", "X"),
                content=read_content(node, schemas),
                at=node.at,
                description=node.text("description"),
                headers=tuple(_headers(node, schemas)),
                links=tuple(_links(node, schemas)),
            )


def _links(response: Node, schemas: Schemas) -> Iterator[Link]:
    for name, stated in response.named_nodes("links", extensible=True):
        node = schemas.references.follow(stated)
        if node is not None:
            yield Link(
                name=name,
                operation=node.text("operationId") or node.text("operationRef"),
                values=tuple(
                    (key, value if isinstance(value, str) else json.dumps(value))
                    for key, value, _ in node.entries("parameters")
                ),
                at=node.at,
            )


def _headers(response: Node, schemas: Schemas) -> Iterator[Header]:
    """A header called Content-Type "shall be ignored" (OpenAPI 3.1, Response Object)."""
    for name, stated in response.named_nodes("headers"):
        if name.lower() != "content-type":
            node = schemas.references.follow(stated)
            if node is not None:
                yield read_header(name, node, schemas=schemas)
