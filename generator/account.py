"""Is everything that the document has in the client?

In: the Document and the Sdk. Out: how many there are of each, counted in the document's plain
data, not in what we made of it: something that we dropped on the way shows.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import get_args

from generator.document.model import Document, Json
from generator.openapi.model import HttpMethod
from generator.sdk.model import Sdk

_METHODS = frozenset(get_args(HttpMethod))


@dataclass(frozen=True, slots=True)
class Account:
    """Those that the client has, and those that the document has."""

    operations: int
    all_operations: int
    schemas: int
    all_schemas: int


def account(document: Document, sdk: Sdk) -> Account:
    return Account(
        sum(len(service.methods) for service in sdk.services),
        sum(
            name in _METHODS
            for item in _members(document.tree.get("paths")).values()
            for name in _members(item)
        ),
        sum(group.kind == "schema" for group in sdk.groups),
        len(_members(_members(document.tree.get("components")).get("schemas"))),
    )


def _members(value: Json) -> dict[str, Json]:
    return value if isinstance(value, dict) else {}
