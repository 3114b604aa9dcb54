"""Where is the API?"""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics.codes import api
from generator.openapi.model import Server, ServerVariable
from generator.openapi.node import Node
from generator.openapi.path import template_names

DEFAULT_SERVERS = (Server("/"),)
"""What holds where a document states none (OpenAPI 3.1, OpenAPI Object, servers)."""


def read_servers(node: Node) -> tuple[Server, ...]:
    """In: an object that may have `servers`. Out: those; empty where it states none."""
    return tuple(_servers(node))


def _servers(node: Node) -> Iterator[Server]:
    for stated in node.nodes("servers"):
        url = stated.text("url")
        if not url:
            stated.report(api.MISSING_FIELD, name="url")
            continue
        variables = tuple(_variables(stated, url))
        yield Server(url, stated.text("description"), variables)


def _variables(server: Node, url: str) -> Iterator[ServerVariable]:
    names = template_names(url)
    for name, node in server.named_nodes("variables"):
        if name not in names:
            continue
        if "default" not in node.fields:
            node.report(api.MISSING_FIELD, name="default")
        yield ServerVariable(
            name=name,
            default=node.text("default"),
            values=node.texts("enum"),
            description=node.text("description"),
        )
    declared = server.fields.get("variables")
    for name in names:
        if not isinstance(declared, dict) or name not in declared:
            server.report(api.UNDECLARED_SERVER_VARIABLE, "url", name=name)
