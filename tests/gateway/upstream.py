"""An API that does as a test tells it, on raw sockets, so that it can misbehave in any way."""

from __future__ import annotations

import contextlib
import socket
import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Got:
    """One request, as it came."""

    line: str
    headers: tuple[tuple[str, str], ...]
    body: bytes

    @property
    def target(self) -> str:
        return self.line.split(" ")[1]

    def all(self, name: str) -> list[str]:
        return [value for key, value in self.headers if key.lower() == name]


Act = Callable[["Talk"], None]


class Talk:
    """One connection, and the request that came on it."""

    def __init__(self, connection: socket.socket) -> None:
        self.connection = connection
        self.file = connection.makefile("rb")
        self.got: Got | None = None
        self.hung_up = threading.Event()

    def head(self) -> tuple[str, tuple[tuple[str, str], ...]] | None:
        line = self.file.readline().decode("latin-1").strip()
        if not line:
            return None
        headers = []
        while text := self.file.readline().decode("latin-1").strip():
            name, _, value = text.partition(":")
            headers.append((name, value.strip()))
        return line, tuple(headers)

    def body(self, headers: tuple[tuple[str, str], ...]) -> bytes:
        stated = {name.lower(): value for name, value in headers}
        if stated.get("transfer-encoding") == "chunked":
            found = b""
            while size := int(self.file.readline(), 16):
                found += self.file.read(size)
                self.file.readline()
            self.file.readline()
            return found
        size = int(stated.get("content-length", 0))
        found = self.file.read(size)
        if len(found) < size:
            raise ConnectionError
        return found

    def send(self, text: bytes | str) -> None:
        data = text.encode("latin-1") if isinstance(text, str) else text
        self.connection.sendall(data)

    def say(
        self, body: bytes | str = b"{}", *headers: str, status: str = "200 OK"
    ) -> None:
        data = body.encode() if isinstance(body, str) else body
        lines = [f"HTTP/1.1 {status}", *headers, f"Content-Length: {len(data)}"]
        self.send("\r\n".join([*lines, "", ""]).encode("latin-1") + data)

    def chunk(self, data: bytes) -> None:
        self.send(b"%x\r\n%s\r\n" % (len(data), data))

    def reset(self) -> None:
        """With a RST, as a process that was killed."""
        self.connection.setsockopt(
            socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0)
        )
        self.close()

    def close(self) -> None:
        self.file.close()
        with contextlib.suppress(OSError):
            self.connection.close()

    def wait_for_end(self, seconds: float = 10.0) -> bool:
        """Whether the other side hangs up within that time."""
        self.connection.settimeout(seconds)
        try:
            while self.connection.recv(65536):
                pass
        except TimeoutError:
            return False
        except OSError:
            pass
        self.hung_up.set()
        return True


@dataclass(slots=True)
class Upstream:
    """`act` answers each request; `early` acts before the body is read."""

    port: int = 0
    act: Act = lambda talk: talk.say()
    early: Act | None = None
    got: list[Got] = field(default_factory=lambda: list[Got]())
    connections: int = 0
    talks: list[Talk] = field(default_factory=lambda: list[Talk]())

    def tell(self, act: Act, *, early: Act | None = None) -> None:
        self.act, self.early = act, early
        self.got.clear()

    @property
    def last(self) -> Got:
        return self.got[-1]


def _converse(upstream: Upstream, connection: socket.socket) -> None:
    talk = Talk(connection)
    upstream.talks.append(talk)
    try:
        while (head := talk.head()) is not None:
            if upstream.early is not None:
                upstream.early(talk)
                return
            talk.got = Got(*head, talk.body(head[1]))
            upstream.got.append(talk.got)
            upstream.act(talk)
    except (OSError, ValueError):
        pass
    finally:
        talk.close()


@contextmanager
def scripted() -> Iterator[Upstream]:
    upstream = Upstream()
    with socket.create_server(("127.0.0.1", 0), backlog=256) as server:
        upstream.port = server.getsockname()[1]

        def accept() -> None:
            while True:
                try:
                    connection, _ = server.accept()
                except OSError:
                    return
                upstream.connections += 1
                threading.Thread(
                    target=_converse, args=(upstream, connection), daemon=True
                ).start()

        threading.Thread(target=accept, daemon=True).start()
        yield upstream
        server.shutdown(socket.SHUT_RDWR)
