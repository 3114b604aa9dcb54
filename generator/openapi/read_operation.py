"""What does each operation of the API take and give?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.diagnostics.codes import api
from generator.openapi.model import HttpMethod, Operation, SecurityRequirement, Server
from generator.openapi.node import Node
from generator.openapi.read_body import read_body
from generator.openapi.read_parameter import read_parameters
from generator.openapi.read_response import read_responses
from generator.openapi.read_schema import Schemas
from generator.openapi.read_security import read_security
from generator.openapi.read_server import read_servers

METHODS: tuple[HttpMethod, ...] = (
    "get",
    "put",
    "post",
    "delete",
    "options",
    "head",
    "patch",
    "trace",
)

_PATH_ITEM = {*METHODS, "summary", "description", "servers", "parameters"}
"""What may be written beside the `$ref` of a path item, and then wins."""


@dataclass(frozen=True, slots=True)
class Address:
    method: HttpMethod
    path: str
    item: Node


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
        item = schemas.references.follow(stated, beside=_PATH_ITEM)
        if item is None:
            continue
        if not path.startswith("/"):
            stated.report(api.RELATIVE_PATH, path=path)
            path = "/" + path
        yield from _read_path_item(path, item, shared=shared, schemas=schemas)


def _read_path_item(
    path: str, item: Node, *, shared: Shared, schemas: Schemas
) -> Iterator[Operation]:
    """A `$ref` in place of an operation is allowed by no version, but written, and plain."""
    for key in item.fields:
        for method in METHODS:
            stated = item.child(key) if key == method else None
            operation = schemas.references.follow(stated) if stated else None
            if operation is not None:
                address = Address(method, path, item)
                yield _read_operation(
                    operation, address, shared=shared, schemas=schemas
                )


def _read_operation(
    node: Node, address: Address, *, shared: Shared, schemas: Schemas
) -> Operation:
    secured = isinstance(node.fields.get("security"), list)
    return Operation(
        method=address.method,
        path=address.path,
        operation_id=node.text("operationId"),
        at=node.at,
        parameters=read_parameters(
            node, address.item, path=address.path, schemas=schemas
        ),
        body=read_body(node, schemas),
        responses=read_responses(node, schemas),
        servers=read_servers(node) or read_servers(address.item) or shared.servers,
        security=(
            read_security(node, shared.scheme_names) if secured else shared.security
        ),
        tags=node.texts("tags"),
        summary=node.text("summary") or address.item.text("summary"),
        description=node.text("description") or address.item.text("description"),
        deprecated=node.flag("deprecated"),
        extensions=node.extensions(),
    )
