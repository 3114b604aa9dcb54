"""Scripted trouble: every kind ends as documented, with both clients."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from email.utils import formatdate
from typing import Any

import pytest
from sdk import _runtime as runtime
from sdk._runtime import Operation

from tests.recording_server import RecordingServer

Both = Callable[..., Any]
_NOON = 1_700_000_000

GET = Operation[Any](method="GET", path="/x", result="Any")
POST = Operation[Any](method="POST", path="/x", result="Any")
KEYED = Operation[Any](method="POST", path="/x", result="Any", idempotent=True)


def _method(name: str) -> Operation[Any]:
    return Operation[Any](method=name, path="/x", result="Any")


def _caught(both: Both, work: Callable[[Any], Any], **settings: Any) -> Any:
    with pytest.raises(runtime.APIError) as caught:
        both(work, **settings)
    return caught.value


def _call(operation: Operation[Any], **options: Any) -> Callable[[Any], Any]:
    return lambda shop: shop._call(operation, {}, options=options)


_TIMES = [
    ({"Retry-After": "3"}, 3.0),
    ({"Retry-After": "0"}, 0.0),
    ({"Retry-After": "60"}, 60.0),
    ({"Retry-After-Ms": "250", "Retry-After": "9"}, 0.25),
    ({"Retry-After": formatdate(_NOON + 7, usegmt=True)}, 7.0),
    ({"Retry-After": formatdate(_NOON - 7, usegmt=True)}, 0.0),
]


@pytest.mark.parametrize(("headers", "seconds"), _TIMES)
def test_the_server_says_when(
    both: Both,
    server: RecordingServer,
    waits: list[float],
    headers: dict[str, str],
    seconds: float,
) -> None:
    date = {"Date": formatdate(_NOON, usegmt=True)}
    server.reply(status=429, headers={**headers, **date})
    server.reply({"done": 1})
    assert both(_call(GET)) == {"done": 1}
    assert waits == [seconds]


@pytest.mark.parametrize(
    "text", ["soon", "-1", "nan", "inf", "", "99 Foo 2020", "1e999"]
)
def test_a_wait_that_makes_no_sense(
    both: Both, server: RecordingServer, waits: list[float], text: str
) -> None:
    server.reply(status=503, headers={"Retry-After": text})
    both(_call(GET))
    assert 0.375 <= waits[0] <= 0.5


@pytest.mark.parametrize(
    "headers",
    [
        {"Retry-After": "61"},
        {"Retry-After-Ms": "61000"},
        {"Retry-After": "Fri, 31 Dec 9999 23:59:59 GMT"},
    ],
)
def test_a_wait_that_is_too_long(
    both: Both, server: RecordingServer, waits: list[float], headers: dict[str, str]
) -> None:
    server.reply({"error": {"message": "slow down"}}, status=429, headers=headers)
    error = _caught(both, _call(GET))
    assert isinstance(error, runtime.RateLimitError)
    assert "slow down (not retried: " in str(error) and "too long" in str(error)
    assert (len(server.requests), error.attempts, waits) == (1, 1, [])


def test_waits_grow_to_a_limit(
    both: Both, server: RecordingServer, waits: list[float]
) -> None:
    for _ in range(8):
        server.reply(status=500)
    error = _caught(both, _call(GET, max_retries=7))
    assert isinstance(error, runtime.ServerError) and error.attempts == 8
    for wait, most in zip(waits, (0.5, 1, 2, 4, 8, 8, 8), strict=True):
        assert most * 0.75 <= wait <= most
    assert len({wait / most for wait, most in zip(waits[4:], (8, 8, 8))}) > 1


@pytest.mark.parametrize("status", [408, 409, 429, 500, 502, 503, 599])
def test_trouble_then_success(
    both: Both, server: RecordingServer, waits: list[float], status: int
) -> None:
    """The retried POST carries the same key, the next call has another."""
    server.reply("<html>", status=status)
    server.reply(status=status)
    server.reply({"id": "or_1"})
    order = both(lambda shop: shop.orders.create(note="x"))
    assert order.id == "or_1"
    first, second, third = server.requests
    assert first == second == third
    assert first.header("idempotency-key")
    both(lambda shop: shop.orders.create(note="x"))
    assert server.requests[3].header("idempotency-key") != first.header(
        "idempotency-key"
    )
    assert len(waits) == 2


_TROUBLES: list[tuple[dict[str, Any], str]] = [
    ({"drop": True}, "APIConnectionError"),
    ({"reset": True}, "APIConnectionError"),
    ({"chunks": (b'{"a"',), "cut": True}, "APIConnectionError"),
    ({"body": b"{}", "headers": {"Content-Length": "9"}, "cut": True}, "APIError"),
    ({"delay": 5.0}, "APITimeoutError"),
    ({"chunks": (b"[", b"]"), "pause": 0.6}, "APITimeoutError"),
]


@pytest.mark.parametrize(("trouble", "name"), _TROUBLES)
@pytest.mark.parametrize(
    ("operation", "attempts"), [(GET, 3), (KEYED, 3), (POST, 1)], ids="GKP"
)
def test_no_response(
    both: Both,
    server: RecordingServer,
    trouble: dict[str, Any],
    name: str,
    operation: Operation[Any],
    attempts: int,
) -> None:
    """A POST without a key may have done its work: it is not sent again."""
    for _ in range(3):
        server.reply(**trouble)
    error = _caught(both, _call(operation), timeout=0.15)
    assert isinstance(error, runtime.APIConnectionError)
    assert isinstance(error, getattr(runtime, name))
    assert (error.attempts, len(server.requests)) == (attempts, attempts)
    assert str(error).endswith(f" ({attempts} attempts)") is (attempts > 1)
    assert len({r.header("idempotency-key") for r in server.requests}) == 1
    assert pickle.loads(pickle.dumps(error)).attempts == attempts


def test_a_connection_that_breaks_once(both: Both, server: RecordingServer) -> None:
    server.reply(reset=True)
    server.reply({"id": "or_1"})
    assert both(lambda shop: shop.orders.create()).id == "or_1"
    first, second = server.requests
    assert first.header("idempotency-key") == second.header("idempotency-key")


@pytest.mark.parametrize(
    ("method", "again"),
    [("HEAD", True), ("OPTIONS", True), ("PUT", True), ("DELETE", True)]
    + [("GET", True), ("TRACE", True), ("POST", False), ("PATCH", False)],
)
def test_methods(both: Both, server: RecordingServer, method: str, again: bool) -> None:
    server.reply(status=503)
    server.reply(b"[]")
    operation = _method(method)
    if again and method != "HEAD":
        assert both(_call(operation)) == []
    elif again:
        assert both(_call(Operation[None](method=method, path="/x"))) is None
    else:
        assert isinstance(_caught(both, _call(operation)), runtime.ServerError)
    assert len(server.requests) == 1 + again


@pytest.mark.parametrize(
    "options",
    [{"idempotency_key": "mine"}, {"headers": {"idempotency-KEY": "mine"}}],
)
def test_an_own_key_makes_it_safe(
    both: Both, server: RecordingServer, options: dict[str, Any]
) -> None:
    server.reply(status=500)
    both(_call(POST, **options))
    keys = [request.header("idempotency-key") for request in server.requests]
    assert keys == ["mine", "mine"]


@pytest.mark.parametrize(
    ("operation", "status", "word", "attempts"),
    [
        (GET, 500, "false", 1),
        (GET, 429, "false", 1),
        (GET, 400, "true", 3),
        (KEYED, 402, "true", 3),
        (POST, 500, "true", 3),
        (GET, 500, "perhaps", 3),
        (GET, 400, "perhaps", 1),
    ],
)
def test_the_word_of_the_server(
    both: Both,
    server: RecordingServer,
    operation: Operation[Any],
    status: int,
    word: str,
    attempts: int,
) -> None:
    for _ in range(3):
        server.reply(status=status, headers={"Shop-Should-Retry": word})
    error = _caught(both, _call(operation))
    assert (error.status, error.attempts) == (status, attempts)
    assert len(server.requests) == attempts


def test_a_success_is_final(both: Both, server: RecordingServer) -> None:
    server.reply({"a": 1}, headers={"Shop-Should-Retry": "true"})
    assert both(_call(GET)) == {"a": 1}
    assert len(server.requests) == 1


@pytest.mark.parametrize("where", ["client", "derived", "call"])
def test_max_retries(both: Both, server: RecordingServer, where: str) -> None:
    server.reply(status=500)
    settings: dict[str, Any] = {"max_retries": 0} if where == "client" else {}

    def work(shop: Any) -> Any:
        if where == "derived":
            shop = shop.with_options(max_retries=0)
        options = {"max_retries": 0} if where == "call" else None
        return shop._call(GET, {}, options=options)

    assert _caught(both, work, **settings).attempts == 1
    assert len(server.requests) == 1


def test_malformed_json(both: Both, server: RecordingServer) -> None:
    """It is an answer, so it is not asked for again."""
    server.reply('{"id": ', headers={"Request-Id": "req_7"})
    error = _caught(both, _call(GET))
    assert type(error) is runtime.ResponseError
    assert "200 response is not JSON" in str(error)
    assert (error.body, error.request_id) == ('{"id": ', "req_7")
    assert len(server.requests) == 1


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_redirect(both: Both, server: RecordingServer, status: int) -> None:
    location = {"Location": f"{server.url}/elsewhere"}
    server.reply(b"", status=status, headers=location)
    error = _caught(both, _call(KEYED))
    assert type(error) is runtime.StatusError
    assert "redirects are not followed" in str(error)
    assert [request.target for request in server.requests] == ["/x"]


def test_html(both: Both, server: RecordingServer) -> None:
    page = "<html>\n<h1>Not here</h1>" + "x" * 1000
    server.reply(page, status=404, headers={"Content-Type": "text/html"})
    error = _caught(both, _call(GET))
    assert type(error) is runtime.NotFoundError
    assert error.body == page and len(str(error)) < 300
    assert (error.code, error.kind, error.parameter, error.error) == (None,) * 4


def test_a_body_that_cannot_be_unpacked(both: Both, server: RecordingServer) -> None:
    server.reply(b"no gzip", headers={"Content-Encoding": "gzip"})
    error = _caught(both, _call(GET))
    assert isinstance(error, runtime.APIConnectionError)
    assert len(server.requests) == 1


@pytest.mark.parametrize("base_url", ["ftp://shop.example", "http://shop.example:x"])
def test_a_mistake_is_made_once(both: Both, waits: list[float], base_url: str) -> None:
    error = _caught(both, _call(GET), base_url=base_url)
    assert isinstance(error, runtime.APIConnectionError)
    assert (error.attempts, waits) == (1, [])
