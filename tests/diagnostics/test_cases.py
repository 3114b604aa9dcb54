"""Does the tool say each thing that it can say, in exactly these words? See README.md."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any

import pytest

from generator.cli import run
from generator.diagnostics import Severity
from generator.diagnostics.codes import ALL
from tests.loopback import serving

HERE = Path(__file__).parent
FOLDERS = sorted(
    path.name for path in HERE.iterdir() if path.is_dir() and path.name[0] != "_"
)


_SOMEBODY = {
    f"GIT_{who}_{what}": value
    for who in ("AUTHOR", "COMMITTER")
    for what, value in (
        ("NAME", "a"),
        ("EMAIL", "a@b.example"),
        ("DATE", "2026-01-01T00:00:00Z"),
    )
} | {"GIT_CONFIG_GLOBAL": os.devnull}
"""Makes commits, always the same ones."""


def test_every_code_has_a_case_and_every_case_a_code() -> None:
    assert FOLDERS == list(ALL)


@pytest.mark.parametrize("code", FOLDERS)
def test_case(
    code: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    folder = tmp_path / "case"
    shutil.copytree(HERE / code, folder)
    expected = folder / "expected.txt"
    wanted = expected.read_text("utf-8") if expected.is_file() else ""
    expected.unlink(missing_ok=True)
    monkeypatch.chdir(folder)
    for name, value in _SOMEBODY.items():
        monkeypatch.setenv(name, value)
    case = _prepared(folder)
    piped = case.get("piped", "").encode()
    monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(piped)))
    for name in case.get("missing", ()):
        monkeypatch.setitem(sys.modules, name, None)
    # A folder above may be a repository.
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    if "path" in case:
        monkeypatch.setenv("PATH", case["path"])
    capfd.readouterr()

    with serving(case.get("serves", {})) as (port, _):
        if "serves" in case:
            _put_port(folder, port)
        status = run(case.get("arguments") or ["check", _spec(folder)])

    shown = capfd.readouterr()
    output = (shown.out + shown.err).replace(f":{port}/", ":PORT/")
    assert f"[{code}]" in output
    assert status == case.get("status", _usual_status(code))
    if os.environ.get("GEN_UPDATE"):
        (HERE / code / "expected.txt").write_text(output, "utf-8")
    else:
        assert output == wanted


def _prepared(folder: Path) -> dict[str, Any]:
    file = folder / "case.toml"
    case = tomllib.loads(file.read_text("utf-8")) if file.is_file() else {}
    file.unlink(missing_ok=True)
    for name in case.get("folders", ()):
        (folder / name).mkdir(parents=True)
    for name, target in case.get("links", {}).items():
        (folder / name).symlink_to(target)
    for name, size in case.get("sizes", {}).items():
        with (folder / name).open("wb") as sparse:
            sparse.truncate(size)
    for step in (case, *case.get("steps", ())):
        _take(step, folder)
    if case.get("commits"):
        _commit(folder, case)
    return case


def _take(step: dict[str, Any], folder: Path) -> None:
    for arguments in step.get("before", ()):
        run(arguments)
    for name, text in step.get("writes", {}).items():
        (folder / name).write_text(text, "utf-8")
    for name, (pattern, text) in step.get("edits", {}).items():
        before = (folder / name).read_text("utf-8")
        (folder / name).write_text(re.sub(pattern, text, before), "utf-8")
    for name, target in step.get("replaced", {}).items():
        (folder / name).unlink()
        (folder / name).symlink_to(target)


def _commit(folder: Path, case: dict[str, Any]) -> None:
    """Everything, on the branch `main`."""
    for words in (
        ("init", "-q", "-b", "main"),
        ("add", "-A"),
        ("-c", "commit.gpgsign=false", "commit", "-q", "-m", "a"),
        *(("branch", name) for name in case.get("branches", ())),
    ):
        subprocess.run(("git", *words), cwd=folder, check=True)
    if "pushing" in case:
        hook = folder / ".git" / "hooks" / "pre-push"
        hook.write_text(f"#!/bin/sh\n{case['pushing']}", "utf-8")
        hook.chmod(0o755)


def _put_port(folder: Path, port: int) -> None:
    for path in folder.iterdir():
        content = path.read_bytes()
        path.write_bytes(content.replace(b"PORT", str(port).encode()))


def _spec(folder: Path) -> str:
    (spec,) = (
        path.name
        for path in folder.iterdir()
        if path.stem == "spec" and path.suffix != ".lock"
    )
    return spec


def _usual_status(code: str) -> int:
    if ALL[code].severity is not Severity.ERROR:
        return 0
    return 2 if code.startswith("U") else 1
