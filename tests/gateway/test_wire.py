"""What does the gateway make of bytes that are no request, or more than one?"""

from __future__ import annotations

import time

import pytest

from tests.gateway.gateway import Running, parsed
from tests.gateway.upstream import Upstream


def _head(
    gateway: Running, *lines: str, first: str = "GET /shop/things HTTP/1.1"
) -> bytes:
    stated = [
        first,
        f"Host: 127.0.0.1:{gateway.port}",
        f"Gateway-Token: {gateway.token}",
    ]
    return "\r\n".join([*stated, *lines, "", ""]).encode("latin-1")


_POST = "POST /shop/things HTTP/1.1"
_JSON = "Content-Type: application/json"
_HIDDEN = b"GET /shop/things/hidden HTTP/1.1\r\nHost: x\r\n\r\n"


@pytest.mark.parametrize(
    ("lines", "body"),
    [
        (("Content-Length: 6", "Transfer-Encoding: chunked"), b"0\r\n\r\nG"),
        (("Transfer-Encoding: chunked", "Content-Length: 4"), b"0\r\n\r\n"),
        (("Content-Length: 5", "Content-Length: 6"), b"{}    "),
        (("Content-Length: +5",), b"{}   "),
        (("Content-Length: 5, 5",), b"{}   "),
        (("Content-Length: 0x5",), b"{}   "),
        (("Content-Length: -1",), b"{}   "),
        (("Transfer-Encoding: chunked, identity",), b"2\r\n{}\r\n0\r\n\r\n"),
        (("Transfer-Encoding: xchunked",), b"2\r\n{}\r\n0\r\n\r\n"),
        (("Transfer-Encoding : chunked",), b"2\r\n{}\r\n0\r\n\r\n"),
        (("Transfer-Encoding:\x0bchunked",), b"2\r\n{}\r\n0\r\n\r\n"),
        (("Transfer-Encoding: chunked",), b"2;\n{}\r\n0\r\n\r\n"),
        (("Transfer-Encoding: chunked",), b"-2\r\n{}\r\n0\r\n\r\n"),
        (("Transfer-Encoding: chunked",), b"2\r\n{}XX0\r\n\r\n"),
        ((" folded: header", "Content-Length: 2"), b"{}"),
        (("X-Trace: a\x00b", "Content-Length: 2"), b"{}"),
        (("X Trace: a", "Content-Length: 2"), b"{}"),
        (("no colon", "Content-Length: 2"), b"{}"),
    ],
)
def test_lengths_that_disagree(
    gateway: Running, upstream: Upstream, lines: tuple[str, ...], body: bytes
) -> None:
    """Whatever it makes of the first, the rest is never taken for a request."""
    found = gateway.raw(_head(gateway, _JSON, *lines, first=_POST) + body + _HIDDEN)
    assert found == b"" or parsed(found).status in (400, 408, 502), found
    assert not any("hidden" in got.line for got in upstream.got)


@pytest.mark.parametrize(
    "first",
    [
        "GET http://evil.example.com/shop/things HTTP/1.1",
        "GET http://127.0.0.1/shop/things HTTP/1.1",
        "GET shop/things HTTP/1.1",
        "GET * HTTP/1.1",
        "CONNECT api.example.com:443 HTTP/1.1",
        "GET /shop/th\xe9ngs HTTP/1.1",
        "GET /shop/things HTTP/3.0",
        "GET /shop/things",
        "G\x00T /shop/things HTTP/1.1",
        "\x16\x03\x01\x02\x00\x01\x00\x01",
    ],
)
def test_first_lines(gateway: Running, upstream: Upstream, first: str) -> None:
    found = gateway.raw(_head(gateway, "Connection: close", first=first))
    assert found == b"" or parsed(found).status == 400, found
    assert upstream.got == []


@pytest.mark.parametrize(
    "lines",
    [
        ("Host: evil.example.com",),
        ("Host: 127.0.0.1:1",),
        ("Host: 127.0.0.1:PORT@evil.example.com",),
        ("Host: evil.example.com#127.0.0.1:PORT",),
        ("Host: 127.0.0.1:PORT.evil.example.com",),
        ("Host: localhost.:PORT",),
        ("Host: 0.0.0.0:PORT",),
        ("Host: 127.0.0.1:PORT", "Host: 127.0.0.1:PORT"),
        ("Host: ",),
        (),
    ],
)
def test_hosts(gateway: Running, upstream: Upstream, lines: tuple[str, ...]) -> None:
    stated = "\r\n".join(
        [*lines, f"Gateway-Token: {gateway.token}", "Connection: close"]
    )
    head = f"GET /shop/things HTTP/1.1\r\n{stated}\r\n\r\n"
    answer = parsed(gateway.raw(head.replace("PORT", str(gateway.port)).encode()))
    assert answer.status in (400, 421), answer
    assert upstream.got == []


@pytest.mark.parametrize(
    "host", ["127.0.0.1:PORT", "localhost:PORT", "LOCALHOST:PORT", "[::1]:PORT"]
)
def test_own_names(gateway: Running, host: str) -> None:
    stated = {"Host": host.replace("PORT", str(gateway.port))}
    assert gateway.call("GET", "/shop/things", headers=stated).status == 200


def test_trailers_are_no_headers(gateway: Running, upstream: Upstream) -> None:
    trailer = b"X-Trace: late\r\nShop-Account: late\r\n"
    body = b"2\r\n{}\r\n0\r\n" + trailer + b"\r\n"
    lines = (_JSON, "Transfer-Encoding: chunked", "Connection: close")
    answer = parsed(gateway.raw(_head(gateway, *lines, first=_POST) + body))
    assert answer.status == 200
    assert b"late" not in str(upstream.last).encode()


def test_requests_in_one_packet_are_answered_in_turn(
    gateway: Running, upstream: Upstream
) -> None:
    upstream.tell(lambda talk: talk.say(talk.got.target if talk.got else ""))
    one = _head(gateway, first="GET /shop/things/1 HTTP/1.1")
    two = _head(gateway, "Connection: close", first="GET /shop/things/2 HTTP/1.1")
    found = gateway.raw(one + two)
    assert found.index(b"/base/things/1") < found.index(b"/base/things/2")


@pytest.mark.parametrize(
    "lines",
    [
        [f"X-{n}: {'v' * 100}" for n in range(200)],
        [f"X-Trace: {'v' * 20_000}"],
        [f"{'X' * 20_000}: v"],
    ],
)
def test_headers_that_are_too_large(gateway: Running, lines: list[str]) -> None:
    answer = parsed(gateway.raw(_head(gateway, *lines)))
    assert (answer.status, answer.code) == (431, "header-size")


def test_an_address_that_is_too_large(gateway: Running) -> None:
    first = f"GET /shop/things?limit={'1' * 20_000} HTTP/1.1"
    assert parsed(gateway.raw(_head(gateway, first=first))).status == 431


def test_a_header_without_end_is_not_collected(gateway: Running) -> None:
    with gateway.connect() as connection:
        connection.sendall(b"GET /shop/things HTTP/1.1\r\nX: ")
        sent = 0
        try:
            while sent < 10_000_000:
                connection.sendall(b"v" * 1000)
                sent += 1000
        except OSError:
            pass
        assert sent < 5_000_000


@pytest.mark.parametrize(
    "stated", ["Content-Length: 2000000", "Transfer-Encoding: chunked"]
)
def test_a_body_that_is_too_large(
    gateway: Running, upstream: Upstream, stated: str
) -> None:
    head = _head(
        gateway,
        "Content-Type: application/octet-stream",
        stated,
        first="PUT /shop/things/1 HTTP/1.1",
    )
    with gateway.connect() as connection:
        connection.sendall(head)
        try:
            for _ in range(40):
                piece = b"x" * 65536
                connection.sendall(
                    b"10000\r\n" + piece + b"\r\n" if "chunked" in stated else piece
                )
        except OSError:
            pass
        try:
            found = connection.recv(65536)
        except OSError:
            found = b""
    assert found == b"" or parsed(found).status == 413
    time.sleep(0.1)
    assert upstream.got == []
    assert gateway.call("GET", "/shop/things").status == 200


def test_a_body_that_states_too_much(gateway: Running) -> None:
    head = _head(gateway, _JSON, "Content-Length: 99999999999", first=_POST)
    answer = parsed(gateway.raw(head))
    assert (answer.status, answer.code) == (413, "body-size")


def test_a_body_that_does_not_come(gateway: Running, upstream: Upstream) -> None:
    head = _head(gateway, _JSON, "Content-Length: 5", first=_POST)
    started = time.monotonic()
    answer = parsed(gateway.raw(head + b"{"))
    assert (answer.status, answer.code) == (408, "slow")
    assert time.monotonic() - started < 5
    assert upstream.got == []


def test_connections_that_say_nothing_do_not_keep_others_out(gateway: Running) -> None:
    silent = [gateway.connect() for _ in range(100)]
    for connection in silent[:50]:
        connection.sendall(b"GET /shop/things HTTP/1.1\r\nHost:")
    assert gateway.call("GET", "/shop/things").status == 200
    for connection in silent:
        connection.close()


def test_websockets_are_not_spoken(gateway: Running, upstream: Upstream) -> None:
    lines = ("Connection: Upgrade", "Upgrade: websocket", "Sec-WebSocket-Version: 13")
    with gateway.connect() as connection:
        connection.sendall(
            _head(gateway, *lines, "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==")
        )
        connection.settimeout(3)
        try:
            found = connection.recv(65536)
        except TimeoutError:
            found = b""
    assert b" 101 " not in found
    assert all(not got.all("upgrade") for got in upstream.got)


_H2C = ("Connection: Upgrade, HTTP2-Settings", "Upgrade: h2c", "HTTP2-Settings: AAMA")


def test_a_body_is_not_lost_to_another_protocol(
    gateway: Running, upstream: Upstream
) -> None:
    """Java's own client offers h2c with every request."""
    for line, body in (
        ("Content-Length: 2", b"{}"),
        ("Transfer-Encoding: chunked", b"2\r\n{}\r\n0\r\n\r\n"),
    ):
        head = _head(gateway, *_H2C, _JSON, line, first=_POST)
        answer = parsed(gateway.raw(head + body))
        assert (answer.status, answer.code) == (400, "upgrade")
    assert upstream.got == []


def test_a_request_that_offers_another_protocol_is_answered_and_is_the_last(
    gateway: Running, upstream: Upstream
) -> None:
    answer = parsed(gateway.raw(_head(gateway, *_H2C) + _head(gateway)))
    assert (answer.status, answer.body, answer.is_whole) == (200, b"{}", True)
    assert answer.one("connection") == "close"


def test_who_was_refused_does_not_send_for_ever(gateway: Running) -> None:
    with gateway.connect() as connection:
        connection.sendall(
            b"POST /shop/things HTTP/1.1\r\nHost: elsewhere\r\nContent-Length: 999\r\n\r\n"
        )
        with pytest.raises(OSError):
            for _ in range(40):
                connection.sendall(b"x")
                time.sleep(0.5)


def test_a_connection_is_used_again(gateway: Running) -> None:
    with gateway.connect() as connection:
        for _ in range(5):
            connection.sendall(_head(gateway))
            found = b""
            while not found.endswith(b"{}"):
                found += connection.recv(65536)
            assert found.startswith(b"HTTP/1.1 200")
