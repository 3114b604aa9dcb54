"""A gateway for tests of the explorer: it speaks the gateway's protocol, holds a secret, keeps what it
gets, and answers as it is told.

What it is told comes from the test's program in the browser's process: `POST /.stub` with JSON merges
into `Script`. Standard library only.
"""

from __future__ import annotations

import base64
import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

SECRET = "sk_test_51NEVER0IN0THE0BROWSER"
"""What a real gateway would send to the API. Nothing of the browser may ever hold it."""

CODE = "4821-7730"
SESSION = "session-of-the-stub-0123456789"

_PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
_SOUND = (
    b"RIFF\x64\x03\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0\x40\x1f\0\0\x40\x1f\0\0\x01\0\x08\0"
    b"data\x40\x03\0\0" + bytes(832)
)
_RECORD = {
    "id": "pr_1",
    "object": "payment_record",
    "serial": 9007199254740993,
    "rate": 0.5,
    "livemode": False,
    "latest": None,
    "note": "first line\nsecond line",
    "odd key": {"a.b": 1},
    "lines": [{"n": n, "amount": n * 100} for n in range(250)],
}
_DECLINED = {
    "error": {
        "type": "invalid_request_error",
        "code": "currency_not_supported",
        "message": "The currency `xyz` is not supported.",
        "param": "amount_requested[currency]",
        "doc_url": "https://docs.example.com/errors#currency_not_supported",
    }
}
_REFUSED = {
    "type": "about:blank",
    "title": "The method is not allowed",
    "detail": "This gateway allows reading only.",
}
_EVENTS = (
    'event: started\ndata: {"n": 1}\n\n',
    ": a comment\n\n",
    "data: two\ndata: lines\n\n",
    'event: done\ndata: {"n": 3}\n\n',
)


@dataclass(slots=True)
class Script:
    """What the stub does next; it stays so until it is told otherwise."""

    answer: str = "record"
    mode: str = "test"
    ready: bool = True
    serves: bool = True
    cors: bool = True
    token: bool = False
    writable: bool = False
    refusal: str = ""
    """Why a credential is not stored; empty where it is."""


@dataclass(frozen=True, slots=True)
class Got:
    method: str
    path: str
    headers: tuple[tuple[str, str], ...]
    body: str


@dataclass(slots=True)
class Stub:
    script: Script = field(default_factory=Script)
    got: list[Got] = field(default_factory=lambda: list[Got]())
    calls: list[Got] = field(default_factory=lambda: list[Got]())
    """What came for the API, with a session."""
    stored: list[str] = field(default_factory=lambda: list[str]())
    """Bodies that set a credential."""
    is_used: bool = False
    url: str = ""


@dataclass(frozen=True, slots=True)
class _Answer:
    body: bytes
    media_type: str = "application/json"
    status: int = 200
    headers: tuple[tuple[str, str], ...] = ()


def _json(value: object, status: int = 200, *headers: tuple[str, str]) -> _Answer:
    return _Answer(json.dumps(value).encode(), status=status, headers=headers)


ANSWERS = {
    "record": _json(_RECORD, 200, ("Request-Id", "req_ok")),
    "declined": _json(_DECLINED, 402, ("Request-Id", "req_declined")),
    "csv": _Answer(b"id,amount\npr_1,100\n", "text/csv"),
    "html": _Answer(b"<h1 id=from-the-answer>Hello</h1>", "text/html; charset=utf-8"),
    "png": _Answer(_PIXEL, "image/png"),
    "sound": _Answer(_SOUND, "audio/wav"),
    "file": _Answer(b"%PDF-1.7", "application/pdf"),
    "empty": _Answer(b"", "", 204),
    "large": _json([{"n": n, "name": f"item {n}"} for n in range(60_000)]),
    "huge": _json(["x" * 1000] * 3_100),
    "refused": _Answer(
        json.dumps(_REFUSED).encode(),
        "application/problem+json",
        403,
        (("Gateway-Error", "method"),),
    ),
}
_NO_SESSION = _Answer(
    b'{"title": "No session"}',
    "application/problem+json",
    401,
    (("Gateway-Error", "session"),),
)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    stub: Stub

    def do_GET(self) -> None:
        self._handle()

    def do_POST(self) -> None:
        self._handle()

    def do_OPTIONS(self) -> None:
        asked = self.headers.get("Access-Control-Request-Headers", "")
        allowed = (("Access-Control-Allow-Headers", asked),)
        self._send(_Answer(b"", "", 204, allowed))

    def _handle(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
        if self.path == "/.stub":
            for name, value in json.loads(body).items():
                setattr(self.stub.script, name, value)
            self._send(_json({}))
            return
        got = Got(self.command, self.path, tuple(self.headers.items()), body)
        self.stub.got.append(got)
        if self.path == "/.gateway/health":
            self._send(_json(self._health()))
        elif self.path == "/.gateway/session":
            self._send(self._session(body))
        elif not self._is_paired():
            self._send(_NO_SESSION)
        elif self.path == "/.gateway/credentials":
            self._send(self._stored(body))
        else:
            self.stub.calls.append(got)
            self._call(self.stub.script.answer)

    def _health(self) -> dict[str, Any]:
        script = self.stub.script
        api: dict[str, Any] = {
            "ready": script.ready,
            "mode": script.mode,
            "schemes": {"bearerAuth": script.ready},
        }
        if script.writable:
            api["writable"] = {"bearerAuth": True}
        return {
            "gateway": "gen",
            "version": "0.1",
            "paired": self._is_paired(),
            "apis": {"stripe": api} if script.serves else {},
        }

    def _session(self, body: str) -> _Answer:
        if json.loads(body).get("code") != CODE or self.stub.is_used:
            return _Answer(b"{}", "application/problem+json", 403)
        self.stub.is_used = True
        if self.stub.script.token:
            return _json({"token": SESSION})
        cookie = f"gateway={SESSION}; HttpOnly; SameSite=Strict; Path=/"
        return _json({}, 200, ("Set-Cookie", cookie))

    def _stored(self, body: str) -> _Answer:
        """It holds what it is given from then on, and says nothing of it."""
        is_json = self.headers.get("Content-Type") == "application/json"
        if not is_json or json.loads(body).keys() != {"api", "scheme", "secret"}:
            return _Answer(b"{}", "application/problem+json", 400)
        if self.stub.script.refusal:
            said = {"title": self.stub.script.refusal, "detail": "Do it again."}
            said_json = json.dumps(said).encode()
            return _Answer(said_json, "application/problem+json", 422)
        self.stub.stored.append(body)
        self.stub.script.ready = True
        return _Answer(b"", "", 204)

    def _is_paired(self) -> bool:
        cookie = self.headers.get("Cookie", "")
        return SESSION in cookie or self.headers.get("Gateway-Token") == SESSION

    def _call(self, answer: str) -> None:
        match answer:
            case "slow":
                # Until the page hangs up, or for so long that a test without Cancel fails.
                self.connection.settimeout(8)
                try:
                    self.rfile.read(1)
                except OSError:
                    pass
                self.close_connection = True
            case "broken":
                self.close_connection = True
            case "cut":
                self._head(_Answer(b'{"id": ', headers=()), length=1000)
                self.wfile.write(b'{"id": ')
                self.close_connection = True
            case "events":
                self._head(_Answer(b"", "text/event-stream"), length=None)
                for event in _EVENTS:
                    self.wfile.write(event.encode())
                    self.wfile.flush()
                    time.sleep(0.3)
                self.close_connection = True
            case _:
                self._send(ANSWERS[answer])

    def _send(self, answer: _Answer) -> None:
        self._head(answer, length=len(answer.body))
        self.wfile.write(answer.body)

    def _head(self, answer: _Answer, *, length: int | None) -> None:
        self.send_response(answer.status)
        if answer.media_type:
            self.send_header("Content-Type", answer.media_type)
        for name, value in (*answer.headers, *self._cors(answer)):
            self.send_header(name, value)
        self.send_header("Gateway-Duration", "3")
        self.send_header("Gateway-Upstream-Duration", "12")
        if length is None:
            self.send_header("Connection", "close")
        elif answer.status != 204:
            self.send_header("Content-Length", str(length))
        self.end_headers()

    def _cors(self, answer: _Answer) -> list[tuple[str, str]]:
        origin = self.headers.get("Origin")
        if origin is None or not self.stub.script.cors:
            return []
        # With credentials a star is a name like any other (Fetch standard, section 3.3.2).
        names = [name for name, _ in answer.headers]
        names += ["Gateway-Duration", "Gateway-Upstream-Duration"]
        return [
            ("Access-Control-Allow-Origin", origin),
            ("Access-Control-Allow-Credentials", "true"),
            ("Access-Control-Expose-Headers", ", ".join(names)),
        ]

    def log_message(self, format: str, *arguments: object) -> None:
        """Requests are not worth a line among test output."""


@contextmanager
def running() -> Iterator[Stub]:
    stub = Stub()
    handler = type("Handler", (_Handler,), {"stub": stub})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        stub.url = f"http://127.0.0.1:{server.server_address[1]}"
        threading.Thread(
            target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True
        ).start()
        try:
            yield stub
        finally:
            server.shutdown()
