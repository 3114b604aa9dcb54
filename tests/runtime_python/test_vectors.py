"""The shared vectors: what the encoder makes, and what the HTTP client then really sends."""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import httpx
import pytest
from sdk._runtime import Client, Config, Operation, Parameter
from sdk._runtime.encode import Request, encode

from tests.recording_server import RecordingServer

_FILES = sorted((Path(__file__).parents[1] / "vectors").glob("*.json"))
_CASES = [
    pytest.param(case, id=f"{path.stem}: {case['name']}")
    for path in _FILES
    for case in json.loads(path.read_text(encoding="utf-8"))
]
Case = dict[str, Any]


def _operation(table: Mapping[str, Any]) -> Operation[Any]:
    fields = dict(table)
    fields["parameters"] = tuple(Parameter(**p) for p in fields.get("parameters", []))
    fields["deep_object"] = tuple(fields.get("deep_object", []))
    return Operation(**fields)


def _argument(value: Any) -> Any:
    if isinstance(value, list):
        return [_argument(item) for item in value]
    if isinstance(value, dict) and "$file" in value:
        file = value["$file"]
        return file["name"], file["text"].encode(), file["type"]
    if isinstance(value, dict):
        return {key: _argument(item) for key, item in value.items()}
    return value


def _encode(case: Case) -> Request:
    operation = _operation(case["operation"])
    settings = case.get("settings", {})
    key = settings.get("idempotency_key")
    idempotent = operation.idempotent and key is not None
    return encode(
        operation,
        _argument(case["arguments"]),
        boundary=settings.get("boundary", ""),
        idempotency=(settings["idempotency_header"], key) if idempotent else None,
    )


def _body(expect: Case) -> bytes | None:
    if "body_base64" in expect:
        return base64.b64decode(expect["body_base64"])
    text: str | None = expect["body"]
    return None if text is None else text.encode()


@pytest.mark.parametrize("case", _CASES)
def test_vector(case: Case) -> None:
    if case.get("error"):
        with pytest.raises((TypeError, ValueError)):
            _encode(case)
        return
    request = _encode(case)
    expect = case["expect"]
    assert request.method == expect["method"]
    assert request.target == expect["target"]
    assert {k.lower(): v for k, v in request.headers} == expect["headers"]
    assert request.body == _body(expect)


class _Bare(Client):
    _config = Config()


def test_http_client_changes_nothing(server: RecordingServer) -> None:
    """Every vector once more over a real connection, compared byte by byte."""
    sent = 0
    with httpx.Client() as http:
        client = _Bare({}, base_url=server.url, http_client=http)
        for parameter in _CASES:
            (case,) = parameter.values
            if not isinstance(case, dict) or case.get("error") or "settings" in case:
                continue
            client._call(_operation(case["operation"]), _argument(case["arguments"]))
            recorded, expect = server.requests[-1], case["expect"]
            sent += 1
            assert recorded.method == expect["method"]
            assert recorded.target == expect["target"], case["name"]
            assert recorded.body == (_body(expect) or b""), case["name"]
            for name, value in expect["headers"].items():
                assert recorded.header(name) == value, case["name"]
    assert sent == len(server.requests) > 100
