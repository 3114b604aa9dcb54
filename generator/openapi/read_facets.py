"""What does a schema carry beside its kind: texts, null, marks, default, examples?"""

from __future__ import annotations

from generator.openapi import upgrade
from generator.openapi.node import Node
from generator.openapi.schema import Default, Facets
from generator.openapi.upgrade import OldWording


def read_facets(node: Node, wording: OldWording) -> Facets:
    """In: a Schema Object. Out: its annotations (JSON Schema 2020-12, Validation, section 9)."""
    fields = node.fields
    return Facets(
        at=node.at,
        title=node.text("title"),
        description=node.text("description"),
        nullable=upgrade.nullable(node, wording),
        read_only=node.flag("readOnly"),
        write_only=node.flag("writeOnly"),
        deprecated=node.flag("deprecated"),
        default=Default(fields["default"]) if "default" in fields else None,
        examples=upgrade.examples(node),
        extensions=node.extensions(),
    )
