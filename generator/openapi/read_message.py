"""Which requests does the API make itself: webhooks of the whole, and callbacks of an operation?"""

from __future__ import annotations

from collections.abc import Iterator

from generator.openapi.model import METHODS, Message
from generator.openapi.node import Node
from generator.openapi.read_body import read_body
from generator.openapi.read_schema import Schemas


def read_webhooks(root: Node, schemas: Schemas) -> tuple[Message, ...]:
    """In: the OpenAPI Object. Out: its webhooks, in the order of the document."""
    return tuple(
        message
        for name, item in root.named_nodes("webhooks", extensible=True)
        for message in _read_path_item(item, name, "", schemas=schemas)
    )


def read_callbacks(operation: Node, schemas: Schemas) -> tuple[Message, ...]:
    """In: an Operation Object. Out: its callbacks, one for each expression and method."""
    return tuple(_callbacks(operation, schemas))


def _callbacks(operation: Node, schemas: Schemas) -> Iterator[Message]:
    for name, stated in operation.named_nodes("callbacks", extensible=True):
        callback = schemas.references.follow(stated)
        if callback is None:
            continue
        for key in callback.fields:
            item = None if key.startswith("x-") else callback.child(key)
            if item is not None:
                yield from _read_path_item(item, name, key, schemas=schemas)


def _read_path_item(
    stated: Node, name: str, expression: str, *, schemas: Schemas
) -> Iterator[Message]:
    item = schemas.references.follow(stated, beside=METHODS)
    for method in METHODS:
        node = item.child(method) if item is not None else None
        if node is not None:
            yield Message(
                name=name,
                method=method,
                expression=expression,
                at=node.at,
                body=read_body(node, schemas),
                description=node.text("summary") or node.text("description"),
            )
