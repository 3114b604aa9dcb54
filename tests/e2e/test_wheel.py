"""Does the tool work where only its wheel is, away from the checkout?"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.e2e.command import FAMILY, ROOT, built, contents

SOURCES = ("generator", "templates", "pyproject.toml", "README.md", "LICENSE")


def _run(*words: str | Path, cwd: Path) -> str:
    environment = {
        key: value for key, value in os.environ.items() if key != "PYTHONPATH"
    }
    done = subprocess.run(
        [str(word) for word in words],
        cwd=cwd,
        env={**environment, "GEN_CACHE_DIR": "", "PIP_DISABLE_PIP_VERSION_CHECK": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    if "No matching distribution" in done.stdout or "ConnectionError" in done.stdout:
        pytest.skip(f"the package index is out of reach: {done.stdout}")
    assert done.returncode == 0, done.stdout
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built from a copy, for setuptools leaves its files beside the sources."""
    folder = tmp_path_factory.mktemp("wheel")
    for name in SOURCES:
        if (ROOT / name).is_dir():
            ignored = shutil.ignore_patterns("__pycache__")
            shutil.copytree(ROOT / name, folder / name, ignore=ignored)
        else:
            shutil.copy(ROOT / name, folder / name)
    pip = (sys.executable, "-m", "pip", "wheel", "--no-deps", "--quiet")
    _run(*pip, "--wheel-dir", "dist", ".", cwd=folder)
    (made,) = (folder / "dist").glob("*.whl")
    return made


def test_builds_what_the_checkout_builds(wheel: Path, tmp_path: Path) -> None:
    _run(sys.executable, "-m", "venv", "clean", cwd=tmp_path)
    python = tmp_path / "clean" / "bin" / "python"
    _run(python, "-m", "pip", "install", "--quiet", wheel, cwd=tmp_path)
    where = _run(
        python, "-c", "import generator; print(generator.__file__)", cwd=tmp_path
    )
    assert where.startswith(str(tmp_path))
    shutil.copytree(FAMILY.parent, tmp_path / "specs")
    gen = python.with_name("gen")
    _run(gen, "build", "specs/stripe.yaml", "--out", "installed", cwd=tmp_path)
    built(FAMILY, "--out", tmp_path / "checkout")
    installed = contents(tmp_path / "installed")
    assert len(installed) > 200
    assert installed == contents(tmp_path / "checkout")
