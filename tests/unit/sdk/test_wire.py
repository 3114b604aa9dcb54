"""The generator's own reading of the encoding rules, against the vectors that the SDKs share."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator.sdk import types as t
from generator.sdk import wire
from generator.sdk.model import Argument, Body, Method, Values
from generator.sdk.types import Type
from generator.sdk.wire_style import cookie_text, form_text, query_text
from tests import sdk_parts as p
from tests.sdk_fixtures import shop

VECTORS = Path(__file__).parents[2] / "vectors"

BEYOND = {
    "form: whole body": "a whole form body has no encodings of its own in an Sdk",
    "headers: idempotent operation": "keys of idempotency are the client's",
    **{
        f"multipart: several content types: {name}": "only the SDK knows what the file is"
        for name in (
            "the file's own, where it is one of them",
            "the file's own, where it fits a range",
            "the first, where the file's own is none of them",
        )
    },
}
"""Cases whose operation an Sdk cannot state, with the reason."""


def _cases() -> list[Any]:
    return [
        pytest.param(case, id=f"{path.stem}: {case['name']}")
        for path in sorted(VECTORS.glob("*.json"))
        for case in json.loads(path.read_text(encoding="utf-8"))
        if "error" not in case and f"{path.stem}: {case['name']}" not in BEYOND
    ]


def test_exceptions_are_cases() -> None:
    ids = {
        f"{path.stem}: {case['name']}"
        for path in VECTORS.glob("*.json")
        for case in json.loads(path.read_text(encoding="utf-8"))
    }
    assert set(BEYOND) <= ids


@pytest.mark.parametrize("case", _cases())
def test_request_is_that_of_the_vector(case: dict[str, Any]) -> None:
    method, values = _call(case)
    expect = case["expect"]
    assert _target(method, values) == expect["target"]
    stated = {
        name: text for name, text in expect["headers"].items() if name != "content-type"
    }
    assert _headers(values) == stated
    _check_body(wire.payload(shop(), method, values), expect)


def _target(method: Method, values: Values) -> str:
    pairs = "&".join(query_text(pair) for pair in wire.query(values))
    path = wire.path(method, values)
    return f"{path}{'&' if '?' in path else '?'}{pairs}" if pairs else path


def _headers(values: Values) -> dict[str, str]:
    found = {name.lower(): text for name, text in wire.headers(values)}
    cookies = "; ".join(cookie_text(pair) for pair in wire.cookies(values))
    return {**found, "cookie": cookies} if cookies else found


def _check_body(payload: wire.Payload | None, expect: dict[str, Any]) -> None:
    body = expect.get("body")
    match payload:
        case None:
            assert body is None and "body_base64" not in expect
        case wire.FormBody(pairs=pairs):
            assert "&".join(form_text(pair) for pair in pairs) == body
        case wire.MultipartBody(parts=parts):
            assert "".join(_part(part) for part in parts) + "--XX--\r\n" == body
        case wire.JsonBody(value=value):
            assert json.dumps(value, ensure_ascii=False, separators=(",", ":")) == body
        case wire.TextBody(text=text):
            assert text == body
        case wire.FileBody(path=path):
            assert "body_base64" in expect or json.loads(path)["text"] == body


def _part(part: wire.Part) -> str:
    match part:
        case wire.FilePart(key=key, path=path, content_type=content_type):
            file = json.loads(path)
            filename = f'; filename="{_in_quotes(file["name"] or "blob")}"'
            kind = file["type"] or content_type or "application/octet-stream"
            text = file["text"]
        case wire.TextPart(key=key, text=text, content_type=kind):
            filename = ""
    stated = f"Content-Type: {kind}\r\n" if kind else ""
    stated += "".join(f"{name}: {value}\r\n" for name, value in part.headers)
    disposition = (
        f'Content-Disposition: form-data; name="{_in_quotes(key)}"{filename}\r\n'
    )
    return f"--XX\r\n{disposition}{stated}\r\n{text}\r\n"


def _in_quotes(text: str) -> str:
    return text.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")


# From a vector's operation to a method and its values. A file's path is the file itself, as JSON.


def _call(case: dict[str, Any]) -> tuple[Method, Values]:
    operation = case["operation"]
    encoding = operation.get("body", "")
    whole = operation.get("whole_body", "")
    flat = bool(encoding) and not whole
    body = (
        Body(operation.get("media_type", ""), encoding, flat, False)
        if encoding
        else None
    )
    values = tuple(
        (_argument(operation, name, value), _plain(value))
        for name, value in case["arguments"].items()
    )
    verb = operation["method"].lower()
    arguments = tuple(argument for argument, _ in values)
    return (
        p.method("vectors.call", verb, operation["path"], *arguments, body=body),
        values,
    )


def _argument(operation: dict[str, Any], name: str, value: Any) -> Argument:
    more: dict[str, Any] = {"style": "", "explode": None}
    stated = [
        entry for entry in operation.get("parameters", ()) if entry["name"] == name
    ]
    if stated:
        more |= stated[0]
        location = more.pop("location")
        wire_name = more.pop("wire", name)
        more.pop("name")
    else:
        location, wire_name = _location(operation, name), name
        if name in operation.get("deep_object", ()):
            more |= {"style": "deepObject", "explode": True}
    if location == "body" and more["style"] and more["explode"] is None:
        more["explode"] = more["style"] in ("form", "deepObject")
    return p.argument(wire_name, _type(value), location, **more)


def _location(operation: dict[str, Any], name: str) -> str:
    if "{" + name + "}" in operation["path"]:
        return "path"
    whole = operation.get("whole_body", "")
    in_body = operation.get("body") and whole in ("", name)
    return "body" if in_body else "query"


def _type(value: Any) -> Type:
    """Just enough of a type to tell files from texts."""
    match value:
        case {"$file": _}:
            return t.File()
        case dict():
            return t.MapOf(_type(next(iter(value.values()), "")))
        case list():
            return t.ListOf(
                _type(next((item for item in value if item is not None), ""))
            )
        case _:
            return t.Primitive("json")


def _plain(value: Any) -> Any:
    match value:
        case {"$file": file}:
            return json.dumps(file)
        case dict():
            return {key: _plain(item) for key, item in value.items()}
        case list():
            return [_plain(item) for item in value]
        case _:
            return value
