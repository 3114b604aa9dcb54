"""Does an answer come back as it was sent, and a request arrive as it was meant?"""

from __future__ import annotations

import gzip
import json
import socket
import time

import pytest

from tests.gateway.gateway import SECRETS, Running, parsed
from tests.gateway.upstream import Talk, Upstream


def test_a_request_arrives_with_the_credential(
    gateway: Running, upstream: Upstream
) -> None:
    answer = gateway.call(
        "GET",
        "/shop/things?limit=3&created[gte]=1&colour=red%20%2B",
        headers={
            "Authorization": "Bearer mine",
            "X-Trace": "t",
            "Cookie": "a=b; flavour=mint",
        },
    )
    assert answer.status == 200
    got = upstream.last
    assert (
        got.line == "GET /base/things?limit=3&created[gte]=1&colour=red%20%2B HTTP/1.1"
    )
    assert got.all("authorization") == [f"Bearer {SECRETS['SHOP_TOKEN']}"]
    assert got.all("host") == [f"127.0.0.1:{upstream.port}"]
    assert got.all("x-trace") == ["t"]
    assert got.all("cookie") == ["flavour=mint"]
    assert got.all("shop-version") == ["1"], "as the SDK sends it"
    names = {name.lower() for name, _ in got.headers}
    assert not names & {"gateway-token", "origin", "connection", "referer"}


def test_a_constant_header_of_the_caller_wins(
    gateway: Running, upstream: Upstream
) -> None:
    gateway.call(
        "GET", "/shop/things", headers={"Shop-Version": "7", "Shop-Account": "a"}
    )
    assert upstream.last.all("shop-version") == ["7"]
    assert upstream.last.all("shop-account") == ["a"]


@pytest.mark.parametrize(
    ("path", "header", "value"),
    [
        ("basic", "authorization", "Basic c2hvcC11c2VyOlNFQ1JFVDBwYXNzd29yZA=="),
        ("head", "x-key", SECRETS["SHOP_HEAD"]),
        ("crumb", "cookie", f"crumb={SECRETS['SHOP_CRUMB']}"),
    ],
)
def test_where_credentials_go(
    gateway: Running, upstream: Upstream, path: str, header: str, value: str
) -> None:
    stated = {"X-Key": "mine", "Cookie": "crumb=mine"}
    answer = gateway.call("GET", f"/shop/keys/{path}", headers=stated)
    assert answer.status == 200
    assert upstream.last.all(header) == [value]


def test_a_credential_in_the_query_replaces_the_callers(
    gateway: Running, upstream: Upstream
) -> None:
    gateway.call("GET", "/shop/keys/query?key=mine")
    assert upstream.last.target == "/base/keys/query?key=SECRET%2Fin%20a%20query"


def test_an_open_operation_gets_no_credential(
    gateway: Running, upstream: Upstream
) -> None:
    gateway.call("GET", "/shop/open", headers={"Authorization": "Bearer mine"})
    assert upstream.last.all("authorization") == []


def test_headers_keep_their_order_and_doubles(
    gateway: Running, upstream: Upstream
) -> None:
    upstream.tell(
        lambda talk: talk.say(
            "x",
            "X-One: 1",
            "Link: <a>",
            "X-Two: 2",
            "Link: <b>",
            "Set-Cookie: session=of-the-api",
            "Connection: keep-alive, X-Private",
            "X-Private: no",
            "Keep-Alive: timeout=5",
            "Access-Control-Allow-Origin: *",
            "Clear-Site-Data: *",
            "Gateway-Duration: 1000",
            status="299 Odd words",
        )
    )
    answer = gateway.call("GET", "/shop/things")
    assert answer.status == 299
    kept = [
        pair for pair in answer.headers if pair[0].lower() in ("x-one", "link", "x-two")
    ]
    assert kept == [("x-one", "1"), ("link", "<a>"), ("x-two", "2"), ("link", "<b>")]
    for name in ("set-cookie", "x-private", "keep-alive", "clear-site-data"):
        assert answer.all(name) == []
    assert answer.all("access-control-allow-origin") == []
    assert float(answer.one("gateway-duration")) < 1000


def test_compressed_bytes_are_not_touched(gateway: Running, upstream: Upstream) -> None:
    packed = gzip.compress(b"hello" * 100)
    upstream.tell(lambda talk: talk.say(packed, "Content-Encoding: gzip"))
    answer = gateway.call(
        "GET", "/shop/things", headers={"Accept-Encoding": "br, gzip"}
    )
    assert answer.body == packed
    assert answer.one("content-encoding") == "gzip"
    assert upstream.last.all("accept-encoding") == ["br, gzip"]


@pytest.mark.parametrize("status", ["204 No Content", "304 Not Modified"])
def test_no_body_where_there_is_none(
    gateway: Running, upstream: Upstream, status: str
) -> None:
    length = "Content-Length: 77\r\n" if status.startswith("304") else ""
    upstream.tell(
        lambda talk: talk.send(f"HTTP/1.1 {status}\r\nETag: x\r\n{length}\r\n")
    )
    for _ in range(2):
        verb = "GET" if length else "DELETE"
        answer = gateway.call(verb, "/shop/things/1")
        assert (answer.status, answer.is_whole) == (int(status[:3]), True)
        assert answer.one("etag") == "x"


def test_head_keeps_the_length(gateway: Running, upstream: Upstream) -> None:
    upstream.tell(
        lambda talk: talk.send("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n")
    )
    answer = gateway.call("HEAD", "/shop/things/1")
    assert (answer.status, answer.one("content-length"), answer.body) == (200, "5", b"")


def test_an_answer_of_no_bytes_is_whole(gateway: Running, upstream: Upstream) -> None:
    upstream.tell(lambda talk: talk.say(b""))
    assert gateway.call("GET", "/shop/things").is_whole


def test_a_redirect_is_passed_and_not_followed(
    gateway: Running, upstream: Upstream
) -> None:
    there = "http://169.254.169.254/latest/meta-data/"
    upstream.tell(lambda talk: talk.say("", f"Location: {there}", status="302 Found"))
    answer = gateway.call("GET", "/shop/things")
    assert (answer.status, answer.one("gateway-location")) == (302, there)
    # Whoever follows by himself would take the session along.
    assert answer.all("location") == []
    assert len(upstream.got) == 1


def test_an_informational_answer_is_not_the_answer(
    gateway: Running, upstream: Upstream
) -> None:
    def act(talk: Talk) -> None:
        talk.send("HTTP/1.1 103 Early Hints\r\nLink: <x>\r\n\r\n")
        talk.say("real")

    upstream.tell(act)
    assert gateway.call("GET", "/shop/things").body == b"real"


def test_events_arrive_as_they_are_sent(gateway: Running, upstream: Upstream) -> None:
    sent: list[float] = []

    def act(talk: Talk) -> None:
        talk.send(
            "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n"
        )
        for n in range(3):
            sent.append(time.monotonic())
            talk.chunk(b"data: %d\n\n" % n)
            time.sleep(0.4)
        talk.send("0\r\n\r\n")

    upstream.tell(act)
    came: list[float] = []
    with gateway.connect() as connection:
        connection.sendall(gateway.request("GET", "/shop/things"))
        found = b""
        while piece := connection.recv(65536):
            found += piece
            came += [time.monotonic()] * piece.count(b"data: ")
    answer = parsed(found)
    assert answer.body == b"data: 0\n\ndata: 1\n\ndata: 2\n\n"
    assert answer.is_whole
    assert all(after - before < 0.3 for before, after in zip(sent, came, strict=True))


def test_a_large_body_goes_up_in_pieces(gateway: Running, upstream: Upstream) -> None:
    body = b"x" * 700_000
    stated = {"Content-Type": "application/octet-stream"}
    assert gateway.call("PUT", "/shop/things/1", body, stated).status == 200
    assert upstream.last.body == body
    assert upstream.last.all("content-length") == ["700000"]


def test_a_body_of_unknown_length_goes_up(gateway: Running, upstream: Upstream) -> None:
    chunks = b"5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n"
    stated = {
        "Content-Type": "application/octet-stream",
        "Transfer-Encoding": "chunked",
    }
    request = gateway.request("PUT", "/shop/things/1", None, stated) + chunks
    assert parsed(gateway.raw(request)).status == 200
    assert upstream.last.body == b"hello world"


def test_a_reader_who_is_slow_slows_the_api_down(
    gateway: Running, upstream: Upstream
) -> None:
    total = 64 * 1024 * 1024
    sent = [0]

    def act(talk: Talk) -> None:
        talk.send(f"HTTP/1.1 200 OK\r\nContent-Length: {total}\r\n\r\n")
        for _ in range(total // 65536):
            talk.send(b"x" * 65536)
            sent[0] += 65536

    upstream.tell(act)
    with gateway.connect() as connection:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 65536)
        connection.sendall(gateway.request("GET", "/shop/things"))
        connection.recv(1000)
        time.sleep(1.0)
        assert sent[0] < total / 2, "it was read before anybody wanted it"


def test_what_waits_for_a_hundred_is_told_to_go_on(gateway: Running) -> None:
    body = b'{"a": 1}'
    stated = {"Content-Type": "application/json", "Expect": "100-continue"}
    found = gateway.raw(gateway.request("POST", "/shop/things", body, stated))
    assert found.startswith(b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK")


def test_health_says_what_is_held(gateway: Running) -> None:
    said = json.loads(gateway.call("GET", "/.gateway/health").body)
    shop = said["apis"]["shop"]
    assert said["paired"] is True
    assert (shop["ready"], shop["mode"]) == (True, "test")
    assert shop["schemes"]["token"] is True
