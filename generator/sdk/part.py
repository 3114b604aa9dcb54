"""What does a part of a multipart body say about itself?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.diagnostics.codes.sdk import OPEN_PART_HEADER
from generator.openapi import schema as s
from generator.openapi.model import Api, Encoding
from generator.openapi.schema import Schema
from generator.sdk.wire_text import scalar_text
from generator.sdk.workbench import Workbench

_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_VALUE = re.compile(r"[\t\x20-\x7e]*")
"""What may stand in a header line (RFC 9110, section 5), as far as every client agrees on it."""


def content_type_of(api: Api, schema: Schema) -> str:
    """What the schema says of its text, or of that of its items."""
    seen: set[str] = set()
    while True:
        match schema:
            case s.Reference(target=target) if target not in seen:
                seen.add(target)
                schema = api.schemas[target]
            case s.Array(items=items):
                schema = items
            case s.String(media_type=media_type):
                return media_type
            case _:
                return ""


def part_headers(bench: Workbench, encoding: Encoding) -> tuple[tuple[str, str], ...]:
    """Those with one value. A call has no argument for the others."""
    found: list[tuple[str, str]] = []
    for header in encoding.headers:
        value = next(_only_value(bench.api, header.schema), None)
        if value is None or not _NAME.fullmatch(header.name):
            bench.diagnostics.report(
                OPEN_PART_HEADER,
                at=header.at,
                name=header.name,
                part=encoding.property,
            )
        else:
            found.append((header.name, value))
    return tuple(found)


def _only_value(api: Api, schema: Schema) -> Iterator[str]:
    seen: set[str] = set()
    while True:
        if isinstance(schema, s.Enumeration) and len(schema.values) == 1:
            yield from _sendable(schema.values[0])
        if schema.facets.default is not None:
            yield from _sendable(schema.facets.default.value)
        if not isinstance(schema, s.Reference) or schema.target in seen:
            return
        seen.add(schema.target)
        schema = api.schemas[schema.target]


def _sendable(value: object) -> Iterator[str]:
    text = scalar_text(value) if isinstance(value, str | int | float) else "\n"
    if _VALUE.fullmatch(text):
        yield text
