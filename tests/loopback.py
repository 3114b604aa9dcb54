"""A server on this machine that gives texts by path, for as long as a `with` block lasts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread


@contextmanager
def serving(
    texts: Mapping[str, str], *, moved: Mapping[str, str] | None = None
) -> Iterator[tuple[int, list[str]]]:
    """Gives its port, and the paths that were asked for. `moved`: paths and where they redirect to."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            path = self.path.removeprefix("/")
            asked.append(path)
            target = (moved or {}).get(path)
            self.send_response(302 if target else 200 if path in texts else 404)
            if target:
                self.send_header("Location", target)
            self.end_headers()
            self.wfile.write(texts.get(path, "").encode())

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server.server_port, asked
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
