"""What does a `content` map say: media types, their schemas, encodings and examples?"""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics.codes import api
from generator.document.model import Json
from generator.openapi.model import Encoding, MediaType, Style
from generator.openapi.node import Node
from generator.openapi.read_schema import Schemas

STYLES: tuple[Style, ...] = (
    "simple",
    "label",
    "matrix",
    "form",
    "spaceDelimited",
    "pipeDelimited",
    "deepObject",
)


def read_content(node: Node, schemas: Schemas) -> tuple[MediaType, ...]:
    """In: an object with `content`. Out: its media types, in the order of the document."""
    return tuple(
        _read_media_type(name, media, schemas=schemas)
        for name, media in node.named_nodes("content")
    )


def read_examples(node: Node, schemas: Schemas) -> tuple[Json, ...]:
    """The values of `examples` (a map of Example Objects), else `example`."""
    if node.fields.get("examples") is None:
        return (node.fields["example"],) if "example" in node.fields else ()
    return tuple(_example_values(node, schemas))


def read_style(node: Node) -> Style | None:
    """The stated style; an unknown one is reported and read as not stated."""
    stated = node.text("style")
    for style in STYLES:
        if style == stated:
            return style
    if stated:
        node.report(api.UNKNOWN_STYLE, "style", style=stated)
    return None


def _read_media_type(name: str, node: Node, *, schemas: Schemas) -> MediaType:
    stated = node.fields.get("schema")
    return MediaType(
        name=name.strip(),
        schema=None if stated is None else schemas.read(stated, node.at / "schema"),
        at=node.at,
        encodings=tuple(
            _read_encoding(key, inner) for key, inner in node.named_nodes("encoding")
        ),
        examples=read_examples(node, schemas),
    )


def _read_encoding(name: str, node: Node) -> Encoding:
    return Encoding(
        property=name,
        content_type=node.text("contentType"),
        style=read_style(node) or "",
        explode=node.optional_flag("explode"),
        allow_reserved=node.flag("allowReserved"),
    )


def _example_values(node: Node, schemas: Schemas) -> Iterator[Json]:
    for _, stated in node.named_nodes("examples"):
        example = schemas.references.follow(stated)
        if example is not None and "value" in example.fields:
            yield example.fields["value"]
