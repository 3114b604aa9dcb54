"""An API that somebody else plays: Prism answers from the document, and checks what it is asked."""

from __future__ import annotations

import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests import node
from tests.ports import free_port

_PRISM = node.MODULES / ".bin" / "prism"
_SECONDS = 60.0


@contextmanager
def prism(document: Path) -> Iterator[str]:
    """The address of a mock of the document."""
    if node.missing():
        pytest.skip(node.missing())
    port = free_port()
    words = [_PRISM, "mock", "--host", "127.0.0.1", "--port", str(port), document]
    with subprocess.Popen(
        [*map(str, words)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        try:
            _wait_for(port, process)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()


def _wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + _SECONDS
    while time.monotonic() < deadline:
        assert process.poll() is None, "Prism has ended"
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise AssertionError("Prism does not listen")
