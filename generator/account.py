"""Is everything that the document has in the client?

In: the Document with its other files, the Api and the Sdk. Out: how many there are of each. Operations
and components are counted as they are written, not in what we made of them: something that we dropped
on the way shows. A schema elsewhere counts where a reference leads to it.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.diagnostics import Diagnostics, Pointer
from generator.document.model import Document, Library
from generator.openapi import schema as s
from generator.openapi.model import Api
from generator.openapi.node import Node
from generator.openapi.read_operation import PathItem
from generator.openapi.references import References
from generator.sdk.model import Sdk


@dataclass(frozen=True, slots=True)
class Account:
    """Those that the client has, and those that the document has."""

    operations: int
    all_operations: int
    schemas: int
    all_schemas: int


def account(document: Document, library: Library, api: Api, sdk: Sdk) -> Account:
    unheard = Diagnostics()
    references = References(document, unheard, library=library, version="3.1")
    root = Node(document.tree, Pointer(document.path), unheard, references.stand_in)
    items = (
        PathItem(tuple(references.chain(item)))
        for _, item in root.named_nodes("paths", extensible=True)
    )
    components = root.part("components")
    named = {
        str(at) for _, _, at in (components.entries("schemas") if components else ())
    }
    declared = {
        key for key, schema in api.schemas.items() if isinstance(schema, _DECLARED)
    }
    every = named | declared
    made = {
        group.id.partition(":")[2] for group in sdk.groups if group.kind == "schema"
    }
    return Account(
        sum(len(service.methods) for service in sdk.services),
        sum(len(item.methods()) + len(item.further()) for item in items),
        sum(_arrived(key, api, made) for key in every),
        len(every),
    )


_DECLARED = s.Object | s.Enumeration | s.OneOf | s.Array | s.Tuple | s.Map
"""Others are what they are wherever they stand: a string is a string."""


def _arrived(key: str, api: Api, made: set[str]) -> bool:
    """An alias is where its target is. What has no declaration of its own is the type of its uses."""
    passed: set[str] = set()
    while isinstance(schema := api.schemas.get(key), s.Reference) and key not in passed:
        passed.add(key)
        key = schema.target
    if key in made:
        return True
    return schema is not None and not isinstance(schema, _DECLARED)
