"""Where secrets go, and where they never show."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

import pytest
from sdk import Shop
from sdk import _runtime as runtime
from sdk._runtime import Operation

from tests.recording_server import RecordingServer

SECRET = "sk_test_5ecret"


def test_missing_credential(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SHOP_API_KEY", raising=False)
    expected = (
        "pass api_key= to the client or set the environment variable SHOP_API_KEY"
    )
    for key in (None, ""):
        with pytest.raises(runtime.CredentialError, match=expected):
            Shop(api_key=key).orders.list()


def test_credential_of_the_environment(
    server: RecordingServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SHOP_API_KEY", "from environment")
    with Shop(base_url=server.url) as client:
        client.orders.list()
    assert server.requests[0].header("authorization") == "Bearer from environment"


Sent = Callable[[Any], object]
_PLACEMENTS: list[tuple[dict[str, Any], tuple[tuple[str, ...], ...], Sent, object]] = [
    (
        {"login": "ada"},
        (("basic",),),
        lambda r: r.header("authorization"),
        "Basic YWRhOg==",
    ),
    (
        {"login": "ada:p:w"},
        (("basic",),),
        lambda r: r.header("authorization"),
        "Basic YWRhOnA6dw==",
    ),
    (
        {"login": ("adä", "p")},
        (("basic",),),
        lambda r: r.header("authorization"),
        "Basic YWTDpDpw",
    ),
    ({"header_key": "k"}, (("header_key",),), lambda r: r.header("x-key"), "k"),
    (
        {"query_key": "k&"},
        (("query_key",),),
        lambda r: r.target,
        "/x?a=1&api%20key=k%26",
    ),
    (
        {"cookie_key": "k;"},
        (("cookie_key",),),
        lambda r: r.header("cookie"),
        "session=k%3B",
    ),
    # The first alternative that is complete.
    (
        {"header_key": "k", "query_key": "q"},
        (("api_key", "header_key"), ("query_key", "header_key")),
        lambda r: (r.header("authorization"), r.header("x-key"), r.target),
        (None, "k", "/x?a=1&api%20key=q"),
    ),
    # Optional: used if it is there.
    ({}, (("api_key",), ()), lambda r: r.header("authorization"), None),
    (
        {"api_key": "k"},
        ((), ("api_key",)),
        lambda r: r.header("authorization"),
        "Bearer k",
    ),
]


@pytest.mark.parametrize(("secrets", "alternatives", "sent", "expected"), _PLACEMENTS)
def test_placements(
    server: RecordingServer,
    monkeypatch: pytest.MonkeyPatch,
    secrets: dict[str, Any],
    alternatives: tuple[tuple[str, ...], ...],
    sent: Sent,
    expected: object,
) -> None:
    monkeypatch.delenv("SHOP_API_KEY", raising=False)
    operation = Operation[None](method="GET", path="/x", credentials=alternatives)
    with Shop(**secrets, base_url=server.url) as client:
        client._call(operation, {"a": 1})
    assert sent(server.requests[0]) == expected


@pytest.mark.parametrize(
    ("argument", "credential", "value"),
    [
        ("api_key", "api_key", f"{SECRET}\n"),
        ("api_key", "api_key", f"{SECRET}\v"),
        ("api_key", "api_key", f"{SECRET}€"),
        ("login", "basic", (f"{SECRET}:", "x")),
        ("query_key", "query_key", f"{SECRET}\ud800"),
        ("header_key", "header_key", f"{SECRET}\r\nX-Evil: 1"),
    ],
)
def test_secrets_stay_secret(
    server: RecordingServer, argument: str, credential: str, value: Any
) -> None:
    operation = Operation[None](method="GET", path="/x", credentials=((credential,),))
    client = Shop(**{argument: value}, base_url=server.url)
    with pytest.raises(runtime.CredentialError, match=f"{argument} cannot be") as it:
        client._call(operation, {})
    shown = [
        repr(it.value),
        repr(it.value.__cause__),
        repr(client),
        repr(client.orders),
    ]
    assert SECRET not in "".join(shown)
    assert server.requests == []


def test_secrets_in_no_log(
    server: RecordingServer, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    logging.getLogger("hpack").setLevel(logging.WARNING)
    with Shop(api_key=SECRET, base_url=server.url) as client:
        client.orders.list()
    assert SECRET not in caplog.text
