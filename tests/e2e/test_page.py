"""Does the form of the flagship page, filled in with every field, send what its snippets send?

The form sends through a gateway; the snippets are run as the page shows them.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qsl

import pytest

from tests import node
from tests.browser.drive import drive, serving
from tests.e2e import callers
from tests.e2e.command import COMMITTED
from tests.explorer import gateway_stub
from tests.explorer.gateway_stub import CODE, Got
from tests.explorer.site import PAGE, site
from tests.recording_server import Recorded, RecordingServer
from tests.shell import bash

HERE = Path(__file__).parent
SITE = COMMITTED / "docs"
KEY = {"STRIPE_API_KEY": callers.KEY}
OPTIONS = {
    "Stripe-Version": "2025-01-31.other",
    "Stripe-Account": "acct_it's $HOME",
    "Idempotency-Key": "order 6735/1",
}


@dataclass(frozen=True, slots=True)
class Filled:
    """`sent` is what the gateway got for the API."""

    snippets: dict[str, str]
    sent: Got

    @property
    def target(self) -> str:
        """Without the name of the API, by which the gateway knows it."""
        return self.sent.path.removeprefix("/stripe")


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Filled:
    if node.missing():
        pytest.skip(node.missing())
    folder = site(tmp_path_factory.mktemp("page"))
    with serving(folder) as pages, gateway_stub.running() as stub:
        asked = (f"{pages}/{PAGE}", stub.url, CODE, json.dumps(OPTIONS))
        said = drive(HERE / "fill_page.mjs", *asked)
        return Filled(json.loads(said), stub.calls[-1])


def _is_equal(filled: Filled, server: RecordingServer) -> None:
    [recorded] = server.requests
    sent = {name.lower(): value for name, value in filled.sent.headers}
    assert (recorded.method, recorded.target) == (filled.sent.method, filled.target)
    assert recorded.header("content-type") == sent["content-type"]
    for name, value in OPTIONS.items():
        assert recorded.header(name) == sent[name.lower()] == value
    assert recorded.header("authorization") and "authorization" not in sent
    slice_ = json.loads((SITE / PAGE).with_suffix(".json").read_text())
    names = {key.partition("[")[0] for key, _ in _pairs(recorded)}
    assert names == {argument["wire"] for argument in slice_["arguments"]}


def test_python(
    filled: Filled, server: RecordingServer, python_package: Path, tmp_path: Path
) -> None:
    server.clear()
    program = tmp_path / "program.py"
    program.write_text(filled.snippets["python"])
    command: list[str | Path] = [sys.executable, HERE / "run_snippets.py"]
    environment = {**KEY, "PYTHONPATH": str(python_package)}
    node.run([*command, server.url, program], cwd=tmp_path, environment=environment)
    _is_equal(filled, server)
    assert server.requests[0].body.decode() == filled.sent.body


def test_typescript(
    filled: Filled, server: RecordingServer, typescript_project: Path
) -> None:
    server.clear()
    folder = typescript_project / "page"
    folder.mkdir()
    (folder / "program.ts").write_text(filled.snippets["typescript"])
    node.tsc(typescript_project, {"outDir": "ran", "rootDir": "page"}, "page")
    script = shutil.copy(HERE / "run_snippets.mjs", typescript_project)
    program = "ran/program.js"
    node.node(script, server.url, program, cwd=typescript_project, environment=KEY)
    _is_equal(filled, server)
    assert server.requests[0].body.decode() == filled.sent.body


def test_curl(filled: Filled, server: RecordingServer, tmp_path: Path) -> None:
    """Equal once decoded: curl's options are there to be read."""
    server.clear()
    real = shutil.which("curl")
    assert real is not None
    elsewhere = tmp_path / "curl"
    elsewhere.write_bytes((HERE / "curl_elsewhere.sh").read_bytes())
    elsewhere.chmod(0o755)
    path = f"{tmp_path}:{os.environ['PATH']}"
    variables = {**KEY, "PATH": path, "ADDRESS": server.url, "REAL_CURL": real}
    bash(filled.snippets["curl"], variables=variables)
    _is_equal(filled, server)
    assert _pairs(server.requests[0]) == parse_qsl(
        filled.sent.body, strict_parsing=True
    )


def _pairs(recorded: Recorded) -> list[tuple[str, str]]:
    return parse_qsl(recorded.body.decode(), strict_parsing=True)
