"""What does a `content` map say: media types, their schemas, encodings and examples?"""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics.codes import api
from generator.document.model import Json
from generator.openapi.model import Encoding, Header, MediaType, Style
from generator.openapi.node import Node
from generator.openapi.read_item import read_item
from generator.openapi.read_schema import Schemas
from generator.openapi.schema import Any, Facets

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
    return tuple(_read_media_types(node, schemas))


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


def _read_media_types(holder: Node, schemas: Schemas) -> Iterator[MediaType]:
    """Each may be a reference since OpenAPI 3.2, where components have `mediaTypes`."""
    for name, stated in holder.named_nodes("content"):
        node = schemas.references.follow(stated)
        if node is not None:
            yield _read_media_type(name, node, schemas=schemas)


def _read_media_type(name: str, node: Node, *, schemas: Schemas) -> MediaType:
    if "$ref" in node.fields:
        schemas.references.note_misplaced("a media type", node.at)
        node = schemas.references.follow(node) or node.having({})
    stated = node.fields.get("schema")
    for unused in ("prefixEncoding", "itemEncoding"):
        if unused in node.fields:
            consequence = "the parts are written as their types say"
            node.report(api.NOT_USED, unused, name=unused, consequence=consequence)
    return MediaType(
        name=name.strip(),
        schema=None if stated is None else schemas.read(stated, node.at / "schema"),
        at=node.at,
        encodings=tuple(
            _read_encoding(key, inner, headers=tuple(_headers(inner, schemas)))
            for key, inner in node.named_nodes("encoding")
        ),
        examples=read_examples(node, schemas),
        item=read_item(name, node, schemas),
    )


def _read_encoding(name: str, node: Node, headers: tuple[Header, ...]) -> Encoding:
    return Encoding(
        property=name,
        content_type=node.text("contentType"),
        style=read_style(node) or "",
        explode=node.optional_flag("explode"),
        allow_reserved=node.flag("allowReserved"),
        headers=headers,
    )


def _headers(encoding: Node, schemas: Schemas) -> Iterator[Header]:
    """Of a part of multipart. Content-Type "shall be ignored" (OpenAPI 3.1, Encoding Object)."""
    for name, stated in encoding.named_nodes("headers"):
        node = schemas.references.follow(stated)
        if node is None or name.lower() == "content-type":
            continue
        said = node.fields.get("schema")
        yield Header(
            name=name,
            schema=(
                Any(Facets(node.at))
                if said is None
                else schemas.read(said, node.at / "schema")
            ),
            required=node.flag("required"),
            at=stated.at,
            description=node.text("description"),
        )


def _example_values(node: Node, schemas: Schemas) -> Iterator[Json]:
    for _, stated in node.named_nodes("examples"):
        example = schemas.references.follow(stated)
        fields = example.fields if example is not None else {}
        # OpenAPI 3.2 calls the value `dataValue`, beside the text that it is written as.
        for key in ("value", "dataValue"):
            if key in fields:
                yield fields[key]
