"""Run a snippet in a real shell against a real server, and compare what arrives with the values."""

from __future__ import annotations

import json
from email.parser import BytesParser
from email.policy import HTTP
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

from generator.output.render import render
from generator.sdk import wire
from generator.sdk.model import Method, Sdk, Values
from generator.sdk.wire_style import form_text, query_text
from generator.targets.base import language
from tests.recording_server import Recorded, RecordingServer
from tests.shell import bash

CURL = language("curl")
KEY = "sk_test $' \" key"


def snippet(sdk: Sdk, method: Method, values: Values) -> str:
    return render(CURL.snippet(sdk, method, values), "curl")


def sent_by(
    server: RecordingServer, text: str, folder: Path, variable: str = "SHOP_API_KEY"
) -> Recorded:
    server.clear()
    bash(text, cwd=folder, variables={variable: KEY})
    (one,) = server.requests
    return one


def check(
    sdk: Sdk, method: Method, values: Values, sent: Recorded, folder: Path
) -> None:
    assert sent.method == method.http_method.upper()
    path, _, query = sent.target.partition("?")
    assert path == wire.path(method, values)
    wanted = "&".join(query_text(pair) for pair in wire.query(values))
    assert pairs_of(query) == pairs_of(wanted)
    for name, text in wire.headers(values):
        assert utf8(sent.header(name)) == text
    cookies = "; ".join(query_text(pair) for pair in wire.cookies(values))
    assert (sent.header("Cookie") or "") == cookies
    _check_body(wire.payload(sdk, method, values), sent, folder)


def _check_body(payload: wire.Payload | None, sent: Recorded, folder: Path) -> None:
    content_type = sent.header("Content-Type")
    match payload:
        case None:
            assert (sent.body, content_type) == (b"", None)
        case wire.FormBody(pairs=pairs):
            assert content_type == "application/x-www-form-urlencoded"
            wanted = "&".join(form_text(pair) for pair in pairs)
            assert pairs_of(sent.body.decode()) == pairs_of(wanted)
        case wire.JsonBody(value=value):
            assert content_type == "application/json"
            assert json.loads(sent.body) == value
        case wire.TextBody(text=text):
            assert content_type == "text/plain; charset=utf-8"
            assert sent.body == text.encode()
        case wire.FileBody(path=path):
            assert sent.body == (folder / path).read_bytes()
        case wire.MultipartBody(parts=parts):
            assert _parts(sent) == [_wanted_part(part, folder) for part in parts]


def pairs_of(query: str) -> list[tuple[str, str]]:
    return parse_qsl(query, keep_blank_values=True)


def utf8(text: str | None) -> str | None:
    return None if text is None else text.encode("latin-1").decode()


Part = tuple[str, str | None, str | None, bytes]
"""Name, file name, content type, content."""


def _parts(sent: Recorded) -> list[Part]:
    head = f"Content-Type: {sent.header('Content-Type')}\r\n\r\n".encode()
    message = BytesParser(policy=HTTP).parsebytes(head + sent.body)
    assert message.is_multipart(), sent
    return [_one_part(part) for part in message.iter_parts()]


def _one_part(part: Any) -> Part:
    parameters = part["Content-Disposition"].params
    stated = part.get_content_type() if "Content-Type" in part else None
    return (
        parameters["name"],
        parameters.get("filename"),
        stated,
        part.get_payload(decode=True),
    )


def _wanted_part(part: wire.Part, folder: Path) -> Part:
    match part:
        case wire.FilePart(key=key, path=path, content_type=stated):
            # curl goes by the suffix of the file where nothing is stated.
            usual = stated or "application/pdf"
            return key, Path(path).name, usual, (folder / path).read_bytes()
        case wire.TextPart(key=key, text=text, content_type=stated):
            return key, None, stated or None, text.encode()
