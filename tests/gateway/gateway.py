"""A gateway as users start one: a process of its own. What it wrote is kept, all of it."""

from __future__ import annotations

import json
import re
import socket
import subprocess
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.e2e.command import command, variables

HERE = Path(__file__).parent
SECRETS = {
    "SHOP_TOKEN": "sk_test_TOKEN0of0the0SHOP",
    "SHOP_BASIC": "shop-user:SECRET0password",
    "SHOP_HEAD": "SECRET0in0a0header",
    "SHOP_QUERY": "SECRET/in a query",
    "SHOP_CRUMB": "SECRET0crumb",
}
ORIGIN = "http://pages.example.com"


@dataclass(frozen=True, slots=True)
class Answer:
    """`is_whole`: it ended as it said that it would."""

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes
    is_whole: bool = True

    def all(self, name: str) -> list[str]:
        return [value for key, value in self.headers if key.lower() == name]

    def one(self, name: str) -> str:
        return ", ".join(self.all(name))

    @property
    def code(self) -> str:
        """Why it was refused, as the header says and the body too."""
        code = self.one("gateway-error")
        assert json.loads(self.body)["type"] == f"urn:gen:gateway:{code}"
        return code

    @property
    def names(self) -> list[str]:
        names: list[str] = json.loads(self.body)["names"]
        return names


@dataclass(slots=True)
class Running:
    process: subprocess.Popen[str]
    port: int = 0
    output: list[str] = field(default_factory=lambda: list[str]())
    errors: list[str] = field(default_factory=lambda: list[str]())
    token: str = ""
    seen: list[bytes] = field(default_factory=lambda: list[bytes]())
    """Everything that it answered of its own."""
    spent: str = ""
    """The newest code when a session was last given out."""

    def code(self) -> str:
        """The newest pairing code. One that was of use is followed by another, soon."""
        for _ in range(200):
            newest = self._newest_code()
            if newest != self.spent:
                return newest
            threading.Event().wait(0.05)
        raise AssertionError(self.said())

    def _newest_code(self) -> str:
        found = re.findall(r"[A-Z0-9]{4}(?:-[A-Z0-9]{4}){2}", self.said())
        return str(found[-1]) if found else ""

    def said(self) -> str:
        return "".join((*self.output, *self.errors))

    def connect(self) -> socket.socket:
        return socket.create_connection(("127.0.0.1", self.port), timeout=20)

    def raw(self, data: bytes) -> bytes:
        """All that comes back until the gateway hangs up."""
        with self.connect() as connection:
            connection.sendall(data)
            found = b""
            try:
                while piece := connection.recv(65536):
                    found += piece
            except OSError:
                pass
            return found

    def request(
        self,
        verb: str,
        path: str,
        body: bytes | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> bytes:
        """As it goes over the wire, with a session unless `headers` say otherwise."""
        stated = {
            "Host": f"127.0.0.1:{self.port}",
            "Gateway-Token": self.token,
            "Connection": "close",
            **(headers or {}),
        }
        if body is not None:
            stated.setdefault("Content-Length", str(len(body)))
        lines = [f"{verb} {path} HTTP/1.1"]
        lines += [f"{name}: {value}" for name, value in stated.items() if value]
        return "\r\n".join([*lines, "", ""]).encode("latin-1") + (body or b"")

    def call(
        self,
        verb: str,
        path: str,
        body: bytes | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Answer:
        newest = self._newest_code()
        found = self.raw(self.request(verb, path, body, headers))
        self.seen.append(found)
        answer = parsed(found, has_body=verb != "HEAD")
        if path == "/.gateway/session" and answer.status == 200:
            self.spent = newest
        return answer

    def pair(self) -> str:
        body = json.dumps({"code": self.code()}).encode()
        answer = self.call(
            "POST", "/.gateway/session", body, {"Content-Type": "application/json"}
        )
        assert answer.status == 200, answer
        token: str = json.loads(answer.body)["token"]
        return token

    def logged(self) -> dict[str, Any]:
        """The line of the last call that was answered. It is written after the answer."""
        wanted = re.findall(rb"gateway-request-id: ([^\r]+)", self.seen[-1])[
            -1
        ].decode()
        for _ in range(100):
            for text in self.errors:
                if f'"id":"{wanted}"' in text and text.endswith("\n"):
                    found: dict[str, Any] = json.loads(text)
                    return found
            threading.Event().wait(0.05)
        raise AssertionError(self.said())


def parsed(data: bytes, *, has_body: bool = True) -> Answer:
    head, _, body = data.partition(b"\r\n\r\n")
    first, *lines = head.decode("latin-1").split("\r\n")
    headers = []
    for line in lines:
        name, _, value = line.partition(":")
        headers.append((name, value.strip()))
    stated = {name.lower(): value for name, value in headers}
    status = int(first.split(" ")[1])
    is_whole = True
    if not has_body or status in (204, 304):
        is_whole = not body
    elif stated.get("transfer-encoding") == "chunked":
        body, is_whole = _unchunked(body)
    elif "content-length" in stated:
        is_whole = len(body) == int(stated["content-length"])
    return Answer(status, tuple(headers), body, is_whole)


def _unchunked(data: bytes) -> tuple[bytes, bool]:
    found = b""
    while data:
        size, _, data = data.partition(b"\r\n")
        count = int(size, 16)
        if not count:
            return found, data == b"\r\n"
        found, data = found + data[:count], data[count + 2 :]
    return found, False


def document(folder: Path, port: int) -> Path:
    """The shop, whose server is at this port."""
    text = (HERE / "shop.yaml").read_text().replace("PORT", str(port))
    (folder / "shop.yaml").write_text(text)
    (folder / "shop.sdk.yaml").write_text((HERE / "shop.sdk.yaml").read_text())
    return folder / "shop.yaml"


@contextmanager
def running(
    *arguments: str | Path, environment: Mapping[str, str] | None = None
) -> Iterator[Running]:
    """`gen gateway` with these arguments, on a free port, paired."""
    process = subprocess.Popen(
        command("gateway", "--port", "0", *arguments),
        env={**variables(), **SECRETS, **(environment or {})},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    started = Running(process)
    reading = [
        threading.Thread(target=_read, args=(stream, lines), daemon=True)
        for stream, lines in (
            (process.stderr, started.errors),
            (process.stdout, started.output),
        )
    ]
    for one in reading:
        one.start()
    try:
        _wait_for(started)
        started.token = started.pair()
        yield started
    finally:
        if process.poll() is None:
            process.terminate()
        try:
            process.wait(20)
            assert "has a bug" not in started.said(), started.said()
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        for one in reading:
            one.join(5)
        for stream in (process.stdout, process.stderr):
            if stream is not None:
                stream.close()


def _read(stream: object, lines: list[str]) -> None:
    for line in stream:  # type: ignore[attr-defined]
        lines.append(line)


def _wait_for(started: Running) -> None:
    deadline = threading.Event()
    for _ in range(600):
        found = re.findall(
            r":(\d+)(?= \(Ctrl-C|\n)", started.said().partition("http")[2]
        )
        if found and "or enter the code" in started.said():
            started.port = int(found[-1 if "listens at" in started.said() else 0])
            return
        assert started.process.poll() is None, started.said()
        deadline.wait(0.1)
    raise AssertionError(started.said())
