"""How is a body of some media type written, and which of several serves a client best?"""

from __future__ import annotations

from typing import Literal

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


def essence_of(media_type: str) -> str:
    """Type and subtype without parameters, in lower case (RFC 9110, 8.3.1)."""
    return media_type.split(";")[0].strip().lower()
