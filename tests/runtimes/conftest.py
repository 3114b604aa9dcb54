"""The committed package as its users have it, compiled once, in a project that each runtime can run."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests import node
from tests.e2e.command import COMMITTED

HERE = Path(__file__).parent


@pytest.fixture(scope="session")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs beside the package, and the one of the worker as a bundle: workers have no import maps."""
    if node.missing():
        pytest.skip(node.missing())
    folder = tmp_path_factory.mktemp("runtimes")
    (folder / "package.json").write_text('{"type": "module"}\n')
    package = folder / "node_modules" / "@utdk" / "stripe"
    shutil.copytree(COMMITTED / "typescript", package)
    node.run([node.MODULES / ".bin" / "tsc", "-p", "tsconfig.json"], cwd=package)
    for program in HERE.glob("*.mjs"):
        shutil.copy(program, folder)
    shutil.copy(HERE / "page.html", folder)
    bundled = ["--bundle", "--format=esm", "--log-level=error"]
    bundled += ["--outfile=worker.bundled.mjs", "worker.mjs"]
    node.run([node.MODULES / ".bin" / "esbuild", *bundled], cwd=folder)
    return folder
