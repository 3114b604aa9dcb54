"""How does a test drive a browser? By a node program that gets its page from `open.mjs`.

What the page loads comes from a folder, served on a port of its own.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from tests import node
from tests.browser.chromium import required


def drive(program: Path, *arguments: str) -> str:
    """What the program printed. Skips the test, or fails it, where there is no browser."""
    environment = {"CHROMIUM": str(required())}
    return node.node(program, *arguments, cwd=program.parent, environment=environment)


class _Files(SimpleHTTPRequestHandler):
    # The browser runs modules of this type alone, and not every machine has it in its list.
    extensions_map = {
        **SimpleHTTPRequestHandler.extensions_map,
        ".js": "text/javascript",
        ".mjs": "text/javascript",
    }

    def log_message(self, format: str, *arguments: object) -> None:
        """Requests are not worth a line among test output."""


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """The address of a server of the files in a folder."""
    handler = partial(_Files, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        threading.Thread(
            target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True
        ).start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}"
        finally:
            server.shutdown()
