"""Is the guide of the generated Python package true? Every block of it runs, and type-checks."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests import node
from tests.docs.run_guide import blocks
from tests.generated import checkers

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "generated" / "stripe" / "python"
GUIDE = PACKAGE / "README.md"

PARTS = [
    "",
    "Calls",
    "Settings",
    "Lists",
    "Models",
    "Errors",
    "Responses and streams",
    "Webhooks",
]


def test_every_part_shows_its_calls() -> None:
    parts = [part for part, _ in blocks(GUIDE.read_text())]
    assert list(dict.fromkeys(parts)) == PARTS


def test_every_block_runs(tmp_path: Path) -> None:
    words: list[str | Path] = [sys.executable, Path(__file__).with_name("run_guide.py")]
    printed = node.run(
        [*words, GUIDE],
        cwd=tmp_path,
        environment={"PYTHONPATH": str(PACKAGE), "STRIPE_API_KEY": "sk_test_1"},
    )
    said = printed.splitlines()[-1]
    print(said)
    count = len(blocks(GUIDE.read_text()))
    assert said.startswith(f"{count} blocks, ") and "there is none" in printed
    assert (tmp_path / "answer.json").read_text() == '{"id": "1", "object": "thing"}'


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The blocks as one program, beside the package."""
    folder = tmp_path_factory.mktemp("guide")
    (folder / "stripe_sdk").symlink_to(PACKAGE / "stripe_sdk")
    text = "\n".join(code for _, code in blocks(GUIDE.read_text()))
    (folder / "guide.py").write_text(text)
    return folder


@pytest.mark.parametrize("check", [checkers.mypy, checkers.pyright])
def test_every_block_type_checks(program: Path, check: checkers.Checker) -> None:
    checked = check(program, "guide.py")
    assert checked.fine, checked.printed
