"""How is a multipart/form-data body written (RFC 7578)?

In: properties and where each goes. Out: parts, then bytes, the same for the same boundary.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from . import percent, styles
from .files import is_file, read_file
from .operation import Parameter
from .text import is_list, is_object, items_of, json_text, scalar

_JSON = "application/json"
_BINARY = "application/octet-stream"


class Part(NamedTuple):
    """A text part has no `content_type`, only a file has a `filename`."""

    name: str
    content: bytes
    content_type: str = ""
    filename: str = ""
    headers: tuple[tuple[str, str], ...] = ()


def multipart_body(parts: Iterable[Part], boundary: str) -> bytes:
    chunks: list[bytes] = []
    for part in parts:
        chunks += [f"--{boundary}\r\n{_head(part)}\r\n".encode(), part.content]
        chunks.append(b"\r\n")
    chunks.append(f"--{boundary}--\r\n".encode())
    return b"".join(chunks)


def parts_of(parameter: Parameter, value: object) -> list[Part]:
    """The parts that one property makes: none where it is null or empty."""
    parts = _parts(parameter, value)
    if parameter.headers:
        return [part._replace(headers=parameter.headers) for part in parts]
    return list(parts)


def _head(part: Part) -> str:
    lines = f'Content-Disposition: form-data; name="{_quoted(part.name)}"'
    if part.filename:
        lines += f'; filename="{_quoted(part.filename)}"'
    if part.content_type:
        lines += f"\r\nContent-Type: {part.content_type}"
    for name, text in part.headers:
        lines += f"\r\n{name}: {text}"
    return lines + "\r\n"


def _quoted(text: str) -> str:
    """As browsers do (HTML, multipart form data)."""
    return text.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")


def _parts(parameter: Parameter, value: object) -> Iterator[Part]:
    name = parameter.wire
    if value is None:
        return
    if parameter.style == "deepObject":
        for inner, leaf in styles.deep_object(name, value):
            yield _part(inner, leaf)
    elif is_file(value):
        yield _part(name, value, content_type=parameter.content_type)
    elif parameter.content_type:
        yield from _typed(name, value, parameter.content_type)
    elif parameter.style:
        yield from _styled(parameter, value)
    else:
        yield from _unstated(name, value)


def _typed(name: str, value: object, content_type: str) -> Iterator[Part]:
    """A list of files, or text of a type of its own."""
    if is_list(value) and value and all(is_file(item) for item in value):
        for item in value:
            yield _part(name, item, content_type=content_type)
        return
    is_deep = is_list(value) or is_object(value)
    kind = _fitting(content_type, _JSON if is_deep else "")
    if "json" in kind or is_deep:
        yield Part(name, json_text(value).encode(), kind)
    else:
        yield Part(name, scalar(value).encode(), kind)


def _fitting(stated: str, own: str) -> str:
    """Of several media types the one that is also the value's own, else the first that is no range."""
    if "," not in stated and "*" not in stated:
        return stated
    choices = [choice.strip() for choice in stated.split(",")]
    essence = own.split(";")[0].strip().lower()
    for choice in choices:
        kind = choice.split(";")[0].strip().lower()
        in_range = kind.endswith("/*") and essence.startswith(kind[:-1])
        if essence and (kind in (essence, "*/*") or in_range):
            return own
    return next((choice for choice in choices if choice and "*" not in choice), own)


def _styled(parameter: Parameter, value: object) -> Iterator[Part]:
    flat = styles.flat(value)
    if flat is None:
        return
    if parameter.explode:
        pairs = styles.form(parameter.wire, flat, percent.verbatim)
    else:
        pairs = styles.delimited(
            parameter.wire, flat, style=parameter.style, escape=percent.verbatim
        )
    for name, text in pairs:
        yield Part(name, text.encode())


def _unstated(name: str, value: object) -> Iterator[Part]:
    """A list repeats the part. Without properties an object is left out, as it is in a form."""
    items = value if is_list(value) else (value,)
    for item in items:
        if item is None or (is_object(item) and not items_of(item)):
            continue
        yield _part(name, item)


def _part(name: str, value: object, *, content_type: str = "") -> Part:
    if is_file(value):
        file = read_file(value)
        kind = _fitting(content_type, file.content_type) if content_type else ""
        kind = kind or file.content_type or _BINARY
        return Part(name, file.content, kind, file.name)
    if is_object(value) or is_list(value):
        return Part(name, json_text(value).encode(), _JSON)
    return Part(name, scalar(value).encode())
