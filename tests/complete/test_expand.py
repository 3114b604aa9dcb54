"""Do type checkers see what was expanded, and find every wrong use?"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.generated import checkers

EXAMPLES = Path(__file__).with_name("expand_examples.py")


@pytest.mark.parametrize("checker", [checkers.mypy, checkers.pyright])
def test_expanded_types(checker: checkers.Checker, python_package: Path) -> None:
    shutil.copy(EXAMPLES, python_package)
    checked = checker(python_package, EXAMPLES.name)
    lines = EXAMPLES.read_text("utf-8").splitlines()
    wrong = {number for number, line in enumerate(lines, 1) if "  # wrong" in line}
    assert len(wrong) > 4
    assert checked.lines_with_errors(EXAMPLES.name) == wrong
