"""What does one request of a caller hold, and how is it answered? ASGI, without more around it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, MutableMapping
from typing import Any

from generator.gateway.audit import Line
from generator.gateway.headers import unfollowed
from generator.gateway.limits import Limits
from generator.gateway.origin import exposed, shared
from generator.gateway.problem import Pairs, Problem, Refused

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]


HUNG_UP = "gateway.hung_up"
"""Where a scope has what is called when the connection ends. A task that waits for that, as ASGI has
it, would cost each call a tenth of what it takes."""


class Gone(Exception):
    """The caller has hung up."""


class Cut(Exception):
    """The answer ends here, and must not look whole: the server closes the connection."""


class Asked:
    """`origin` is that of a page which may read the answer, and empty for other programs."""

    def __init__(self, scope: Scope, receive: Receive, send: Send, line: Line) -> None:
        self.verb: str = scope["method"]
        self.headers: Pairs = scope["headers"]
        self.query: bytes = scope["query_string"]
        self.path: str = scope["raw_path"].decode("latin-1")
        self._first: dict[bytes, bytes] = dict(reversed(self.headers))
        self.line = line
        self.origin = ""
        self.is_started = False
        self.has_read = False
        self.is_gone = False
        self._is_done = False
        self._main: asyncio.Task[object] | None = None
        self._hung_up: set[Callable[[], None]] = scope[HUNG_UP]
        self._receive = receive
        self._send = send
        self._start = bytearray()

    def all(self, name: bytes) -> list[bytes]:
        if name not in self._first:
            return []
        return [value for key, value in self.headers if key == name]

    def one(self, name: bytes) -> bytes:
        return self._first.get(name, b"")

    @property
    def has_body(self) -> bool:
        length = self.one(b"content-length")
        return length not in (b"", b"0") or b"transfer-encoding" in self._first

    async def begin(self, limits: Limits, most: int) -> bytes | None:
        """The whole body where it is no longer than `most`; None where `rest` has the start of it."""
        if not self.has_body:
            self._read()
            return b""
        length = self.one(b"content-length")
        if length and int(length) > limits.body:
            raise Refused("body-size", headers=[(b"connection", b"close")])
        while not self.has_read:
            if len(self._start) > most:
                return None
            self._start += await self._piece(limits)
        if len(self._start) > limits.body:
            raise Refused("body-size", headers=[(b"connection", b"close")])
        return bytes(self._start)

    async def rest(self, limits: Limits) -> AsyncIterator[bytes]:
        """What `begin` has read already, and then piece by piece as it comes."""
        total = len(self._start)
        yield bytes(self._start)
        while not self.has_read:
            piece = await self._piece(limits)
            total += len(piece)
            if total > limits.body:
                raise Refused("body-size", headers=[(b"connection", b"close")])
            if piece:
                yield piece

    async def _piece(self, limits: Limits) -> bytes:
        try:
            async with asyncio.timeout(limits.read):
                message = await self._receive()
        except TimeoutError:
            raise Refused("slow", headers=[(b"connection", b"close")]) from None
        if message["type"] == "http.disconnect":
            raise Gone
        if not message.get("more_body", False):
            self._read()
        piece: bytes = message.get("body", b"")
        return piece

    async def receive(self) -> Message:
        """For those who read the body themselves."""
        return await self._receive()

    def _read(self) -> None:
        """All of the request is here: what may come now is that the caller hangs up."""
        self.has_read = True
        main = asyncio.current_task()
        if main is not None:
            self._main = main
            self._hung_up.add(self._end_now)

    def _end_now(self) -> None:
        if not self._is_done and self._main is not None:
            self.is_gone = True
            self._main.cancel()

    def end(self) -> None:
        """Nobody is waited for any more."""
        self._is_done = True
        self._hung_up.discard(self._end_now)

    async def start(self, status: int, headers: Pairs) -> None:
        self.is_started = True
        self.line.status = status
        said = [
            *unfollowed(status, headers),
            (b"gateway-request-id", self.line.id.encode()),
        ]
        said += shared(self.origin)
        if self.origin:
            said.append(exposed(said))
        await self._send(
            {"type": "http.response.start", "status": status, "headers": said}
        )

    async def piece(self, data: bytes, *, more: bool) -> None:
        if not more:
            self._is_done = True
        await self._send(
            {"type": "http.response.body", "body": data, "more_body": more}
        )

    async def say(self, said: Problem) -> None:
        await self.start(said.status, said.headers)
        await self.piece(said.body, more=False)
