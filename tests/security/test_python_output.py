"""Hostile documents as Python: only our own statements, and none of theirs when it is imported."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from generator.output.paths import fault
from generator.targets.base import load
from tests.security.cases import ACCEPTED, NAME_CASES, REFUSED, TEXT_CASES, built
from tests.security.hostile import CANARY
from tests.security.python_shape import complaints

RUNTIME = Path(__file__).parents[2] / "templates" / "python" / "runtime"
EXERCISE = Path(__file__).with_name("exercise.py")
FORMATTED = [*TEXT_CASES[:12], NAME_CASES[0]]


@pytest.mark.parametrize("case", REFUSED)
def test_refused(case: str) -> None:
    assert not built(case).files
    code = "D125" if "surrogate" in case else "S302"
    assert {found.code for found in built(case).diagnostics} == {code}


@pytest.mark.parametrize("case", ACCEPTED)
def test_statements(case: str) -> None:
    files = built(case).files["python"]
    package = _package(case)
    wrong = [
        complaint
        for path, text in files.items()
        if path.endswith(".py")
        for complaint in complaints(path, text, package)
    ]
    assert not wrong


@pytest.mark.parametrize("case", FORMATTED)
def test_black_changes_nothing_of_that(case: str) -> None:
    form, package = load("python").format, _package(case)
    for path, text in built(case).files["python"].items():
        if path.endswith(".py"):
            assert not list(complaints(path, form(path, text), package))


@pytest.mark.parametrize("case", ACCEPTED)
def test_project_file(case: str) -> None:
    data = tomllib.loads(built(case).files["python"]["pyproject.toml"])
    assert set(data) == {"build-system", "project", "tool"}
    assert set(data["tool"]) == {"setuptools", "black"}
    assert set(data["project"]) == {
        "name",
        "version",
        "description",
        "readme",
        "requires-python",
        "classifiers",
        "dependencies",
        "optional-dependencies",
    }
    assert data["project"]["name"].isascii()
    assert data["build-system"]["build-backend"] == "setuptools.build_meta"


@pytest.mark.parametrize("case", ACCEPTED)
def test_paths(case: str) -> None:
    for files in built(case).files.values():
        for path in files:
            assert not fault(path)
            assert all(len(part.encode()) < 256 for part in path.split("/"))


@pytest.mark.parametrize("case", ACCEPTED)
def test_nothing_unseen(case: str) -> None:
    """What is shown is what is there: no control characters, no text that runs backwards."""
    for files in built(case).files.values():
        for path, text in files.items():
            assert not [
                c for c in text if not c.isprintable() and c not in "\n\t"
            ], path


def test_importing_and_decoding(tmp_path: Path) -> None:
    """All packages in one interpreter, each model and each result fed with hostile JSON."""
    for number, case in enumerate(ACCEPTED):
        home = tmp_path / str(number)
        for path, text in built(case).files["python"].items():
            (home / path).parent.mkdir(parents=True, exist_ok=True)
            (home / path).write_text(text, encoding="utf-8")
        package = home / _package(case)
        shutil.copytree(RUNTIME, package / "_runtime", dirs_exist_ok=True)
        for folder in ("services", "params"):
            (package / folder).mkdir(exist_ok=True)
            (package / folder / "__init__.py").touch()
        (home / "package").write_text(package.name)
    done = subprocess.run(
        [sys.executable, "-B", "-I", EXERCISE, *map(str, range(len(ACCEPTED)))],
        cwd=tmp_path,
        env={**os.environ, "CANARY": CANARY},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    assert done.stdout.split() == ["models", "results"]
    assert not list(tmp_path.rglob(CANARY))


def _package(case: str) -> str:
    (path,) = (p for p in built(case).files["python"] if p.endswith("/_client.py"))
    return path.partition("/")[0]
