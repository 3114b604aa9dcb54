"""The programs that stand side by side: the API, nginx before it, and `gen gateway` before it."""

from __future__ import annotations

import json
import os
import re
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from tests.bench.kept import Missing
from tests.debian.commands import environment, found
from tests.fetch_stripe import ROOT
from tests.gateway_state.redis_server import RedisServer
from tests.ports import free_port

SPEC = ROOT / "specs" / "stripe.yaml"
KEY = "sk_test_of_the_benchmark"
PATH = "/v1/payment_records/pr_1"
ANSWER = json.dumps({"id": "pr_1", "object": "payment_record", "note": "A" * 200})
_PATIENCE = 30.0

_NGINX = """\
daemon off; worker_processes 1; pid nginx.pid; error_log stderr crit;
events { worker_connections 1024; }
http {
  access_log off; keepalive_requests 100000000; default_type application/json;
  client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi;
  uwsgi_temp_path uwsgi; scgi_temp_path scgi;
  %s
}
"""
_API = "server { listen 127.0.0.1:%d backlog=1024; location / { return 200 '%s'; } }"
_PROXY = """\
  upstream api { server 127.0.0.1:%d; keepalive 64; keepalive_requests 100000000; }
  server {
    listen 127.0.0.1:%d backlog=1024;
    location /stripe/ {
      proxy_pass http://api/; proxy_http_version 1.1; proxy_set_header Connection "";
      proxy_set_header Authorization "Bearer %s";
    }
  }
"""


@dataclass(frozen=True, slots=True)
class Target:
    """`headers` go with every call. `process` is 0 where it is none of those that are measured."""

    name: str
    port: int
    path: str
    process: int
    headers: tuple[tuple[str, str], ...] = ()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}{self.path}"


@contextmanager
def api() -> Iterator[Target | Missing]:
    port = free_port()
    with _nginx(_API % (port, ANSWER), port) as process:
        if isinstance(process, Missing):
            yield process
        else:
            yield Target("straight to the API", port, PATH, 0)


@contextmanager
def nginx(behind: Target) -> Iterator[Target | Missing]:
    port = free_port()
    with _nginx(_PROXY % (behind.port, port, KEY), port) as process:
        if isinstance(process, Missing):
            yield process
        else:
            yield Target("nginx", port, f"/stripe{PATH}", process)


@contextmanager
def gateway(behind: Target, name: str, *flags: str) -> Iterator[Target | Missing]:
    """Paired, as a page is."""
    port = free_port()
    command = (
        *(sys.executable, "-m", "generator", "gateway", str(SPEC)),
        *("--port", str(port), "--allow-private", "--audit", os.devnull),
        *("--server", f"http://127.0.0.1:{behind.port}", *flags),
    )
    with tempfile.TemporaryFile() as output:
        started = subprocess.Popen(
            command,
            cwd=ROOT,
            env={**os.environ, "STRIPE_API_KEY": KEY},
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        try:
            if not _is_up(started, port):
                yield Missing(f"gen gateway did not start: {_last(output)}")
                return
            token = _token(port, _code(output))
            headers = (("Gateway-Token", token),)
            yield Target(name, port, f"/stripe{PATH}", started.pid, headers)
        finally:
            started.terminate()
            started.wait()


@contextmanager
def with_redis(behind: Target) -> Iterator[Target | Missing]:
    """Each call is counted there, in one round trip."""
    command = found("redis-server")
    if command is None:
        yield Missing("no redis-server: python -m tests.debian.fetch redis-server")
        return
    with tempfile.TemporaryDirectory(prefix="gen-redis-") as folder:
        server = RedisServer(command, Path(folder), ())
        server.start()
        try:
            flags = ("--state", server.url, "--rate", "100000/s")
            with gateway(behind, "gen gateway, Redis", *flags) as made:
                yield made
        finally:
            server.kill()


@contextmanager
def _nginx(says: str, port: int) -> Iterator[int | Missing]:
    """The process of its worker."""
    command = found("nginx")
    if command is None:
        yield Missing("no nginx: python -m tests.debian.fetch nginx says why")
        return
    with tempfile.TemporaryDirectory(prefix="gen-nginx-") as folder:
        config = Path(folder) / "nginx.conf"
        config.write_text(_NGINX % says)
        asked: Sequence[str] = (str(command), "-p", folder, "-c", str(config))
        started = subprocess.Popen(
            (*asked, "-e", "stderr"), env=environment(), stderr=subprocess.DEVNULL
        )
        try:
            if _is_up(started, port):
                yield _worker(started.pid)
            else:
                yield Missing("nginx did not start")
        finally:
            started.terminate()
            started.wait()


def _worker(master: int) -> int:
    """The socket listens before there is one."""
    children = Path(f"/proc/{master}/task/{master}/children")
    before = time.monotonic()
    while not (found_ := children.read_text().split()):
        if time.monotonic() - before > _PATIENCE:
            raise RuntimeError("nginx has no worker")
        time.sleep(0.02)
    return int(found_[0])


def _is_up(started: subprocess.Popen[bytes], port: int) -> bool:
    before = time.monotonic()
    while time.monotonic() - before < _PATIENCE and started.poll() is None:
        try:
            with socket.create_connection(("127.0.0.1", port), 1):
                return True
        except OSError:
            time.sleep(0.05)
    return False


def _code(output: IO[bytes]) -> str:
    """The pairing code, as it is printed once the gateway listens."""
    before = time.monotonic()
    while time.monotonic() - before < _PATIENCE:
        output.seek(0)
        if code := re.search(r"/pair#(\S+)", output.read().decode()):
            return code[1]
        time.sleep(0.05)
    raise RuntimeError("gen gateway printed no pairing code")


def _token(port: int, code: str) -> str:
    asked = urllib.request.Request(
        f"http://127.0.0.1:{port}/.gateway/session",
        data=json.dumps({"code": code}).encode(),
        headers={"Content-Type": "application/json"},
    )
    with urllib.request.urlopen(asked) as answer:
        token: str = json.load(answer)["token"]
        return token


def _last(output: IO[bytes]) -> str:
    output.seek(0)
    lines = output.read().decode(errors="replace").strip().splitlines()
    return lines[-1] if lines else "it said nothing"
