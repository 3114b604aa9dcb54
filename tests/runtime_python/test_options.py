"""What a caller may set, for a client or for one call, and which of it goes before which."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import httpx
import pytest
from sdk import AsyncShop, Shop
from sdk import _runtime as runtime

from tests.recording_server import RecordingServer

Both = Callable[..., Any]


def _retrieve(**options: Any) -> Callable[[Any], Any]:
    return lambda shop: shop.orders.retrieve("a", options=options)


@pytest.mark.parametrize(
    ("settings", "derived", "call", "version", "account"),
    [
        ({}, {}, {}, "2026-01-28", None),
        ({"api_version": "1"}, {}, {}, "1", None),
        ({"headers": {"shop-version": "1"}}, {}, {}, "1", None),
        ({"headers": {"shop-version": "1"}, "api_version": "2"}, {}, {}, "1", None),
        ({"headers": {"shop-version": "1"}}, {"api_version": "2"}, {}, "2", None),
        ({"api_version": "1"}, {"headers": {"SHOP-VERSION": "2"}}, {}, "2", None),
        ({"api_version": "1"}, {"shop_account": "a"}, {}, "1", "a"),
        ({}, {"shop_account": "a"}, {"shop_account": "b"}, "2026-01-28", "b"),
        ({}, {"headers": {"Shop-Account": "a"}}, {"shop_account": "b"}, None, "b"),
        ({}, {}, {"headers": {"SHOP-ACCOUNT": "c"}, "shop_account": "b"}, None, "c"),
        ({"shop_account": "a"}, {"shop_account": None}, {}, None, None),
        ({"shop_account": "a"}, {}, {"shop_account": None}, None, None),
        ({"api_version": "1"}, {"api_version": None}, {}, None, None),
        ({"api_version": "1"}, {}, {"api_version": None}, None, None),
        ({"headers": {"SHOP-account": "a"}}, {}, {"shop_account": None}, None, None),
        ({}, {"shop_account": "a"}, {"shop_account": None}, None, None),
        ({}, {"shop_account": None}, {"shop_account": "a"}, None, "a"),
        (
            {"shop_account": "a"},
            {},
            {"shop_account": None, "headers": {"Shop-Account": "b"}},
            None,
            "b",
        ),
    ],
)
def test_named_options(
    both: Both,
    server: RecordingServer,
    settings: dict[str, Any],
    derived: dict[str, Any],
    call: dict[str, Any],
    version: str | None,
    account: str | None,
) -> None:
    both(
        lambda shop: _retrieve(**call)(shop.with_options(**derived)),
        **settings,
    )
    (request,) = server.requests
    assert request.header("shop-version") == (version or "2026-01-28")
    assert request.header("shop-account") == account


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("retries", "did you mean 'max_retries'"),
        ("timeouts", "did you mean 'timeout'"),
        ("shopaccount", "did you mean 'shop_account'"),
        ("zzz", "known are headers, timeout, max_retries, base_url, api_version"),
    ],
)
def test_unknown_option(
    both: Both, server: RecordingServer, name: str, hint: str
) -> None:
    with pytest.raises(TypeError, match=f"unknown option {name!r}: {hint}"):
        both(_retrieve(**{name: 1}))
    with pytest.raises(TypeError, match=f"unknown option {name!r}: {hint}"):
        both(lambda shop: shop.with_options(**{name: 1}).orders.list())
    assert server.requests == []


def test_options_of_one_kind_only(server: RecordingServer) -> None:
    with pytest.raises(TypeError, match="unknown option 'idempotency_key'"):
        Shop().with_options(**{"idempotency_key": "x"})  # type: ignore[arg-type]

    class Bare(runtime.Client):
        _config = runtime.Config(base_url=server.url)

    operation = runtime.Operation[None](method="POST", path="/x")
    with pytest.raises(TypeError, match="takes no idempotency key"):
        Bare({})._call(operation, {}, options={"idempotency_key": "x"})
    with pytest.raises(TypeError, match="unknown option 'account': there are none"):
        Bare({}, options={"account": "x"})
    with pytest.raises(TypeError, match="unknown server variable 'x': there are none"):
        Bare({}, server={"x": "y"})


def test_a_header_that_cannot_be_sent(both: Both) -> None:
    with pytest.raises(ValueError, match="header 'Shop-Account': a header cannot"):
        both(_retrieve(shop_account="a\r\nX-Evil: 1"))


_NO_TEXTS: list[tuple[dict[str, Any], type[Exception], str]] = [
    ({"shop_account": ""}, ValueError, "option 'shop_account' is empty: None takes"),
    (
        {"shop_account": 5},
        TypeError,
        "option 'shop_account': a text is needed, not int",
    ),
    ({"headers": {"X-A": None}}, TypeError, "header 'X-A': a text is needed, not None"),
    ({"headers": {5: "a"}}, TypeError, "header 5: a text is needed, not int"),
    (
        {"headers": {"X-A": "5ecret\n"}},
        ValueError,
        "header 'X-A': a header cannot hold",
    ),
    ({"headers": {"X A": "5ecret"}}, ValueError, "header 'X A': a name cannot"),
    ({"headers": {"": "5ecret"}}, ValueError, "header '': a name cannot"),
]


@pytest.mark.parametrize(("options", "kind", "message"), _NO_TEXTS)
def test_what_is_no_text(
    both: Both,
    server: RecordingServer,
    options: dict[str, Any],
    kind: type[Exception],
    message: str,
) -> None:
    """For a client from the start, for one that is derived, and for a call."""
    for settings, derived, call in (
        (options, {}, {}),
        ({}, options, {}),
        ({}, {}, options),
    ):
        with pytest.raises(kind, match=message) as caught:
            both(
                lambda shop, derived=derived, call=call: _retrieve(**call)(
                    shop.with_options(**derived)
                ),
                **settings,
            )
        assert "5ecret" not in str(caught.value)
    assert server.requests == []


@pytest.mark.parametrize(
    ("key", "kind", "message"),
    [
        ("", ValueError, "is empty: write a text of your own, or leave it out"),
        (" ", ValueError, "is empty: write a text of your own, or leave it out"),
        (5, TypeError, "option 'idempotency_key': a text is needed, not int"),
        ("5ecret\n", ValueError, "header 'Idempotency-Key': a header cannot hold"),
    ],
)
def test_what_is_no_key(
    both: Both, server: RecordingServer, key: Any, kind: type[Exception], message: str
) -> None:
    with pytest.raises(kind, match=message) as caught:
        both(lambda shop: shop.orders.create(options={"idempotency_key": key}))
    assert "5ecret" not in str(caught.value) and server.requests == []


def test_no_cookie_is_kept(both: Both, server: RecordingServer) -> None:
    server.reply(status=500, headers={"Set-Cookie": "session=a; Path=/"})
    both(_retrieve())
    assert [r.header("cookie") for r in server.requests] == [None, None]


def test_the_cookies_of_a_given_client_are_its_own(server: RecordingServer) -> None:
    server.reply([], headers={"Set-Cookie": "session=a; Path=/"})
    with httpx.Client() as http:
        shop = Shop(api_key="k", base_url=server.url, http_client=http)
        shop.orders.list()
        shop.orders.delete("a")
    assert [r.header("cookie") for r in server.requests] == [None, "session=a"]


def _url(**settings: Any) -> str:
    seen: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(str(request.url))
        return httpx.Response(200, json=[])

    http = httpx.Client(transport=httpx.MockTransport(answer))
    Shop(api_key="k", http_client=http, **settings).orders.list()
    return seen[0]


@pytest.mark.parametrize(
    ("settings", "url"),
    [
        ({}, "https://eu.shop.example/v1/orders"),
        ({"region": "us"}, "https://us.shop.example/v1/orders"),
        ({"version": "v2/beta"}, "https://eu.shop.example/v2/beta/orders"),
        ({"base_url": "http://gate/{region}/"}, "http://gate/%7Bregion%7D/orders"),
    ],
)
def test_server_variables(settings: dict[str, Any], url: str) -> None:
    assert _url(**settings) == url


@pytest.mark.parametrize(
    "region",
    [
        "evil.example/",
        "evil.example?",
        "evil.example#",
        "a@evil.example",
        "a\\b",
        "a b",
        "evil.example:80",
        "evil.example%2f",
        "evil.example\uff0f",
    ],
)
def test_no_variable_leads_elsewhere(region: str) -> None:
    with pytest.raises(ValueError, match="server variable 'region' cannot hold"):
        _url(region=region)


@pytest.mark.parametrize(
    ("template", "value", "url"),
    [
        ("{x}://shop.example/v1", "https", "https://shop.example/v1"),
        ("{x}://shop.example/v1", "https://evil.example/", None),
        ("{x}://shop.example/v1", "https:", None),
        ("{x}/v1", "http://localhost:80/a", "http://localhost:80/a/v1"),
        ("{x}/v1", "http://user@localhost", None),
        ("{x}.shop.example", "https://evil.example/", None),
        ("http://{x}/v1", "localhost:80", "http://localhost:80/v1"),
        ("http://{x}/v1", "[::1]:80", "http://[::1]:80/v1"),
        ("http://{x}:80/v1", "evil.example:1", None),
        ("http://a.example:{x}/v1", "80", "http://a.example:80/v1"),
        ("http://a.example:{x}/v1", "@evil.example", None),
        ("http://a.example/{x}", "b/c", "http://a.example/b/c"),
        ("/{x}", "/evil.example", None),
    ],
)
def test_a_variable_by_its_place(template: str, value: str, url: str | None) -> None:
    from sdk._runtime.server import base_url
    from sdk._runtime.settings import client_settings

    settings = client_settings(
        runtime.Config(base_url=template, server_variables={"x": ""}),
        {},
        base_url=None,
        timeout=None,
        max_retries=0,
        headers=None,
        options=None,
        server={"x": value},
    )
    if url is not None:
        assert base_url(settings, template, {}) == url
        return
    with pytest.raises(ValueError, match="server variable 'x' cannot hold"):
        base_url(settings, template, {})


@pytest.mark.parametrize(
    "url",
    [
        "https://me:5ecret@shop.example",
        "//5ecret@shop.example",
        " https://5ecret@shop.example/a",
        "https:me:5ecret@shop.example",
        "https:\\\\me:5ecret@shop.example",
    ],
)
def test_no_user_in_a_base_url(both: Both, url: str) -> None:
    calls: list[tuple[dict[str, Any], dict[str, Any], dict[str, Any]]] = [
        ({"base_url": url}, {}, {}),
        ({}, {"base_url": url}, {}),
        ({}, {}, {"base_url": url}),
    ]
    for settings, derived, call in calls:
        with pytest.raises(ValueError, match="the base URL holds a user") as caught:
            both(
                lambda shop, derived=derived, call=call: _retrieve(**call)(
                    shop.with_options(**derived)
                ),
                **settings,
            )
        assert "5ecret" not in str(caught.value)


def test_derived_clients_share_connections(server: RecordingServer) -> None:
    with Shop(api_key="k") as shop:
        derived = shop.with_options(base_url=server.url)
        derived.orders.list()
        assert derived._transport is shop._transport
    with pytest.raises(RuntimeError, match="closed"):
        derived.orders.list()


@pytest.mark.parametrize(("url", "http2"), [("https:", True), ("http:", False)])
def test_http2(monkeypatch: pytest.MonkeyPatch, url: str, http2: bool) -> None:
    """Where its package is there, and TLS can agree on it."""
    from sdk._runtime.transport import Transport

    asked: list[dict[str, Any]] = []

    def client(**settings: Any) -> object:
        asked.append(settings)
        return object()

    monkeypatch.setattr(httpx, "Client", client)
    monkeypatch.setattr("importlib.util.find_spec", lambda _: object())
    Transport(None)._http(f"{url}//shop.example")
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    Transport(None)._http(f"{url}//shop.example")
    assert [one["http2"] for one in asked] == [http2, False]


def test_proxies_of_the_environment(
    server: RecordingServer, monkeypatch: pytest.MonkeyPatch, both: Both
) -> None:
    monkeypatch.setenv("HTTP_PROXY", server.url)
    monkeypatch.setenv("NO_PROXY", "")
    both(lambda shop: shop.orders.list(), base_url="http://shop.invalid")
    assert [r.target for r in server.requests] == ["http://shop.invalid/orders"]


def test_an_async_client_that_was_given_stays_open(server: RecordingServer) -> None:
    import asyncio

    async def main() -> bool:
        async with httpx.AsyncClient(headers={"X-Mine": "1"}) as http:
            async with AsyncShop(
                api_key="k", base_url=server.url, http_client=http
            ) as shop:
                async with shop.with_options(timeout=1.0) as derived:
                    await derived.orders.list()
                await shop.orders.list()
            return http.is_closed

    assert asyncio.run(main()) is False
    assert [r.header("x-mine") for r in server.requests] == ["1", "1"]
