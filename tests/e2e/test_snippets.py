"""Do the committed snippets run, as they are, and send what they show?

What arrives is compared with what the official package sends for the same example, so a snippet
that left something out, or showed it where it is not sent, would differ.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qsl

import pytest

from tests import node
from tests.e2e import callers
from tests.e2e.calls import EXAMPLES
from tests.e2e.command import COMMITTED
from tests.recording_server import Recorded, RecordingServer
from tests.shell import bash

HERE = Path(__file__).parent
KEY = {"STRIPE_API_KEY": callers.KEY}
ANSWER = {"id": "pr_answered", "object": "payment_record"}
PAGE = {"object": "list", "data": [ANSWER], "has_more": False}


def test_every_operation_has_two_snippets_in_each_language() -> None:
    for target, ending in (("python", ".py"), ("curl", ".sh")):
        assert _found(target, ending).keys() == EXAMPLES.keys()
    assert _found("typescript", ".ts").keys() == set(map(_typescript, EXAMPLES))
    assert len(EXAMPLES) == 18


@pytest.fixture(scope="module")
def expected(server: RecordingServer) -> list[Recorded]:
    calls = list(EXAMPLES.values())
    return [*callers.sent(callers.official, server, calls, HERE).values()]


def test_python(
    server: RecordingServer, python_package: Path, expected: list[Recorded]
) -> None:
    files = _found("python", ".py")
    command: list[str | Path] = [sys.executable, HERE / "run_snippets.py", server.url]
    environment = {**KEY, "PYTHONPATH": str(python_package)}

    def run(names: list[str]) -> str:
        asked = [*command, *(files[name] for name in names)]
        return node.run(asked, cwd=python_package, environment=environment)

    assert list(map(_sent, _run(server, run))) == list(map(_sent, expected))


def test_typescript(
    server: RecordingServer, typescript_project: Path, expected: list[Recorded]
) -> None:
    """They compile against the package as it is installed, not against its sources."""
    source = COMMITTED / "typescript" / "snippets" / "paymentRecords"
    shutil.copytree(source, typescript_project / "snippets")
    node.tsc(typescript_project, {"outDir": "run", "rootDir": "snippets"}, "snippets")
    script = shutil.copy(HERE / "run_snippets.mjs", typescript_project)

    def run(names: list[str]) -> str:
        files = [f"run/{_typescript(name)}.js" for name in names]
        cwd = typescript_project
        return node.node(script, server.url, *files, cwd=cwd, environment=KEY)

    assert list(map(_sent, _run(server, run))) == list(map(_sent, expected))


def test_curl(
    server: RecordingServer, tmp_path: Path, expected: list[Recorded]
) -> None:
    real = shutil.which("curl")
    assert real is not None
    (tmp_path / "curl").write_bytes((HERE / "curl_elsewhere.sh").read_bytes())
    (tmp_path / "curl").chmod(0o755)
    path = f"{tmp_path}:{os.environ['PATH']}"
    variables = {**KEY, "PATH": path, "ADDRESS": server.url, "REAL_CURL": real}
    files = _found("curl", ".sh")

    def run(names: list[str]) -> str:
        texts = (files[name].read_text("utf-8") for name in names)
        return "".join(bash(text, variables=variables).decode() for text in texts)

    assert list(map(_decoded, _run(server, run))) == list(map(_decoded, expected))


def _run(server: RecordingServer, run: Callable[[list[str]], str]) -> list[Recorded]:
    """Each snippet gets the same answer, and all of them show it."""
    server.clear()
    for example in EXAMPLES.values():
        server.reply(PAGE if example.operation == "list" else ANSWER)
    printed = run(list(EXAMPLES))
    assert printed.count(ANSWER["id"]) == len(EXAMPLES), printed
    return server.requests


def _sent(one: Recorded) -> tuple[str, str, bytes, str | None]:
    return one.method, one.target, one.body, one.header("Authorization")


Pairs = list[tuple[str, str]]


def _decoded(one: Recorded) -> tuple[str, str, Pairs, Pairs, str | None]:
    path, _, query = one.target.partition("?")
    body = parse_qsl(one.body.decode(), keep_blank_values=True)
    return one.method, path, parse_qsl(query), body, one.header("Authorization")


def _found(target: str, ending: str) -> dict[str, Path]:
    folder = COMMITTED / target / ("" if target == "curl" else "snippets")
    return {path.name.removesuffix(ending): path for path in folder.rglob(f"*{ending}")}


def _typescript(name: str) -> str:
    """`report_refund_full` is in `reportRefund.full`."""
    first, *others = name.removesuffix("_full").split("_")
    camel = first + "".join(map(str.title, others))
    return camel + (".full" if name.endswith("_full") else "")
