"""Who stands behind the API, and where is there more to read?"""

from __future__ import annotations

from generator.openapi.model import About
from generator.openapi.node import Node


def read_about(root: Node, info: Node) -> About:
    """In: the OpenAPI Object and its Info Object. Out: what they say beside the texts."""
    contact, license_ = _inside(info, "contact"), _inside(info, "license")
    more = _inside(root, "externalDocs")
    return About(
        terms=info.text("termsOfService"),
        contact=contact.text("name"),
        contact_url=contact.text("url"),
        contact_email=contact.text("email"),
        license=license_.text("name") or license_.text("identifier"),
        license_url=license_.text("url"),
        more=more.text("description"),
        more_url=more.text("url"),
    )


def _inside(node: Node, name: str) -> Node:
    """What is not stated is empty."""
    return node.child(name) or Node({}, node.at / name, node.diagnostics)
