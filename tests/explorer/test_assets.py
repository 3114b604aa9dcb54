"""The scripts of a page are sound: types hold and lines are Prettier's."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests import node
from tests.explorer.pages import SCRIPTS

pytestmark = pytest.mark.skipif(bool(node.missing()), reason=node.missing())

_MOST_LINES = 300


def test_types_hold(tmp_path: Path) -> None:
    folder = tmp_path / "assets"
    shutil.copytree(SCRIPTS, folder)
    (tmp_path / "package.json").write_text('{"type": "module"}')
    options = {"checkJs": True, "allowJs": True, "noEmit": True}
    node.tsc(tmp_path, options, "assets/*")


def test_lines_are_as_prettier_has_them() -> None:
    node.prettier_check(*_scripts(), SCRIPTS / "slice.d.ts")


def test_files_are_short() -> None:
    lines = {path.name: len(path.read_text().splitlines()) for path in _scripts()}
    assert {name for name, count in lines.items() if count > _MOST_LINES} == set()


def _scripts() -> list[Path]:
    found = sorted(SCRIPTS.glob("*.js"))
    assert found
    return found
