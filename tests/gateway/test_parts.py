"""Single questions, each asked of the part that answers it."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from ipaddress import ip_address
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import Pointer
from generator.gateway.addresses import Addresses, NotPublic, needs_leave
from generator.gateway.echo import Strike, struck
from generator.gateway.limits import Limits
from generator.gateway.origin import NoOrigin, origin
from generator.gateway.place import NoPlace, Places, place
from generator.gateway.problem import TABLE, Refused, problem
from generator.gateway.session import CODE_SECONDS, Sessions
from generator.gateway.state import Memory
from generator.gateway.upstream import Upstream, fetch_token
from generator.openapi.model import Api, Operation, Server, ServerVariable
from tests.gateway.upstream import Upstream as Scripted

PUBLIC = ["8.8.8.8", "2606:4700::1", "64:ff9b::808:808", "::ffff:8.8.8.8"]
PRIVATE = [
    "127.0.0.1",
    "10.0.0.1",
    "172.16.0.1",
    "192.168.1.1",
    "100.64.0.1",
    "169.254.169.254",
    "0.0.0.0",
    "224.0.0.1",
    "255.255.255.255",
    "198.18.0.1",
    "::1",
    "::",
    "fe80::1",
    "fc00::1",
    "fec0::1",
    "ff02::1",
    "::127.0.0.1",
    "::ffff:127.0.0.1",
    "::ffff:169.254.169.254",
    "64:ff9b::7f00:1",
    "64:ff9b::a9fe:a9fe",
    "64:ff9b:1::808:808",
    "2002:7f00:1::",
    "2001:db8::1",
]


@pytest.mark.parametrize("text", PUBLIC)
def test_public_addresses(text: str) -> None:
    assert Addresses().allows("api.example.com", ip_address(text))


@pytest.mark.parametrize("text", PRIVATE)
def test_private_addresses(text: str) -> None:
    assert not Addresses().allows("api.example.com", ip_address(text))
    assert needs_leave(text)


@pytest.mark.parametrize("text", ["0.0.0.0", "::", "224.0.0.1", "ff02::1"])
def test_addresses_that_no_leave_helps(text: str) -> None:
    assert not Addresses(private=True).allows(text, ip_address(text))


@pytest.mark.parametrize(
    "text", ["169.254.169.254", "fe80::1", "::ffff:169.254.169.254"]
)
def test_link_local_addresses_by_number_only(text: str) -> None:
    leave = Addresses(private=True)
    assert leave.allows(text, ip_address(text))
    assert not leave.allows("metadata.example.com", ip_address(text))


class _Names:
    """A resolver that says something else each time."""

    def __init__(self, *answers: list[str]) -> None:
        self.asked: list[str] = []
        self._answers = iter(answers)

    async def getaddrinfo(self, host: str, port: int, **_: object) -> list[Any]:
        self.asked.append(host)
        return [(2, 1, 6, "", (one, port)) for one in next(self._answers)]


def test_a_name_is_judged_by_all_of_its_addresses(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def look(*answers: list[str]) -> list[str]:
        names = _Names(*answers)
        monkeypatch.setattr(
            asyncio.get_running_loop(), "getaddrinfo", names.getaddrinfo
        )
        return await Addresses().of("api.example.com", 443)

    assert asyncio.run(look(["8.8.8.8", "8.8.4.4"])) == ["8.8.8.8", "8.8.4.4"]
    with pytest.raises(NotPublic):
        asyncio.run(look(["8.8.8.8", "10.0.0.1"]))


def test_the_address_that_was_judged_is_the_one_connected_to(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A name that leads to this machine a moment later is not asked again."""

    async def connect() -> tuple[list[str], list[str]]:
        names = _Names(["8.8.8.8"], ["127.0.0.1"])
        monkeypatch.setattr(
            asyncio.get_running_loop(), "getaddrinfo", names.getaddrinfo
        )
        hosts: list[str] = []

        async def opened(host: str, *_: object, **__: object) -> None:
            hosts.append(host)
            raise ConnectionRefusedError

        monkeypatch.setattr(asyncio, "open_connection", opened)
        upstream = Upstream(Addresses(), Limits())
        with pytest.raises(Refused):
            await upstream._connected(place("http://api.example.com"))
        return names.asked, hosts

    assert asyncio.run(connect()) == (["api.example.com"], ["8.8.8.8"])


@pytest.mark.parametrize(
    "text",
    [
        "",
        "*",
        "null",
        "example.com",
        "http://",
        "http://a b",
        "http://example.com/",
        "http://example.com:80",
        "https://example.com:443",
        "HTTP://example.com",
        "http://Example.com",
        "http://user@example.com",
        "http://example.com?x",
        "http://example.com:port",
        "http://*.example.com",
        "http://ex\u00e4mple.com",
        "http://[::1",
    ],
)
def test_what_is_no_origin(text: str) -> None:
    with pytest.raises(NoOrigin):
        origin(text)


@pytest.mark.parametrize(
    "text",
    ["http://localhost:3000", "https://a.example.com", "http://[::1]:8080", "app://x"],
)
def test_what_is_an_origin(text: str) -> None:
    assert origin(text) == text


@pytest.mark.parametrize(
    "url",
    [
        "",
        "/v1",
        "ftp://example.com",
        "http://",
        "http://user:secret@example.com",
        "http://example.com?x=1",
        "http://example.com#x",
        "http://example.com:port",
        "http://exa mple.com",
        "http://example.com/a b",
        "http://example.com\r\nHost: evil",
    ],
)
def test_what_is_no_place(url: str) -> None:
    with pytest.raises(NoPlace) as wrong:
        place(url)
    assert "secret" not in wrong.value.url


def _api(*servers: Server, source: str = "shop.yaml") -> Api:
    return Api("", "", "", source, servers, (), (), {})


def _operation(*servers: Server) -> Operation:
    return Operation("get", "/x", "x", Pointer("", ()), (), None, (), servers, ())


def test_which_server_a_call_goes_to() -> None:
    first, second, own = (
        Server(f"https://{name}.example.com") for name in ("a", "b", "own")
    )
    api = _api(first, second)
    plain, special = _operation(first, second), _operation(own)

    def hosts(chosen: str) -> list[str]:
        places = Places(api, chosen)
        return [places.of(one).host.partition(".")[0] for one in (plain, special)]

    assert hosts("") == ["a", "own"]
    assert hosts("https://b.example.com/") == ["b", "own"]
    assert hosts("https://mock.local") == ["mock", "mock"]


def test_servers_are_completed() -> None:
    variable = ServerVariable("region", "eu", ("eu", "us"))
    varied = Server("https://{region}.example.com/v{region}", variables=(variable,))
    assert Places(_api()).of(_operation(varied)).base == "/veu"
    fetched = Places(_api(source="https://docs.example.com/api/spec.yaml"))
    assert fetched.of(_operation(Server("/v2"))).base == "/v2"
    with pytest.raises(NoPlace):
        Places(_api()).of(_operation(Server("/v2")))


SECRET = b"abcabd"


@given(st.lists(st.text("abcd", max_size=8).map(str.encode), max_size=8))
def test_a_secret_is_found_however_it_is_cut(pieces: list[bytes]) -> None:
    strike = Strike((SECRET,))
    out = b"".join(strike.piece(one) for one in pieces) + strike.rest()
    assert out == struck(b"".join(pieces), (SECRET,))


def test_what_is_no_start_of_a_secret_is_not_held_back() -> None:
    strike = Strike((SECRET,))
    assert strike.piece(b"data: 1\n\n") == b"data: 1\n\n"


def test_a_code_lasts_ten_minutes_and_a_session_its_time() -> None:
    at = [1_000_000.0]

    async def check() -> Iterator[bool]:
        sessions = Sessions(Memory(), b"k" * 32, 100.0, clock=lambda: at[0])
        code = sessions.code()
        at[0] += 2 * CODE_SECONDS
        with pytest.raises(Refused):
            await sessions.pair(code)
        token = await sessions.pair(sessions.code())
        before = sessions.session(token) is not None
        at[0] += 101
        return iter((before, sessions.session(token) is None))

    assert list(asyncio.run(check())) == [True, True]


def test_a_token_is_fetched_by_the_same_way(upstream: Scripted) -> None:
    upstream.tell(lambda talk: talk.say('{"access_token": "t"}'))

    async def fetch() -> tuple[int, bytes]:
        made = Upstream(Addresses(private=True), Limits())
        url = f"http://127.0.0.1:{upstream.port}/token?x=1"
        found = await fetch_token(
            made, url, {"grant_type": "client_credentials"}, ("i:d", "s")
        )
        await made.close()
        return found

    assert asyncio.run(fetch()) == (200, b'{"access_token": "t"}')
    got = upstream.last
    assert got.target == "/token?x=1"
    assert got.body == b"grant_type=client_credentials"
    assert got.all("authorization") == ["Basic aSUzQWQ6cw=="]


@pytest.mark.parametrize("code", TABLE)
def test_every_refusal_says_what_to_do(code: str) -> None:
    said = problem(Refused(code))
    assert 400 <= said.status < 600
    refusal = TABLE[code]
    assert refusal.help.endswith(".") and not refusal.title.endswith(".")


def test_the_detail_has_the_names_too() -> None:
    """Errors of SDKs show no more of a problem than its detail."""
    names = ["amount[currency]: is required", "limt: is not known"]
    said = json.loads(problem(Refused("invalid", names=names)).body)
    assert said["detail"].startswith(f"{'; '.join(names)}. Mend that,")
