"""What does 3.0 wording say in the words of 3.1?

In: one schema object. Out: what it states of null, bounds, examples and bytes, whichever version's
words it uses. Readers ask here and nowhere else, so that nothing beyond knows of versions. The tree
itself is not rewritten: it may be many megabytes, and pointers must keep naming what was written.

Both wordings are understood in both versions, since published documents mix them; words of 3.0 in a
3.1 document are reported once per keyword.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from math import ceil, floor, isfinite
from typing import Literal

from generator.diagnostics import Diagnostics, Pointer
from generator.diagnostics.codes import api
from generator.document.model import Json
from generator.openapi.bounds import tighter
from generator.openapi.node import Node

Version = Literal["3.0", "3.1", "3.2"]


@dataclass(slots=True)
class OldWording:
    """Keywords of 3.0 met in a document of a later version, and where."""

    version: Version
    met: dict[str, dict[Pointer, None]] = field(default_factory=dict)

    def note(self, keyword: str, at: Pointer) -> None:
        if self.version != "3.0":
            self.met.setdefault(keyword, {})[at] = None

    def report(self, diagnostics: Diagnostics) -> None:
        for keyword, places in self.met.items():
            first, count = next(iter(places)), len(places)
            diagnostics.report(api.OLD_WORDING, at=first, keyword=keyword, count=count)


def nullable(node: Node, wording: OldWording) -> bool:
    """Whether null is said to be fine: `nullable`, `type: [.., "null"]`, or null in an enum."""
    fields = node.fields
    if "nullable" in fields and node.flag("nullable"):
        wording.note("nullable", node.at / "nullable")
        return True
    types = fields.get("type")
    if isinstance(types, list) and "null" in types:
        return True
    values = fields.get("enum")
    return isinstance(values, list) and None in values


def bounds(
    node: Node, wording: OldWording, *, whole: bool
) -> tuple[float | None, float | None]:
    """The smallest and largest value, inclusive.

    For whole numbers an exclusive bound moves by one; for others the edge is as near as it gets.
    """
    low, above = _bound(
        node, wording, inclusive="minimum", exclusive="exclusiveMinimum"
    )
    high, below = _bound(
        node, wording, inclusive="maximum", exclusive="exclusiveMaximum"
    )
    if whole:
        above = above if above is None else floor(above) + 1
        below = below if below is None else ceil(below) - 1
    return tighter(low, above, choose=max), tighter(high, below, choose=min)


def _bound(
    node: Node, wording: OldWording, *, inclusive: str, exclusive: str
) -> tuple[float | None, float | None]:
    """The inclusive and the exclusive edge. In 3.0 a boolean says which of them the number is."""
    stated = _finite(node, inclusive)
    if not isinstance(node.fields.get(exclusive), bool):
        return stated, _finite(node, exclusive)
    wording.note(exclusive, node.at / exclusive)
    return (None, stated) if node.fields[exclusive] else (stated, None)


def _finite(node: Node, name: str) -> float | None:
    """Whole numbers are, and may be too large for a float to tell."""
    edge = node.number(name)
    return None if isinstance(edge, float) and not isfinite(edge) else edge


def examples(node: Node) -> tuple[Json, ...]:
    """`examples` of a schema (a list), else its `example`. An example may be null."""
    fields = node.fields
    stated = fields.get("examples")
    if isinstance(stated, list):
        return tuple(stated)
    if isinstance(stated, dict):
        return tuple(_unwrapped(stated))
    return (fields["example"],) if "example" in fields else ()


def _unwrapped(stated: dict[str, Json]) -> list[Json]:
    """A mapping where a list is due: what parameters may write, so its values are taken."""
    return [
        value["value"] if isinstance(value, dict) and "value" in value else value
        for value in stated.values()
    ]


def text_format(node: Node) -> str:
    """The format of a string. Bytes are `binary` when raw and `byte` in base64, as in 3.0."""
    stated = node.text("format") if "format" in node.fields else ""
    if stated:
        return stated
    encoding = node.fields.get("contentEncoding")
    if encoding in ("base64", "base64url"):
        return "byte"
    if encoding == "binary":
        return "binary"
    media_type = node.fields.get("contentMediaType")
    if encoding is None and isinstance(media_type, str) and _is_binary(media_type):
        return "binary"
    return ""


def content_type(node: Node) -> str:
    """What a part of multipart with this text is (OpenAPI 3.1, Encoding Object, contentType).

    Text that is JSON already is not written as JSON once more, so that is not said of it.
    """
    stated = node.fields.get("contentMediaType")
    if isinstance(stated, str) and stated.strip():
        return "" if "json" in stated.lower() else stated.strip()
    encoding = node.fields.get("contentEncoding")
    encoded = isinstance(encoding, str) and encoding != "binary"
    return "application/octet-stream" if encoded else ""


def _is_binary(media_type: str) -> bool:
    kind, _, rest = media_type.lower().partition("/")
    textual = kind == "text" or any(word in rest for word in ("json", "xml", "yaml"))
    return not textual
