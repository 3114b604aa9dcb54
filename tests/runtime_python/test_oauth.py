"""Client credentials become access tokens: kept, renewed, shared, and never shown."""

from __future__ import annotations

import asyncio
import base64
import threading
from collections.abc import Callable
from typing import Any

import pytest
from sdk import AsyncShop, Shop
from sdk import _runtime as runtime
from sdk._runtime import Operation, oauth

from tests.recording_server import Recorded, RecordingServer

Both = Callable[..., Any]
SECRET = "5ecret &/"
CLIENT = {"oauth": ("me:1", SECRET), "api_key": None}
GET = Operation[Any](method="GET", path="/x", result="Any", credentials=(("oauth",),))
EVENTS = Operation[Any](
    method="GET", path="/x", result="Any", credentials=(("oauth",),), events=True
)


def _token(server: RecordingServer, text: str, **more: object) -> None:
    server.reply({"access_token": text, "token_type": "bearer", **more})


def _call(shop: Any) -> Any:
    return shop._call(GET, {})


def _shown(requests: list[Recorded]) -> list[str]:
    return [f"{one.target} {one.header('authorization')}" for one in requests]


def _basic() -> str:
    return base64.b64encode(b"me%3A1:5ecret+%26%2F").decode()


def test_a_token_is_asked_for_once(both: Both, server: RecordingServer) -> None:
    _token(server, "t1", expires_in=3600)
    both(
        lambda shop: (
            [_call(shop), _call(shop)][-1] if isinstance(shop, Shop) else _twice(shop)
        ),
        **CLIENT,
    )
    asked, first, second = server.requests
    assert (asked.method, asked.target) == ("POST", "/oauth/token")
    assert asked.body == b"grant_type=client_credentials&scope=read+write"
    assert asked.header("authorization") == f"Basic {_basic()}"
    assert asked.header("content-type") == "application/x-www-form-urlencoded"
    assert {r.header("authorization") for r in (first, second)} == {"Bearer t1"}


async def _twice(shop: Any) -> Any:
    await _call(shop)
    return await _call(shop.with_options(timeout=3.0))


def test_an_access_token(
    both: Both, server: RecordingServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    both(_call, oauth="given")
    monkeypatch.setenv("SHOP_TOKEN", "found")
    both(_call)
    assert _shown(server.requests) == ["/x Bearer given", "/x Bearer found"]


def test_a_client_of_the_environment(
    both: Both, server: RecordingServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SHOP_CLIENT_ID", "me:1")
    message = "pass oauth= to the client or set the environment variables SHOP_TOKEN or"
    with pytest.raises(runtime.CredentialError, match=message):
        both(_call)
    monkeypatch.setenv("SHOP_CLIENT_SECRET", SECRET)
    _token(server, "t1")
    both(_call)
    assert _shown(server.requests) == [
        f"/oauth/token Basic {_basic()}",
        "/x Bearer t1",
    ]


@pytest.mark.parametrize(
    ("lifetime", "used_at", "renewed_at"),
    [(3600, 3500, 3541), (40, 29, 31), ("3600", 3500, 3541), (None, 10**9, None)],
)
def test_a_token_is_renewed_before_it_ends(
    server: RecordingServer,
    monkeypatch: pytest.MonkeyPatch,
    lifetime: object,
    used_at: int,
    renewed_at: int | None,
) -> None:
    now = [1000.0]
    monkeypatch.setattr(oauth, "clock", lambda: now[0])
    with Shop(oauth=("me", "s"), base_url=server.url) as shop:
        _token(server, "t1", expires_in=lifetime)
        _call(shop)
        now[0] = 1000.0 + used_at
        _call(shop)
        assert len(server.requests) == 3
        if renewed_at is not None:
            now[0] = 1000.0 + renewed_at
            _token(server, "t2")
            _call(shop)
            assert server.requests[-1].header("authorization") == "Bearer t2"


@pytest.mark.parametrize("operation", [GET, EVENTS])
def test_a_refused_token_is_renewed_once(
    both: Both, server: RecordingServer, operation: Operation[Any]
) -> None:
    def work(shop: Any) -> Any:
        method = shop._events if operation.events else shop._call
        refused = [method, (operation, {}), {"options": {"max_retries": 0}}]
        if isinstance(shop, Shop):
            _call(shop)
            return method(*refused[1], **refused[2])
        return _after(_call(shop), refused)

    _token(server, "t1", expires_in=3600)
    server.reply({})
    server.reply({}, status=401)
    _token(server, "t2", expires_in=3600)
    server.reply({}, status=401)
    with pytest.raises(runtime.AuthenticationError) as caught:
        both(work, **CLIENT)
    _, _, *sent = [one.partition(" ")[2] for one in _shown(server.requests)]
    assert sent == ["Bearer t1", f"Basic {_basic()}", "Bearer t2"]
    assert caught.value.attempts == 2


async def _after(first: Any, then: list[Any]) -> Any:
    await first
    method, arguments, keywords = then
    return await method(*arguments, **keywords)


def test_a_token_that_came_for_this_call_is_not_renewed(
    both: Both, server: RecordingServer
) -> None:
    _token(server, "t1", expires_in=3600)
    server.reply({}, status=401)
    with pytest.raises(runtime.AuthenticationError):
        both(_call, **CLIENT)
    assert _shown(server.requests)[1:] == ["/x Bearer t1"]


def test_a_body_is_sent_again_with_a_new_token(
    both: Both, server: RecordingServer
) -> None:
    create = Operation[Any](
        method="POST",
        path="/x",
        result="Any",
        credentials=(("oauth",),),
        body="form",
        idempotent=True,
    )

    def work(shop: Any) -> Any:
        arguments = (create, {"name": "Rex"})
        if isinstance(shop, Shop):
            _call(shop)
            return shop._call(*arguments)
        return _after(_call(shop), [shop._call, arguments, {}])

    _token(server, "t1", expires_in=3600)
    server.reply({})
    server.reply({}, status=401)
    _token(server, "t2", expires_in=3600)
    both(work, **CLIENT)
    _, _, refused, _, again = server.requests
    assert refused.body == again.body == b"name=Rex"
    keys = {one.header("idempotency-key") for one in (refused, again)}
    assert len(keys) == 1 and None not in keys
    assert again.header("authorization") == "Bearer t2"


def test_an_access_token_is_not_renewed(both: Both, server: RecordingServer) -> None:
    server.reply({}, status=401)
    with pytest.raises(runtime.AuthenticationError):
        both(_call, oauth="given")
    assert len(server.requests) == 1


_REFUSALS: list[tuple[int, Any, str]] = [
    (401, {"error": "invalid_client"}, "gives 401: invalid_client"),
    (400, {"error": "x", "error_description": f"bad {SECRET}"}, r"400: x: bad \*\*\*"),
    (200, {}, "gives none"),
    (200, {"access_token": 5}, "gives none"),
    (200, "<html>", "gives none"),
    (302, "", "gives 302"),
]


@pytest.mark.parametrize(("status", "body", "message"), _REFUSALS)
def test_no_token(
    both: Both, server: RecordingServer, status: int, body: Any, message: str
) -> None:
    server.reply(body, status=status)
    with pytest.raises(runtime.CredentialError, match=message) as caught:
        both(_call, **CLIENT)
    error = caught.value
    assert SECRET not in f"{error!r}{error.__cause__!r}{error.__dict__}"
    assert len(server.requests) == 1


def test_the_token_server_may_stumble(
    both: Both, server: RecordingServer, waits: list[float]
) -> None:
    server.reply(status=503)
    server.reply(drop=True)
    _token(server, "t1")
    both(_call, **CLIENT)
    assert [r.target for r in server.requests] == ["/oauth/token"] * 3 + ["/x"]
    assert len(waits) == 2


def test_a_token_server_that_is_away(both: Both, server: RecordingServer) -> None:
    for _ in range(3):
        server.reply(drop=True)
    with pytest.raises(runtime.APIConnectionError, match="POST http.*/oauth/token: "):
        both(_call, **CLIENT)


def test_the_time_limit_holds_for_the_token(
    both: Both, server: RecordingServer
) -> None:
    server.reply({"access_token": "t1"}, delay=1.0)
    with pytest.raises(runtime.APITimeoutError, match="POST http.*/oauth/token: no"):
        both(_call, **CLIENT, timeout=0.1, max_retries=0)


def test_many_threads_ask_once(server: RecordingServer) -> None:
    server.reply({"access_token": "t1"}, delay=0.2)
    with Shop(oauth=("me", "s"), base_url=server.url) as shop:
        clients = [shop, shop.with_options(timeout=5.0)] * 4
        threads = [threading.Thread(target=_call, args=(one,)) for one in clients]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    targets = [request.target for request in server.requests]
    assert (targets.count("/oauth/token"), targets.count("/x")) == (1, 8)


def test_many_tasks_ask_once(server: RecordingServer) -> None:
    async def main() -> None:
        async with AsyncShop(oauth=("me", "s"), base_url=server.url) as shop:
            clients = [shop, shop.with_options(timeout=5.0)] * 4
            await asyncio.gather(*(_call(one) for one in clients))

    server.reply({"access_token": "t1"}, delay=0.2)
    asyncio.run(main())
    targets = [request.target for request in server.requests]
    assert (targets.count("/oauth/token"), targets.count("/x")) == (1, 8)


@pytest.mark.parametrize(
    ("token_url", "url"),
    [
        ("/t", "https://h.example/t"),
        ("t", "https://h.example/v1/t"),
        ("https://auth.example/t", "https://auth.example/t"),
    ],
)
def test_where_tokens_come_from(token_url: str, url: str) -> None:
    credential = runtime.Credential("o", placement="oauth2", token_url=token_url)
    grant = oauth.Grant(credential, ("me", SECRET), "https://h.example/v1")
    assert grant.url == url
    assert SECRET not in f"{grant!r}{grant.request(1.0)!r}"
