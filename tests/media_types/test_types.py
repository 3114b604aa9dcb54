"""Do type checkers know what goes together: a media type, the arguments, what comes back?"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests import node
from tests.generated.checkers import Checker, mypy, pyright

HERE = Path(__file__).parent


@pytest.mark.parametrize("checker", [mypy, pyright], ids=["mypy", "pyright"])
def test_python(checker: Checker, packages: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(packages / "python", tmp_path / "python")
    text = (HERE / "typed.py.txt").read_text()
    (folder / "typed.py").write_text(text)
    wrong = {
        number
        for number, line in enumerate(text.splitlines(), 1)
        if line.endswith("# wrong")
    }
    checked = checker(folder, "typed.py", "shop_sdk")
    assert checked.lines_with_errors("typed.py") == wrong, checked.printed
    assert "shop_sdk/" not in checked.printed, checked.printed


def test_typescript(packages: Path, tmp_path: Path) -> None:
    if node.missing():
        pytest.skip(node.missing())
    folder = shutil.copytree(packages / "typescript", tmp_path / "typescript")
    shutil.copy(HERE / "typed.ts", folder)
    paths = {
        "shop-sdk": ["./src/index.ts"],
        "shop-sdk/core": ["./src/core.ts"],
        "shop-sdk/*": ["./src/services/*.ts"],
    }
    node.tsc(folder, {"noEmit": True, "paths": paths}, "typed.ts")
