"""Endpoints that the document does not have: same credentials, retries, encoding and errors."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from typing import Any

import pytest
from sdk import _runtime as runtime
from sdk import models

from tests.recording_server import RecordingServer

Both = Callable[..., Any]
FORM = "application/x-www-form-urlencoded"
_NESTED = {"a": {"b": [1, {"c": True}]}, "d": None, "e": "é &"}
_NESTED_FORM = b"a[b][0]=1&a[b][1][c]=true&e=%C3%A9+%26"

_BODIES: list[tuple[dict[str, Any], str | None, bytes]] = [
    ({}, None, b""),
    ({"body": _NESTED}, FORM, _NESTED_FORM),
    ({"body": {}}, FORM, b""),
    ({"body": _NESTED, "encoding": "form"}, FORM, _NESTED_FORM),
    (
        {"body": {"a": [None, 1]}, "encoding": "json"},
        "application/json",
        b'{"a":[null,1]}',
    ),
    ({"body": [1], "encoding": "json"}, "application/json", b"[1]"),
    ({"body": "é", "encoding": "text"}, "text/plain; charset=utf-8", "é".encode()),
    ({"body": b"\x00", "encoding": "binary"}, "application/octet-stream", b"\x00"),
    ({"body": {"body": 1}, "query": {"body": 2}}, FORM, b"body=1"),
]


@pytest.mark.parametrize(("arguments", "content_type", "body"), _BODIES)
def test_bodies(
    both: Both,
    server: RecordingServer,
    arguments: dict[str, Any],
    content_type: str | None,
    body: bytes,
) -> None:
    server.reply({"ok": 1})
    assert both(lambda shop: shop.request("post", "/v1/new", **arguments)) == {"ok": 1}
    (request,) = server.requests
    assert (request.method, request.body) == ("POST", body)
    assert request.target == ("/v1/new?body=2" if "query" in arguments else "/v1/new")
    assert request.header("content-type") == content_type
    assert request.header("authorization") == "Bearer sk_test_5ecret"
    assert request.header("shop-version") == "2026-01-28"
    assert request.header("idempotency-key")


def test_multipart(both: Both, server: RecordingServer) -> None:
    body = {"file": ("a.txt", b"content"), "meta": {"a": ["x"]}}
    both(lambda shop: shop.request("POST", "/files", body=body, encoding="multipart"))
    (request,) = server.requests
    assert (request.header("content-type") or "").startswith("multipart/form-data; b")
    assert b'name="file"; filename="a.txt"' in request.body
    assert b'name="meta[a][0]"\r\n\r\nx' in request.body


@pytest.mark.parametrize(
    ("path", "query", "target"),
    [
        ("/a", {}, "/a"),
        ("/a/%2F?x=1", {"y": {"z": [1, None]}}, "/a/%2F?x=1&y[z][0]=1"),
        ("/a", {"id": None, "b c": "d&"}, "/a?b%20c=d%26"),
        ("/.a/b../...?/../", {}, "/.a/b../...?/../"),
        ("/{id}", {"id": "x"}, "/%7Bid%7D?id=x"),
        ("//evil.example/x", {}, "//evil.example/x"),
    ],
)
def test_targets(
    both: Both, server: RecordingServer, path: str, query: Any, target: str
) -> None:
    both(lambda shop: shop.request("GET", path, query=query))
    (request,) = server.requests
    assert request.target == target
    assert request.header("idempotency-key") is None


@pytest.mark.parametrize(
    "path",
    [
        *("/..", "/.", "/a/../b", "/a/./b", "/a/..?x", "/%2e%2E/b", "/a/.%2e"),
        *("/a\\..\\b", "/a%2f..%5Cb", "/..;x/b"),
    ],
)
def test_no_path_leads_upwards(both: Both, server: RecordingServer, path: str) -> None:
    with pytest.raises(ValueError, match="a path has no segment '.' or '..'"):
        both(lambda shop: shop.request("GET", path))
    assert server.requests == []


@pytest.mark.parametrize(
    "path",
    ["a", "", "@evil.example/", ".evil.example/", "https://evil.example/", "/a#b"],
)
def test_no_path_leads_elsewhere(
    both: Both, server: RecordingServer, path: str
) -> None:
    with pytest.raises(ValueError, match="a path starts with '/'"):
        both(lambda shop: shop.request("GET", path))
    assert server.requests == []


_MODELS: list[tuple[Any, bytes, Any]] = [
    (None, b'{"id": 1}', {"id": 1}),
    (None, b"", None),
    (models.Order, b'{"id": "a"}', models.Order(id="a", object="order")),
    (list[models.Order], b'[{"id": "a"}]', [models.Order.from_dict({"id": "a"})]),
    (bytes, b"\xff", b"\xff"),
    (str, b"text", "text"),
]


@pytest.mark.parametrize(("model", "body", "value"), _MODELS)
def test_models(
    both: Both, server: RecordingServer, model: Any, body: bytes, value: Any
) -> None:
    server.reply(body)
    found = both(lambda shop: shop.request("GET", "/x", model=model))
    assert type(found) is type(value)
    assert model is models.Order or found == value
    assert model is not models.Order or found.id == "a"


def test_an_empty_body_is_no_model(both: Both, server: RecordingServer) -> None:
    server.reply(b"")
    with pytest.raises(runtime.ResponseError, match="is not JSON"):
        both(lambda shop: shop.request("GET", "/x", model=models.Order))


def test_trouble(both: Both, server: RecordingServer) -> None:
    server.reply(status=500)
    server.reply({"error": {"message": "no", "code": "card_declined"}}, status=402)
    with pytest.raises(runtime.PaymentRequiredError, match="no") as caught:
        both(
            lambda shop: shop.request(
                "POST", "/x", body={}, options={"shop_account": "a", "timeout": 3.0}
            )
        )
    first, second = server.requests
    assert first == second and first.header("shop-account") == "a"
    assert caught.value.code == "card_declined" and caught.value.attempts == 2
    assert pickle.loads(pickle.dumps(caught.value)).code == "card_declined"
