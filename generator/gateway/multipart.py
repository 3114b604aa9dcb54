"""Which parts does a multipart body have (RFC 7578)?"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.gateway.node import MOST_VALUES, Leaf, Said, Text, Unreadable, Upload
from generator.sdk.setting_value import read_json

_BOUNDARY = re.compile(r';\s*boundary=(?:"([^"]{1,70})"|([^\s";]{1,70}))', re.I)
_DISPOSITION = re.compile(rb"^content-disposition:[ \t]*form-data(.*)$", re.I | re.M)
_TYPE = re.compile(rb"^content-type:[ \t]*([^;\r\n]*)", re.I | re.M)
_PARAMETER = re.compile(rb';[ \t]*(filename\*?|name)=(?:"([^"]*)"|([^;\s]*))', re.I)
_ESCAPES = (("%22", '"'), ("%0D", "\r"), ("%0A", "\n"))
"""What browsers and SDKs write in a name (HTML, section 4.10.22.8)."""


@dataclass(frozen=True, slots=True)
class _Head:
    name: str
    is_file: bool
    content_type: str


def parts(content_type: str, body: bytes) -> list[tuple[str, Leaf]]:
    """Name and content of each. Unreadable for a body that is not whole."""
    boundary = _BOUNDARY.search(content_type)
    if boundary is None:
        raise Unreadable((), "has no boundary in its Content-Type")
    delimiter = b"\r\n--" + (boundary[1] or boundary[2]).encode("latin-1", "replace")
    _, *found = (b"\r\n" + body).split(delimiter, MOST_VALUES + 2)
    if len(found) > MOST_VALUES + 1:
        raise Unreadable((), f"has more than {MOST_VALUES} parts")
    if not found or not found[-1].startswith(b"--"):
        raise Unreadable((), "is not a whole multipart body")
    return [_part(one) for one in found[:-1]]


def _part(content: bytes) -> tuple[str, Leaf]:
    line, _, rest = content.partition(b"\r\n")
    head, blank, body = (b"\r\n" + rest).partition(b"\r\n\r\n")
    if line.strip() or not blank:
        raise Unreadable((), "has a part without an end of its head")
    found = _head(head)
    return found.name, _content(found, body)


def _head(head: bytes) -> _Head:
    lines = head.replace(b"\r\n", b"\n")
    disposition = _DISPOSITION.search(lines)
    said = dict[str, str]()
    for key, quoted, plain in _PARAMETER.findall(
        disposition[1] if disposition else b""
    ):
        said[key.decode().lower()] = (quoted or plain).decode(errors="replace")
    if "name" not in said:
        raise Unreadable((), "has a part without a name")
    name = said["name"]
    for escape, character in _ESCAPES:
        name = name.replace(escape, character)
    type_ = _TYPE.search(lines)
    stated = type_[1].decode("latin-1").strip().lower() if type_ else ""
    return _Head(name, "filename" in said or "filename*" in said, stated)


def _content(head: _Head, body: bytes) -> Leaf:
    if head.is_file:
        return Upload()
    text = body.decode(errors="replace")
    if head.content_type.endswith(("/json", "+json")):
        try:
            return Said(read_json(text))
        except ValueError:
            raise Unreadable((head.name,), "is not JSON") from None
    return Text(text, text)
