"""Does the tool say each thing that it can say, in exactly these words? See README.md."""

from __future__ import annotations

import os
import shutil
import tomllib
from math import inf
from pathlib import Path
from typing import Any

import pytest

from generator.cli import run
from generator.diagnostics import Severity
from generator.diagnostics.codes import ALL

HERE = Path(__file__).parent
FOLDERS = sorted(
    path.name for path in HERE.iterdir() if path.is_dir() and path.name[0] != "_"
)


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
    # Work that takes a second is announced, and on a busy machine all of it does.
    monkeypatch.setattr("generator.terminal._QUIET", inf)
    case = _prepared(folder)
    capfd.readouterr()

    status = run(case.get("arguments") or ["check", _spec(folder)])

    shown = capfd.readouterr()
    output = shown.out + shown.err
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
    for arguments in case.get("before", ()):
        run(arguments)
    for name, text in case.get("writes", {}).items():
        (folder / name).write_text(text, "utf-8")
    return case


def _spec(folder: Path) -> str:
    (spec,) = (path.name for path in folder.iterdir() if path.stem == "spec")
    return spec


def _usual_status(code: str) -> int:
    if ALL[code].severity is not Severity.ERROR:
        return 0
    return 2 if code.startswith("U") else 1
