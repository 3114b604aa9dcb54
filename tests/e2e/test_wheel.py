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


def _run(*words: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    environment = {key: text for key, text in os.environ.items() if key != "PYTHONPATH"}
    return subprocess.run(
        [str(word) for word in words],
        cwd=cwd,
        env={**environment, "GEN_CACHE_DIR": "", "PIP_DISABLE_PIP_VERSION_CHECK": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )


def _done(*words: str | Path, cwd: Path) -> str:
    done = _run(*words, cwd=cwd)
    assert done.returncode == 0, done.stdout
    return done.stdout


def _pip(python: str | Path, *words: str | Path, cwd: Path) -> None:
    done = _run(python, "-m", "pip", *words, "--quiet", "--retries", "1", cwd=cwd)
    if done.returncode and "connection broken" in done.stdout:
        pytest.skip(f"the package index is out of reach: {done.stdout}")
    assert done.returncode == 0, done.stdout


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
    words = ("wheel", "--no-deps", "--wheel-dir", "dist", ".")
    _pip(sys.executable, *words, cwd=folder)
    (made,) = (folder / "dist").glob("*.whl")
    return made


def test_builds_what_the_checkout_builds(wheel: Path, tmp_path: Path) -> None:
    _done(sys.executable, "-m", "venv", "clean", cwd=tmp_path)
    python = tmp_path / "clean" / "bin" / "python"
    _pip(python, "install", wheel, cwd=tmp_path)
    where = "import generator; print(generator.__file__)"
    assert _done(python, "-c", where, cwd=tmp_path).startswith(str(tmp_path))
    shutil.copytree(FAMILY.parent, tmp_path / "specs")
    gen = python.with_name("gen")
    _done(gen, "build", "specs/stripe.yaml", "--out", "installed", cwd=tmp_path)
    built("specs/stripe.yaml", "--out", "checkout", cwd=tmp_path)
    installed = contents(tmp_path / "installed")
    assert len(installed) > 200
    assert installed == contents(tmp_path / "checkout")
    _done(gen, "verify", "checkout/stripe", "--strict", cwd=tmp_path)
