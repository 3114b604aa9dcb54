"""How is a server reached, and until when is it listened to?

The addresses of a name are judged where the connection is made, so that what was judged is what is
reached. One deadline holds for all that a server says, and for all servers that it sends us to.
"""

from __future__ import annotations

import http.client
import io
import socket
import ssl
import urllib.request
from dataclasses import dataclass
from functools import partial
from ipaddress import ip_address
from time import monotonic
from typing import Any

from generator.document.hosts import LOOPBACK, NOT_PUBLIC, is_public


class Failed(Exception):
    """There is no content. `reason` is for a message, and holds nothing secret."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Deadline:
    """`wait`: seconds for the server to say anything; `end`: when all of it must be there."""

    wait: float
    end: float

    def left(self) -> float:
        """Seconds to wait for what comes next."""
        left = min(self.wait, self.end - monotonic())
        if left <= 0:
            raise Failed("the server takes too long")
        return left


class Plain(urllib.request.HTTPHandler):
    def __init__(self, deadline: Deadline) -> None:
        super().__init__()
        self._deadline = deadline

    def http_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        return self.do_open(partial(_made, _Connection, self._deadline), req)


class Secure(urllib.request.HTTPSHandler):
    def __init__(self, deadline: Deadline) -> None:
        super().__init__()
        self._deadline = deadline

    def https_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        made = partial(_made, _SecureConnection, self._deadline)
        return self.do_open(made, req, context=ssl.create_default_context())


class _Connection(http.client.HTTPConnection):
    _deadline: Deadline

    def listen(self, deadline: Deadline) -> None:
        self._deadline = deadline
        self.response_class = partial(_Answer, deadline=deadline)  # type: ignore[assignment]

    def connect(self) -> None:
        tunnel: str | None = getattr(self, "_tunnel_host", None)
        if tunnel is None:
            self.sock = _connected(self.host, self.port, self._deadline)
            return
        # The user's proxy, wherever it is; it looks names up itself.
        _check_literal(tunnel)
        super().connect()


class _SecureConnection(http.client.HTTPSConnection, _Connection):
    """Its `connect` calls the other's, and speaks TLS over that."""


def _made(
    sort: type[_Connection], deadline: Deadline, host: str, **more: Any
) -> http.client.HTTPConnection:
    connection = sort(host, **more)
    connection.listen(deadline)
    return connection


class _Answer(http.client.HTTPResponse):
    def __init__(self, sock: socket.socket, *, deadline: Deadline, **more: Any) -> None:
        super().__init__(sock, **more)
        self.fp.close()
        self.fp = io.BufferedReader(_Timed(sock, deadline))


class _Timed(io.RawIOBase):
    """What a socket receives; each wait for it ends with the deadline at the latest."""

    def __init__(self, sock: socket.socket, deadline: Deadline) -> None:
        super().__init__()
        self._socket = sock
        self._received = sock.makefile("rb", buffering=0)
        self._deadline = deadline

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int | None:
        self._socket.settimeout(self._deadline.left())
        return self._received.readinto(buffer)

    def close(self) -> None:
        self._received.close()
        super().close()


def _connected(host: str, port: int, deadline: Deadline) -> socket.socket:
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    for *_, place in found:
        _check(host, str(place[0]))
    problem: OSError = OSError("the server is not found")
    for family, sort, protocol, _, place in found:
        made = socket.socket(family, sort, protocol)
        try:
            made.settimeout(deadline.left())
            made.connect(place)
            made.settimeout(deadline.left())
            return made
        except OSError as error:
            made.close()
            problem = error
        except Failed:
            made.close()
            raise
    raise problem


def _check(host: str, stated: str) -> None:
    address = ip_address(stated.partition("%")[0])
    fits = address.is_loopback if host.lower() in LOOPBACK else is_public(address)
    if not fits:
        raise Failed(NOT_PUBLIC)


def _check_literal(host: str) -> None:
    try:
        address = ip_address(host.strip("[]"))
    except ValueError:
        return
    if not address.is_loopback and not is_public(address):
        raise Failed(NOT_PUBLIC)
