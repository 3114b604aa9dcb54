"""Does the form do what it promises, by keyboard, in a browser?

Each group is a module beside this file, and each of its exports a check. One browser runs them all.
"""

from __future__ import annotations

import json
import re
import shutil
from functools import cache
from pathlib import Path

import pytest

from tests import node
from tests.browser.drive import drive, serving

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
SCRIPTS = ROOT / "templates" / "docs" / "scripts"
ASSETS = SCRIPTS.with_name("assets")

GROUPS = (
    "fields",
    "states",
    "structure",
    "options",
    "chips",
    "messages",
    "lazy",
    "trips",
    "speed",
)


@cache
def _outcomes() -> dict[str, dict[str, str]]:
    with serving(ROOT) as base:
        printed = drive(HERE / "check.mjs", base, *GROUPS)
    *said, results = printed.splitlines()
    print("\n".join(said))
    outcomes: dict[str, dict[str, str]] = json.loads(results)
    return outcomes


def _checks() -> list[tuple[str, str]]:
    """The exports of the modules, so that each is a case."""
    pattern = re.compile(r"^export (?:async function|const) (\w+)", re.MULTILINE)
    return [
        (group, name)
        for group in GROUPS
        for name in pattern.findall((HERE / f"{group}.mjs").read_text())
    ]


@pytest.mark.parametrize(("group", "check"), _checks())
def test_form(group: str, check: str) -> None:
    error = _outcomes()[group][check]
    assert not error, error


def _modules() -> list[Path]:
    return sorted([*SCRIPTS.glob("form*.*s"), *SCRIPTS.glob("field-*.js")])


def test_types(tmp_path: Path) -> None:
    shutil.copytree(SCRIPTS, tmp_path, dirs_exist_ok=True)
    options = {
        "allowJs": True,
        "checkJs": True,
        "noEmit": True,
        "module": "esnext",
        "moduleResolution": "bundler",
    }
    node.tsc(tmp_path, options, "form*.js", "field-*.js")


def test_layout() -> None:
    node.prettier_check(*_modules(), ASSETS / "form.css", *HERE.glob("*.*js"))
