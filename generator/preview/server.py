"""How does a browser on this machine see a preview? Over HTTP, from memory.

Nothing is read from the disk for a request. Only requests that name this machine are answered: a
page of a stranger whose name leads here (DNS rebinding) gets nothing.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import unquote, urlsplit

from generator.diagnostics.codes import ALL
from generator.diagnostics.report import explained
from generator.preview.shown import Shown, State

_TYPES = {
    "html": "text/html; charset=utf-8",
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "json": "application/json",
    "txt": "text/plain; charset=utf-8",
}
_HOSTS = ("localhost", "127.0.0.1", "::1")
_RELOAD = "/.preview/reload.js"
_CHANGES = "/.preview/changes"
_CODES = "/.preview/codes/"
_SCRIPT = Path(__file__).with_name("reload.js").read_bytes()
_NOT_HERE = (
    b"<!doctype html><html><head><title>Not here</title></head><body>"
    b'<p>There is no such page. <a href="/">All operations</a></p></body></html>\n'
)
_BEAT = 15.0
"""Seconds after which a line is sent that says nothing, so that a reader who has left is noticed."""

_MOST_NOTES = 50
"""So many are sent to a page; `gen check` has them all."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version = "gen"
    sys_version = ""
    timeout = 30

    def __init__(self, shown: Shown, *given: object) -> None:
        self._shown = shown
        super().__init__(*given)  # type: ignore[arg-type]

    def log_message(self, format: str, *arguments: object) -> None:
        """Requests are not worth a line."""

    def do_HEAD(self) -> None:
        self.do_GET()

    def do_GET(self) -> None:
        path = unquote(self.path.partition("?")[0])
        if _host(self.headers.get("Host", "")) not in _HOSTS:
            self._answer(403, _TYPES["html"], b"This preview is for this machine.\n")
        elif path == _CHANGES:
            self._changes()
        elif path == _RELOAD:
            self._answer(200, _TYPES["js"], _SCRIPT)
        elif path.removeprefix(_CODES) in ALL:
            said = explained(ALL[path.removeprefix(_CODES)])
            self._answer(200, _TYPES["txt"], said.encode())
        else:
            self._file(self._shown.state, path)

    def _file(self, state: State, path: str) -> None:
        name = path.removeprefix("/") or "index.html"
        content = state.files.get(name)
        if content is None and not name.startswith("."):
            self._answer(404, _TYPES["html"], _watched(_NOT_HERE))
        elif content is not None:
            kind = _TYPES.get(name.rpartition(".")[2], "application/octet-stream")
            is_page = kind == _TYPES["html"]
            self._answer(200, kind, _watched(content) if is_page else content)
        else:
            self._answer(404, _TYPES["html"], b"")

    def _answer(self, status: int, kind: str, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("X-Frame-Options", "DENY")
        self.send_header("Cross-Origin-Opener-Policy", "same-origin")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def _changes(self) -> None:
        """Server-sent events: the first says what is shown, each further one that it has changed."""
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.send_header("Connection", "close")
        self.end_headers()
        self.close_connection = True
        if self.command == "HEAD":
            return
        try:
            for event in _events(self._shown):
                self.wfile.write(event)
                self.wfile.flush()
        except OSError:
            return  # the reader has left


def _events(shown: Shown) -> Iterator[bytes]:
    version = -1
    while (state := shown.wait(version, _BEAT)) is not None:
        if state.version == version:
            yield b":\n\n"
            continue
        version = state.version
        yield f"data: {json.dumps(_said(state))}\n\n".encode()


def _said(state: State) -> dict[str, object]:
    return {
        "version": state.version,
        "problem": state.problem,
        "notes": [
            {"text": note.text, "code": note.code, "href": _CODES + note.code}
            for note in state.notes[:_MOST_NOTES]
        ],
        "count": len(state.notes),
    }


def _watched(page: bytes) -> bytes:
    script = f'<script src="{_RELOAD}" defer></script>'.encode()
    return page.replace(b"</head>", script + b"</head>", 1)


def _host(named: str) -> str:
    """Without its port and brackets, in lower case."""
    try:
        return urlsplit(f"//{named}").hostname or ""
    except ValueError:
        return ""


@contextmanager
def serving(shown: Shown, port: int) -> Iterator[str]:
    """The address of the preview. OSError or OverflowError where the port cannot be had."""
    with _Server(("127.0.0.1", port), partial(_Handler, shown)) as server:
        thread = Thread(target=server.serve_forever, args=(0.1,), daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}"
        finally:
            shown.end()
            server.shutdown()
