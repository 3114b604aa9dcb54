"""What does each operation of the API take and give?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.diagnostics.codes import api
from generator.openapi.model import (
    METHODS,
    HttpMethod,
    Operation,
    SecurityRequirement,
    Server,
)
from generator.openapi.node import Node
from generator.openapi.read_body import read_body
from generator.openapi.read_message import read_callbacks
from generator.openapi.read_parameter import read_parameters
from generator.openapi.read_response import read_responses
from generator.openapi.read_schema import Schemas
from generator.openapi.read_security import read_security
from generator.openapi.read_server import read_servers


@dataclass(frozen=True, slots=True)
class PathItem:
    """A Path Item Object, and those that it refers to: what is written nearer wins.

    Each is a node of its own, since it may stand in another file, where references mean others.
    """

    nodes: tuple[Node, ...]

    def stating(self, name: str) -> Node:
        """The nearest that states this field; the first where none does."""
        return next((n for n in self.nodes if name in n.fields), self.nodes[0])

    def methods(self) -> dict[HttpMethod, Node]:
        """In the order of the document, each with the node that states it."""
        keys = dict.fromkeys(key for n in reversed(self.nodes) for key in n.fields)
        return {key: self.stating(key) for key in keys if key in METHODS}

    def further(self) -> dict[str, Node]:
        """Operations of other methods, by key as it is written (OpenAPI 3.2)."""
        name = "additionalOperations"
        return dict(self.stating(name).named_nodes(name))


_MOST_PARTS = 50
"""Of a path. Published documents have up to 20, and each may become a service in the one before."""

_PARTS = re.compile("[/.:]")

_CAPITALS = re.compile(r"[A-Z][A-Z0-9-]*")


@dataclass(frozen=True, slots=True)
class Address:
    method: HttpMethod
    path: str
    item: PathItem


@dataclass(frozen=True, slots=True)
class Shared:
    """What holds where operations say nothing else, and the names of all security schemes."""

    servers: tuple[Server, ...]
    security: tuple[SecurityRequirement, ...]
    scheme_names: tuple[str, ...]


def read_operations(
    root: Node, shared: Shared, *, schemas: Schemas
) -> Iterator[Operation]:
    """In: the OpenAPI Object. Out: its operations, in the order of the document."""
    for path, stated in root.named_nodes("paths", extensible=True):
        item = PathItem(tuple(schemas.references.chain(stated)))
        if not path.startswith("/"):
            stated.report(api.RELATIVE_PATH, path=path)
            path = "/" + path
        parts = len(_PARTS.findall(path))
        if parts > _MOST_PARTS:
            stated.report(api.LONG_PATH, count=parts, limit=_MOST_PARTS)
            continue
        yield from _read_path_item(path, item, shared=shared, schemas=schemas)


def _read_path_item(
    path: str, item: PathItem, *, shared: Shared, schemas: Schemas
) -> Iterator[Operation]:
    """A `$ref` in place of an operation is allowed by no version, but written, and plain."""
    for method, stated in _stated_operations(item):
        if "$ref" in stated.fields:
            schemas.references.note_misplaced("an operation", stated.at)
        operation = schemas.references.follow(stated)
        if operation is not None:
            address = Address(method, path, item)
            yield _read_operation(operation, address, shared=shared, schemas=schemas)


def _stated_operations(item: PathItem) -> Iterator[tuple[HttpMethod, Node]]:
    for method, node in item.methods().items():
        stated = node.child(method)
        if stated is not None:
            yield method, stated
    for key, stated in item.further().items():
        if _CAPITALS.fullmatch(key) and key.lower() not in METHODS:
            yield key.lower(), stated
        else:
            stated.report(api.UNUSABLE_METHOD, method=key)


def _read_operation(
    node: Node, address: Address, *, shared: Shared, schemas: Schemas
) -> Operation:
    secured = isinstance(node.fields.get("security"), list)
    item = address.item
    return Operation(
        method=address.method,
        path=address.path,
        operation_id=node.text("operationId"),
        at=node.at,
        parameters=read_parameters(
            node, item.stating("parameters"), path=address.path, schemas=schemas
        ),
        body=read_body(node, schemas),
        responses=read_responses(node, schemas),
        servers=read_servers(node)
        or read_servers(item.stating("servers"))
        or shared.servers,
        security=(
            read_security(node, shared.scheme_names) if secured else shared.security
        ),
        tags=node.texts("tags"),
        summary=node.text("summary") or item.stating("summary").text("summary"),
        description=node.text("description")
        or item.stating("description").text("description"),
        deprecated=node.flag("deprecated"),
        callbacks=read_callbacks(node, schemas),
        extensions=node.extensions(),
    )
