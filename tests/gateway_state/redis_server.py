"""A Redis of the test's own: on a free port, with nothing on disk, and killed at the end."""

from __future__ import annotations

import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.debian.commands import environment, required
from tests.ports import free_port

_PATIENCE = 10.0


class RedisServer:
    """`options` are those of its command line."""

    def __init__(self, command: Path, folder: Path, options: Sequence[str]) -> None:
        self.port = free_port()
        listens = () if "--tls-port" in options else ("--port", str(self.port))
        fixed = ("--bind", "127.0.0.1", "--save", "", "--appendonly", "no")
        said = (option.replace("PORT", str(self.port)) for option in options)
        self._command = [str(command), *listens, *fixed, *said]
        self._folder = folder
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"redis://127.0.0.1:{self.port}/0"

    def start(self) -> None:
        self._process = subprocess.Popen(
            self._command,
            cwd=self._folder,
            env=environment(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        before = time.monotonic()
        while not self._answers():
            assert self._process.poll() is None, "redis-server ended"
            assert time.monotonic() - before < _PATIENCE, "redis-server does not answer"
            time.sleep(0.02)

    def kill(self) -> None:
        """As a machine goes: no farewell."""
        self._send(signal.SIGKILL)
        if self._process is not None:
            self._process.wait()
            self._process = None

    def hang(self) -> None:
        """It takes connections and says nothing."""
        self._send(signal.SIGSTOP)

    def go_on(self) -> None:
        self._send(signal.SIGCONT)

    def _send(self, number: signal.Signals) -> None:
        if self._process is not None:
            self._process.send_signal(number)

    def _answers(self) -> bool:
        try:
            with socket.create_connection(("127.0.0.1", self.port), 1):
                return True
        except OSError:
            return False


@contextmanager
def redis_server(*options: str) -> Iterator[RedisServer]:
    command = required("redis-server")
    with tempfile.TemporaryDirectory(prefix="gen-redis-") as folder:
        server = RedisServer(command, Path(folder), options)
        try:
            server.start()
            yield server
        finally:
            server.kill()
