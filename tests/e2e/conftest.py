"""A server that records, and the committed packages as a user has them: installed."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import node
from tests.e2e.command import COMMITTED
from tests.recording_server import RecordingServer


@pytest.fixture(scope="session")
def server() -> Iterator[RecordingServer]:
    with RecordingServer() as running:
        yield running


@pytest.fixture(scope="session")
def python_package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder to put on the path. A copy, for imports leave compiled files behind."""
    folder = tmp_path_factory.mktemp("python")
    shutil.copytree(COMMITTED / "python" / "stripe_sdk", folder / "stripe_sdk")
    return folder


@pytest.fixture(scope="session")
def typescript_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with our package, compiled, among its modules."""
    if node.missing():
        pytest.skip(node.missing())
    folder = tmp_path_factory.mktemp("typescript")
    (folder / "package.json").write_text('{"type": "module"}\n')
    package = folder / "node_modules" / "@utdk" / "stripe"
    shutil.copytree(COMMITTED / "typescript", package)
    compiler = node.MODULES / ".bin" / "tsc"
    node.run([compiler, "-p", "tsconfig.json"], cwd=package)
    return folder
