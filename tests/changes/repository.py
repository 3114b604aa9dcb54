"""A repository with one commit of the shop, and what `gen diff` says in it."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

from generator.cli import run
from tests.changes.cases import DOCUMENT, FACTS, HERE

SHOP, SHOP_FACTS = ((HERE / name).read_text("utf-8") for name in (DOCUMENT, FACTS))
LESS = SHOP.replace("      - {name: X-Store, in: header, schema: {type: string}}\n", "")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Of a repository of its own, with one commit of the shop."""
    monkeypatch.chdir(tmp_path)
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    (tmp_path / "specs").mkdir()
    (tmp_path / "specs" / DOCUMENT).write_text(SHOP)
    (tmp_path / "specs" / FACTS).write_text(SHOP_FACTS)
    git("init", "-q", "-b", "main")
    commit()
    return tmp_path


def git(*words: str) -> None:
    who = (
        "-c",
        "user.name=a",
        "-c",
        "user.email=a@b.example",
        "-c",
        "commit.gpgsign=false",
    )
    subprocess.run(("git", *who, *words), check=True, capture_output=True)


def commit() -> None:
    git("add", "-A")
    git("commit", "-q", "-m", "a")


def diff(capfd: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    capfd.readouterr()
    status = run(["diff", *words])
    shown = capfd.readouterr()
    return status, shown.out, shown.err


def told(capfd: pytest.CaptureFixture[str], *words: str) -> dict[str, Any]:
    status, out, err = diff(capfd, *words, "--format", "json")
    assert status == 0 and not err, err
    found: dict[str, Any] = json.loads(out)
    return found


def kinds(found: dict[str, Any]) -> list[str]:
    return [change["kind"] for change in found["changes"]]
