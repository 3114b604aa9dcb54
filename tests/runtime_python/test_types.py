"""The runtime, a package on it, its users and these tests under both type checkers at their strictest."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

_HERE = Path(__file__).parent
_ROOT = _HERE.parents[1]
_EXAMPLES = ("examples.py", "expand_examples.py", "page_examples.py")


def _run(folder: Path, *command: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", *command], cwd=folder, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture
def project(package: Path) -> Path:
    for name in _EXAMPLES:
        shutil.copy(_HERE / name, package)
    return package


def test_mypy(project: Path) -> None:
    """Every file, the tests of this folder included. An ignore that is not needed is an error."""
    tests = project / "tests"
    tests.mkdir()
    for name in ("recording_server.py", "trouble.py"):
        shutil.copy(_ROOT / "tests" / name, tests)
    for source in _HERE.glob("*.py"):
        shutil.copy(source, project)
    flags = ("--strict", "--explicit-package-bases")
    # What does not change between two runs, third-party packages, is read once.
    cache = f"--cache-dir={_ROOT / '.mypy_cache' / 'runtime'}"
    _run(project, "mypy", *flags, cache, "--python-version=3.11", ".")


def test_pyright(project: Path) -> None:
    settings = {
        "include": ["sdk", *_EXAMPLES],
        "typeCheckingMode": "strict",
        "pythonVersion": "3.11",
        "enableTypeIgnoreComments": True,
        "reportUnnecessaryTypeIgnoreComment": True,
        # The examples of wrong use are expressions that stand alone.
        "reportUnusedExpression": False,
        "reportUnusedCoroutine": False,
    }
    (project / "pyrightconfig.json").write_text(json.dumps(settings))
    _run(project, "pyright", "--pythonpath", sys.executable)
