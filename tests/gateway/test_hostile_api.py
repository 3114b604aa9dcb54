"""What can an API do that means harm, to those who call it by way of the gateway?"""

from __future__ import annotations

import json
import os
import threading
import time
from collections.abc import Callable
from urllib.parse import quote, quote_plus

import pytest

from tests.gateway.gateway import ORIGIN, SECRETS, Running
from tests.gateway.upstream import Talk, Upstream

_EVIL = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nEVIL"


@pytest.mark.parametrize(
    "before",
    [
        "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
        "HTTP/1.1 304 Not Modified\r\nETag: x\r\n\r\n",
    ],
)
def test_what_comes_after_an_answer_is_nobodys(
    gateway: Running, upstream: Upstream, before: str
) -> None:
    """The next call, of whomever, would get it for its own."""
    upstream.tell(lambda talk: talk.send(before + _EVIL))
    gateway.call("GET", "/shop/things")
    upstream.tell(lambda talk: talk.say("good"))
    assert gateway.call("GET", "/shop/open").body == b"good"


@pytest.mark.parametrize("status", ["301 M", "302 F", "303 S", "307 T", "308 P"])
@pytest.mark.parametrize("headers", [{}, {"Origin": ORIGIN}])
def test_nobody_is_led_elsewhere_with_a_session(
    gateway: Running, upstream: Upstream, status: str, headers: dict[str, str]
) -> None:
    there = "Location: https://evil.example.com/"
    upstream.tell(lambda talk: talk.say("", there, status=status))
    answer = gateway.call("GET", "/shop/things", headers=headers)
    assert answer.all("location") == []
    assert answer.all("gateway-location") == ["https://evil.example.com/"]
    exposed = answer.one("access-control-expose-headers").split(", ")
    assert ("gateway-location" in exposed) == bool(headers)


def test_where_something_was_made_is_said(gateway: Running, upstream: Upstream) -> None:
    upstream.tell(lambda talk: talk.say("", "Location: /things/1", status="201 Made"))
    assert gateway.call("GET", "/shop/things").one("location") == "/things/1"


@pytest.mark.parametrize("length", [5, 10, 50])
def test_a_length_beside_chunks_does_not_count(
    gateway: Running, upstream: Upstream, length: int
) -> None:
    def act(talk: Talk) -> None:
        talk.send(f"HTTP/1.1 200 OK\r\nContent-Length: {length}\r\n")
        talk.send("Transfer-Encoding: chunked\r\n\r\n")
        talk.chunk(b"0123456789")
        talk.send("0\r\n\r\n")

    upstream.tell(act)
    answer = gateway.call("GET", "/shop/things")
    assert (answer.body, answer.is_whole) == (b"0123456789", True)


@pytest.mark.parametrize("character", ["\x01", "\x1f"])
def test_a_header_that_no_server_may_send_is_left_out(
    gateway: Running, upstream: Upstream, character: str
) -> None:
    headers = (f"X-Odd: a{character}b", "X-Tab: a\tb", "X-High: \xff")
    upstream.tell(lambda talk: talk.say("x", *headers))
    answer = gateway.call("GET", "/shop/things")
    assert (answer.status, answer.body) == (200, b"x")
    named = [answer.all(name) for name in ("x-odd", "x-tab", "x-high")]
    assert named == [[], ["a\tb"], ["\xff"]]


def test_the_session_is_not_for_an_api_that_declares_its_cookie(
    gateway: Running, upstream: Upstream
) -> None:
    cookie = f"gateway={gateway.token}; flavour=plain"
    headers = {"Gateway-Token": "", "Cookie": cookie, "Origin": ORIGIN}
    assert gateway.call("GET", "/shop/things", headers=headers).status == 200
    assert upstream.last.all("cookie") == ["flavour=plain"]


def _escaped(text: str) -> str:
    return quote(text, safe="")


@pytest.mark.parametrize(
    "way",
    [
        _escaped,
        lambda text: _escaped(text).replace("%2F", "%2f"),
        quote,
        quote_plus,
        json.dumps,
        lambda text: json.dumps(text).replace("/", "\\/"),
    ],
)
def test_a_credential_as_an_address_or_json_has_it(
    gateway: Running, upstream: Upstream, way: Callable[[str], str]
) -> None:
    said = way(SECRETS["SHOP_QUERY"]).strip('"')
    link = f"Link: <https://api.example.com/?key={said}>"
    upstream.tell(lambda talk: talk.say(f'"next": "{said}"', link))
    answer = gateway.call("GET", "/shop/keys/query")
    assert answer.body.decode() == f'"next": "{"*" * len(said)}"'
    assert said not in answer.one("link")


@pytest.mark.parametrize("encoding", ["utf-8", "Identity", "none"])
def test_what_is_called_an_encoding_and_is_none(
    gateway: Running, upstream: Upstream, encoding: str
) -> None:
    secret = SECRETS["SHOP_TOKEN"]
    upstream.tell(lambda talk: talk.say(secret, f"Content-Encoding: {encoding}"))
    assert gateway.call("GET", "/shop/things").body == b"*" * len(secret)


def test_connections_that_were_many_for_a_moment_are_given_back(
    gateway: Running, upstream: Upstream
) -> None:
    def act(talk: Talk) -> None:
        time.sleep(0.5)
        talk.say()

    def opened() -> int:
        return len(os.listdir(f"/proc/{gateway.process.pid}/fd"))

    upstream.tell(act)
    calls = [
        threading.Thread(target=gateway.call, args=("GET", "/shop/things"))
        for _ in range(12)
    ]
    for one in calls:
        one.start()
    for one in calls:
        one.join()
    many = opened()
    upstream.tell(lambda talk: talk.say())
    for _ in range(6):
        time.sleep(0.9)
        gateway.call("GET", "/shop/things")
    assert opened() <= many - 10
