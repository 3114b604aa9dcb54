"""Which keywords restrict a value in ways that no type follows, and where are they met?"""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.diagnostics import Diagnostics, Pointer
from generator.diagnostics.codes import api
from generator.openapi.node import Node

_KEYWORDS = (
    *("not", "if", "contains", "dependentSchemas", "dependentRequired"),
    *("propertyNames", "contentSchema", "$dynamicRef", "$recursiveRef"),
)
_ALL = frozenset(_KEYWORDS)


@dataclass(slots=True)
class Untyped:
    """The places of each keyword; a schema that is read twice counts once."""

    met: dict[str, dict[Pointer, None]] = field(default_factory=dict)

    def note(self, node: Node) -> None:
        if _ALL.isdisjoint(node.fields):
            return
        for keyword in _KEYWORDS:
            if keyword in node.fields:
                self.met.setdefault(keyword, {})[node.at / keyword] = None

    def report(self, diagnostics: Diagnostics) -> None:
        for keyword, places in self.met.items():
            first, count = next(iter(places)), len(places)
            diagnostics.report(
                api.UNTYPED_KEYWORD, at=first, keyword=keyword, count=count
            )
