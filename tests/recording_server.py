"""What did a client really send? A server on this machine that keeps raw requests and answers from a script.

Standard library only. Each connection has a thread of its own and may carry many requests.
"""

from __future__ import annotations

import json
import os
import socket
import struct
import threading
from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self, cast


@dataclass(frozen=True, slots=True)
class Recorded:
    """One request as it came: the target is not decoded, the headers are in order, case kept."""

    method: str
    target: str
    headers: tuple[tuple[str, str], ...]
    body: bytes

    def header(self, name: str) -> str | None:
        """The value of a header, several joined by commas, None where it is absent."""
        values = [value for key, value in self.headers if key.lower() == name.lower()]
        return ", ".join(values) if values else None


@dataclass(frozen=True, slots=True)
class Reply:
    """`delay` is in seconds. `drop` closes the connection without an answer, `reset` breaks it off.

    `chunks` go out one by one, each after `pause` seconds, in place of a body; `cut` ends the
    connection where they end, before the answer does, and `reset` breaks it off there. After a
    body, `cut` ends the connection without having said so.
    """

    status: int = 200
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes = b"{}"
    delay: float = 0.0
    drop: bool = False
    reset: bool = False
    chunks: tuple[bytes, ...] = ()
    pause: float = 0.0
    cut: bool = False


@dataclass(slots=True)
class _Log:
    requests: list[Recorded] = field(default_factory=lambda: list[Recorded]())
    replies: deque[Reply] = field(default_factory=lambda: deque[Reply]())
    lock: threading.Lock = field(default_factory=threading.Lock)
    closing: threading.Event = field(default_factory=threading.Event)
    cors: bool = False


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    log: _Log

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that hangs up is not worth a traceback among test output."""


class RecordingServer:
    """A context manager. `requests` are in the order in which they came.

    With `cors`, pages of every origin may use it: a browser asks before it sends (Fetch standard,
    section 3.3), and such a question is answered, but neither recorded nor part of the script.
    """

    def __init__(self, *, cors: bool = False) -> None:
        self._server = _Server(("127.0.0.1", 0), _Exchange)
        self._server.log = _Log(cors=cors)
        self._thread = threading.Thread(
            target=self._server.serve_forever,
            kwargs={"poll_interval": 0.02},
            daemon=True,
        )

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    @property
    def requests(self) -> list[Recorded]:
        with self._server.log.lock:
            return list(self._server.log.requests)

    def clear(self) -> None:
        """Forget what came and what was to be answered."""
        with self._server.log.lock:
            self._server.log.requests.clear()
            self._server.log.replies.clear()

    def reply(
        self,
        body: object = None,
        *,
        status: int = 200,
        headers: Mapping[str, str] | Sequence[tuple[str, str]] = (),
        delay: float = 0.0,
        drop: bool = False,
        reset: bool = False,
        chunks: Sequence[bytes] = (),
        pause: float = 0.0,
        cut: bool = False,
    ) -> None:
        """Answer the next request that has no answer yet; without any left, 200 and `{}`.

        A body of bytes goes out as it is, a string as UTF-8, anything else as JSON.
        """
        pairs = headers.items() if isinstance(headers, Mapping) else headers
        content = _content({} if body is None else body)
        reply = Reply(
            status,
            tuple(pairs),
            content,
            delay=delay,
            drop=drop,
            reset=reset,
            chunks=tuple(chunks),
            pause=pause,
            cut=cut,
        )
        self.follow(reply)

    def follow(self, *script: Reply) -> None:
        """Answer the next requests that have no answer yet with these."""
        with self._server.log.lock:
            self._server.log.replies.extend(script)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._server.log.closing.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


def _content(body: object) -> bytes:
    if isinstance(body, bytes):
        return body
    return body.encode() if isinstance(body, str) else json.dumps(body).encode()


_ALLOWED = (
    ("Access-Control-Allow-Methods", "*"),
    # A star does not stand for this one.
    ("Access-Control-Allow-Headers", "*, Authorization"),
    ("Access-Control-Max-Age", "600"),
)


class _Exchange(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # An answer goes out in one piece, so that no client waits for a delayed acknowledgement.
    wbufsize = -1
    disable_nagle_algorithm = True

    def handle_one_request(self) -> None:
        self.raw_requestline = self.rfile.readline(65537)
        if not self.raw_requestline or not self.parse_request():
            self.close_connection = True
            return
        log = cast("_Server", self.server).log
        # The request line itself: `self.path` has had its leading slashes folded.
        target = self.raw_requestline.decode("latin-1").split(" ")[1]
        recorded = Recorded(
            self.command, target, tuple(self.headers.items()), self._body()
        )
        if log.cors and recorded.header("Access-Control-Request-Method"):
            self._answer(Reply(204, _ALLOWED))
            return
        with log.lock:
            log.requests.append(recorded)
            reply = log.replies.popleft() if log.replies else Reply()
        if reply.delay:
            log.closing.wait(reply.delay)
        if reply.drop or (reply.reset and not reply.chunks):
            self._end(reply)
            return
        self._answer(reply)

    def _end(self, reply: Reply) -> None:
        """Without lingering, closing is a reset."""
        self.close_connection = True
        if not reply.reset:
            return
        linger = struct.pack("ii", 1, 0)
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
        os.close(self.connection.detach())

    def _body(self) -> bytes:
        if self.headers.get("Transfer-Encoding", "").lower() != "chunked":
            return self.rfile.read(int(self.headers.get("Content-Length", 0)))
        chunks: list[bytes] = []
        while size := int(self.rfile.readline().split(b";")[0], 16):
            chunks.append(self.rfile.read(size))
            self.rfile.readline()
        self.rfile.readline()
        return b"".join(chunks)

    def _answer(self, reply: Reply) -> None:
        names = {name.lower() for name, _ in reply.headers}
        bodiless = reply.status in (204, 304)
        self.send_response_only(reply.status)
        if "content-type" not in names and not bodiless:
            self.send_header("Content-Type", "application/json")
        for name, value in reply.headers:
            self.send_header(name, value)
        if cast("_Server", self.server).log.cors:
            self.send_header("Access-Control-Allow-Origin", "*")
            self.send_header("Access-Control-Expose-Headers", "*")
        if reply.chunks:
            self._send_chunks(reply)
            return
        if "content-length" not in names and not bodiless:
            self.send_header("Content-Length", str(len(reply.body)))
        self.end_headers()
        if self.command != "HEAD" and not bodiless:
            self.wfile.write(reply.body)
        self.wfile.flush()
        if reply.cut:
            self.close_connection = True

    def _send_chunks(self, reply: Reply) -> None:
        """Until they are all sent, or whoever asked hangs up."""
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        self.wfile.flush()
        closing = cast("_Server", self.server).log.closing
        for chunk in reply.chunks:
            closing.wait(reply.pause)
            self.wfile.write(b"%x\r\n%s\r\n" % (len(chunk), chunk))
            self.wfile.flush()
        if reply.cut or reply.reset:
            self._end(reply)
            return
        self.wfile.write(b"0\r\n\r\n")
        self.wfile.flush()
