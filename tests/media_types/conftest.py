"""Both packages of `shop.yaml`, built once; the TypeScript one compiled, among the modules of a project."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import node
from tests.e2e.command import built
from tests.recording_server import RecordingServer


@pytest.fixture(scope="session")
def server() -> Iterator[RecordingServer]:
    with RecordingServer() as running:
        yield running


@pytest.fixture(scope="session")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("media_types")
    built(Path(__file__).with_name("shop.yaml"), "--out", out)
    return out / "shop"


@pytest.fixture(scope="session")
def typescript_project(
    packages: Path, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    if node.missing():
        pytest.skip(node.missing())
    folder = tmp_path_factory.mktemp("project")
    (folder / "package.json").write_text('{"type": "module"}\n')
    package = folder / "node_modules" / "shop-sdk"
    shutil.copytree(packages / "typescript", package)
    node.run([node.MODULES / ".bin" / "tsc", "-p", "tsconfig.json"], cwd=package)
    return folder
