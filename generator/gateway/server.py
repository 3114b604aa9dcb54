"""How is the gateway reached? By uvicorn, with limits of ours around what it reads.

Neither of the parsers that uvicorn has ends a connection which never finishes its headers, and the
faster one takes headers of any size: so both are counted and timed here.
"""

from __future__ import annotations

import asyncio
import gc
import logging
import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import uvicorn
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from generator.gateway.app import Gateway
from generator.gateway.asked import HUNG_UP
from generator.gateway.limits import Limits
from generator.gateway.problem import Refused, problem

_BACKLOG = 1024
_STATUS = {
    400: b"Bad Request",
    408: b"Request Timeout",
    431: b"Request Header Fields Too Large",
}


def bound(host: str, port: int) -> socket.socket:
    """OSError or OverflowError where it cannot be had."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    made = socket.socket(family, socket.SOCK_STREAM)
    try:
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.bind((host, port))
        made.listen(_BACKLOG)
    except (OSError, OverflowError):
        made.close()
        raise
    return made


def serving(
    app: Gateway,
    there: socket.socket,
    limits: Limits,
    closed: Callable[[], Any],
    ending: Callable[[int], None],
) -> None:
    """Until a signal ends it. Calls under way are finished first, for as long as the limit says.

    `ending` hears how many these are.
    """
    for name in ("uvicorn", "uvicorn.error", "uvicorn.access", "uvicorn.asgi"):
        # What it says is said by us, in our own way; tracebacks might show what was sent.
        logger = logging.getLogger(name)
        logger.handlers, logger.propagate = [logging.NullHandler()], False
    config = uvicorn.Config(
        app,
        http=_protocol(limits),
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        proxy_headers=False,
        server_header=False,
        date_header=False,
        timeout_keep_alive=int(limits.idle),
        timeout_graceful_shutdown=int(limits.grace),
        backlog=_BACKLOG,
    )
    # The documents stay as long as the process: looking through them for garbage takes time of calls.
    gc.collect()
    gc.freeze()
    with asyncio.Runner(loop_factory=config.get_loop_factory()) as runner:
        runner.run(_served(config, there, closed, ending))


async def _served(
    config: uvicorn.Config,
    there: socket.socket,
    closed: Callable[[], Any],
    ending: Callable[[int], None],
) -> None:
    server = _Server(config, ending)
    try:
        await server.serve(sockets=[there])
    finally:
        await closed()


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, ending: Callable[[int], None]) -> None:
        super().__init__(config)
        self._ending = ending

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        if self.server_state.tasks:
            self._ending(len(self.server_state.tasks))
        await super().shutdown(sockets)

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """As uvicorn does, but a signal that was heeded is not raised once more at the end."""
        before = {
            one: signal.signal(one, self.handle_exit)
            for one in (signal.SIGINT, signal.SIGTERM)
        }
        try:
            yield
        finally:
            for one, handler in before.items():
                signal.signal(one, handler)


def _protocol(limits: Limits) -> type[HttpToolsProtocol]:
    class Protocol(_Limited):
        most = limits.headers
        seconds = limits.head

    return Protocol


class _Limited(HttpToolsProtocol):
    """`most` bytes of headers, within `seconds` of their first byte."""

    most: int
    seconds: float
    _is_head = True
    _size = 0
    _pending = 0
    _heads = 0
    _timer: asyncio.TimerHandle | None = None
    _wrong = ""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._hung_up = set[Callable[[], None]]()
        super().connection_made(transport)  # type: ignore[arg-type]
        self._wait()

    def connection_lost(self, exc: Exception | None) -> None:
        self._stop()
        for end in tuple(self._hung_up):
            end()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        if self._is_head and self._timer is None:
            self._wait()
        was_head, heads = self._is_head, self._heads
        super().data_received(data)
        if was_head and heads == self._heads and not self.transport.is_closing():
            # All of it belongs to one head. A header that has not ended is nowhere else to be seen.
            self._pending += len(data)
            if self._pending > self.most:
                self._wrong = "header-size"
                self.send_400_response("")

    def on_message_begin(self) -> None:
        self._is_head = True
        self._size = 0
        super().on_message_begin()

    def on_url(self, url: bytes) -> None:
        self._count(len(url))
        super().on_url(url)

    def on_header(self, name: bytes, value: bytes) -> None:
        self._count(len(name) + len(value) + 4)
        if self._is_head:  # else a trailer, which nothing has checked
            super().on_header(name, value)

    def on_headers_complete(self) -> None:
        self._stop()
        self._is_head = False
        self._pending = 0
        self._heads += 1
        is_version = self.parser.get_http_version() in ("1.1", "1.0")
        if not is_version or not self.url.startswith(b"/") or not self.url.isascii():
            # An absolute address names a host of its own, beside the one that is checked.
            self._wrong = "request"
            raise ValueError
        is_upgrade = self.parser.should_upgrade()
        if is_upgrade and self._has_body():
            # The parser takes what comes now for the other protocol: the call would go without it.
            self._wrong = "upgrade"
            raise ValueError
        self.scope[HUNG_UP] = self._hung_up  # type: ignore[literal-required]
        super().on_headers_complete()
        if is_upgrade:
            self.cycle.keep_alive = False  # and reads no further request

    def _has_body(self) -> bool:
        about = dict(self.headers)
        length = about.get(b"content-length", b"0")
        return b"transfer-encoding" in about or bool(length.strip(b"0"))

    def on_message_complete(self) -> None:
        self._is_head = True
        self._stop()
        super().on_message_complete()

    def on_response_complete(self) -> None:
        super().on_response_complete()
        if not self._is_head and self._timer is None:
            # It was refused before its body was there, which is waited for as long as for a head.
            self._wait()

    def _count(self, size: int) -> None:
        self._size += size
        if self._size > self.most:
            self._wrong = "header-size"
            raise ValueError

    def _wait(self) -> None:
        self._timer = self.loop.call_later(self.seconds, self._too_late)

    def _stop(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _too_late(self) -> None:
        self._timer = None
        if self._is_answering():
            self._wait()
        elif not self._is_head:
            self.transport.close()
        elif not self.transport.is_closing():
            self._wrong = "slow"
            self.send_400_response("")

    def _is_answering(self) -> bool:
        return self.cycle is not None and not self.cycle.response_complete

    def send_400_response(self, msg: str) -> None:
        if self._is_answering():
            # Whatever is written now would be read as a part of the answer before.
            self.transport.close()
            return
        said = problem(Refused(self._wrong or "request"))
        reason = _STATUS[said.status]
        lines = [b"HTTP/1.1 %d %s" % (said.status, reason)]
        lines += [name + b": " + value for name, value in said.headers]
        head = b"\r\n".join([*lines, b"connection: close", b"", b""])
        self.transport.write(head + said.body)
        self.transport.close()
