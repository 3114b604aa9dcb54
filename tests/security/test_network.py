"""Which servers are reached by a name that somebody else chose, and how long are they heard?"""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from ipaddress import ip_address
from threading import Event, Thread
from time import monotonic
from typing import Any

import pytest

from generator.document import fetch as fetching
from generator.document.connection import Failed
from generator.document.hosts import is_public
from generator.document.fetch import fetch
from generator.document.hosts import NOT_PUBLIC
from tests.loopback import serving

HERE = [
    "127.0.0.1", "127.8.0.1", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254",
    "100.64.0.1", "0.0.0.0", "224.0.0.1", "::1", "::", "fe80::1", "fc00::1", "ff02::1", "ff0e::1",
    "::ffff:127.0.0.1", "::ffff:10.0.0.1", "2002:7f00:1::", "64:ff9b::7f00:1",
]  # fmt: skip


def named(patch: pytest.MonkeyPatch, *addresses: str) -> None:
    """Every name stands for these addresses, and no connection is made."""

    def found(_: str, port: int, **__: Any) -> list[Any]:
        kind = socket.SOCK_STREAM
        return [(socket.AF_INET, kind, 6, "", (one, port)) for one in addresses]

    def connect(*_: object) -> None:
        raise ConnectionRefusedError(111, "connected")

    patch.setattr(socket, "getaddrinfo", found)
    patch.setattr(socket.socket, "connect", connect)
    patch.setattr(fetching, "_proxies", dict)


@pytest.mark.parametrize("address", HERE)
def test_no_name_leads_here(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for addresses in ((address,), ("93.184.216.34", address)):
        named(monkeypatch, *addresses)
        with pytest.raises(Failed) as failed:
            fetch("https://example.com/a")
        assert failed.value.reason == NOT_PUBLIC


def test_what_is_public_is_reached(monkeypatch: pytest.MonkeyPatch) -> None:
    assert is_public(ip_address("2606:4700::1"))
    named(monkeypatch, "93.184.216.34")
    with pytest.raises(Failed, match="connected"):
        fetch("https://example.com/a")


@pytest.mark.parametrize("host", ["127.1", "2130706433", "0", "[::]"])
def test_other_names_of_this_machine(
    host: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching, "_proxies", dict)
    with serving({}) as (port, asked), pytest.raises(Failed) as failed:
        fetch(f"https://{host}:{port}/a")
    assert not asked and failed.value.reason == NOT_PUBLIC


def test_a_redirect_names_no_other_place_here() -> None:
    with serving({"b": "text"}) as (port, asked):
        moved = {"a": f"http://localhost:{port}/b"}
        with serving({}, moved=moved) as (first, _), pytest.raises(Failed) as failed:
            fetch(f"http://127.0.0.1:{first}/a")
    assert not asked and failed.value.reason == NOT_PUBLIC


@contextmanager
def dripping(start: bytes) -> Iterator[int]:
    """A server that says this, and then a letter now and then for as long as it is heard."""
    over = Event()
    with socket.create_server(("127.0.0.1", 0)) as server:

        def drip() -> None:
            with server.accept()[0] as connection:
                connection.recv(9_999)
                connection.sendall(start)
                while not over.wait(0.1):
                    connection.sendall(b"a")

        thread = Thread(target=_silent, args=(drip,), daemon=True)
        thread.start()
        yield server.getsockname()[1]
        over.set()
        thread.join()


def _silent(work: Any) -> None:
    try:
        work()
    except OSError:  # the other side has gone, as it should
        pass


@pytest.mark.parametrize(
    "start",
    [
        b"HTTP/1.1 200 OK\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 60000\r\n\r\n",
        b"HTTP/1.1 302 Found\r\nLocation: /a\r\nContent-Length: 60000\r\n\r\n",
    ],
    ids=["headers", "content", "redirect"],
)
def test_a_server_that_drips_is_left(
    start: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching, "_WAIT", 0.5)
    begun = monotonic()
    with dripping(start) as port, pytest.raises(Failed):
        fetch(f"http://127.0.0.1:{port}/a")
    assert monotonic() - begun < 3
