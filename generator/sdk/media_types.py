"""How is a body of some media type written, and which of several serves a client best?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from generator.names import Words, split

BodyEncoding = Literal["json", "form", "multipart", "binary", "text"]


def encoding_of(media_type: str) -> BodyEncoding:
    """How a body of this media type is written: by its essence and structured suffix (RFC 6839)."""
    essence = essence_of(media_type)
    if essence == "application/json" or essence.endswith("+json"):
        return "json"
    if essence == "application/x-www-form-urlencoded":
        return "form"
    if essence.startswith("multipart/"):
        return "multipart"
    return "text" if essence.startswith("text/") else "binary"


def is_json_lines(media_type: str) -> bool:
    """A JSON text on each line, under one of the names that this goes by."""
    subtype = essence_of(media_type).rpartition("/")[2].removeprefix("x-")
    return subtype in ("jsonl", "jsonlines", "json-lines", "ndjson")


def is_json_sequence(media_type: str) -> bool:
    """JSON texts, each behind a record separator (RFC 7464, RFC 8091)."""
    subtype = essence_of(media_type).rpartition("/")[2]
    return subtype == "json-seq" or subtype.endswith("+json-seq")


def essence_of(media_type: str) -> str:
    """Type and subtype without parameters, in lower case (RFC 9110, 8.3.1)."""
    return media_type.split(";")[0].strip().lower()


_CALLED: Mapping[str, Words] = {
    "application/octet-stream": ("bytes",),
    "application/x-www-form-urlencoded": ("form",),
    "multipart/form-data": ("multipart",),
    "text/event-stream": ("events",),
    "text/plain": ("text",),
}


def words_of(media_type: str) -> Words:
    """What a media type is called in the name of what is special to it."""
    essence = essence_of(media_type)
    subtype = essence.rpartition("/")[2]
    return _CALLED.get(essence) or split(subtype) or ("other",)
