"""How does curl send a body?

In goes a payload, out come options, one a line, and whether curl sends a POST because of them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import assert_never

from generator.code import Code
from generator.sdk import wire
from generator.sdk.model import Body
from generator.sdk.wire_style import Pair, form_text
from generator.sdk.wire_text import escape
from generator.targets.curl.quote import is_plain_part, part, word

_UNRESERVED = re.compile(r"[A-Za-z0-9._~\[\]-]*")
_NO_PARTS = "none"
_MEDIA_TYPE = re.compile(
    r"[\w.+-]+/[\w.+-]+(?:; *(?:charset|version|profile)=[\w.:/-]+)*(?=[;,]|\Z)", re.A
)


def payload_options(body: Body, payload: wire.Payload) -> tuple[Code, ...]:
    return (*_content_type(body, payload), *_data(payload))


def data(pair: Pair) -> Code:
    """A pair of a form, or of a query under `-G`. curl escapes what needs it, but never the key."""
    key = escape(pair.key, keep="[]").replace("%20", "+")
    if pair.escaped or "\0" in pair.text:
        return Code(f"-d {word(form_text(pair))}")
    plain = _UNRESERVED.fullmatch(pair.text) is not None
    return Code(f"{'-d' if plain else '--data-urlencode'} {word(f'{key}={pair.text}')}")


def _data(payload: wire.Payload) -> Iterator[Code]:
    match payload:
        case wire.FormBody(pairs=()):
            yield Code("-d ''")
        case wire.FormBody(pairs=pairs):
            yield from map(data, pairs)
        case wire.MultipartBody(parts=()):
            yield Code(f"-d {word(f'--{_NO_PARTS}--')}")
        case wire.MultipartBody(parts=parts):
            yield from map(_part, parts)
        case wire.JsonBody(value=value):
            yield Code(f"-d {word(json.dumps(value, ensure_ascii=False, indent=2))}")
        case wire.TextBody(text=text):
            yield Code(f"--data-raw {word(text)}")
        case wire.FileBody(path=path):
            yield Code(f"--data-binary {word(f'@{_file(path)}')}")
        case _:
            assert_never(payload)


def _part(part_: wire.Part) -> Code:
    match part_:
        case wire.FilePart(key=key, path=path):
            file = _file(path)
            name = file if is_plain_part(file) else part(file)
            return Code(f"-F {word(f'{_key(key)}=@{name}{_about(part_)}')}")
        case wire.TextPart(key=key, text=text) if _about(part_):
            return Code(f"-F {word(f'{_key(key)}={part(text)}{_about(part_)}')}")
        case wire.TextPart(key=key, text=text):
            option = "-F" if is_plain_part(text) else "--form-string"
            return Code(f"{option} {word(f'{_key(key)}={text}')}")
    assert_never(part_)


def _key(key: str) -> str:
    """curl ends it at the first equals sign; what came then could be `@` and a file to send."""
    return key.replace("=", "%3D")


def _file(path: str) -> str:
    """A dash alone would be standard input."""
    return "./-" if path == "-" else path


def _about(part_: wire.Part) -> str:
    lines = (f"{name}: {value}" for name, value in part_.headers)
    headers = "".join(f";headers={part(line)}" for line in lines)
    return _typed(part_.content_type) + headers


def _typed(stated: str) -> str:
    """Of several media types the first; a range such as image/* says nothing.

    Other parameters than these could be curl's own, such as `headers=@` and a file.
    """
    first = _MEDIA_TYPE.match(stated.strip())
    return f";type={first[0]}" if first else ""


_USUAL = {
    "json": "application/json",
    "text": "text/plain; charset=utf-8",
    "binary": "application/octet-stream",
}


def _content_type(body: Body, payload: wire.Payload) -> Iterator[Code]:
    """Stated where curl would say something else."""
    match payload:
        case wire.FormBody():
            usual = "application/x-www-form-urlencoded"
            stated = body.media_type
        case wire.MultipartBody(parts=()):
            usual, stated = "", f"multipart/form-data; boundary={_NO_PARTS}"
        case wire.MultipartBody():
            usual, stated = "multipart/form-data", body.media_type
        case _:
            usual, stated = "", _whole(body)
    if stated and stated != usual:
        stated = " ".join(stated.split())
        yield Code(f"-H {word(f'Content-Type: {stated}')}")


def _whole(body: Body) -> str:
    """The media type of a body that is one value."""
    usual = _USUAL.get(body.encoding, "")
    if (
        not body.media_type
        or "*" in body.media_type
        or usual.startswith(f"{body.media_type};")
    ):
        return usual
    return body.media_type
