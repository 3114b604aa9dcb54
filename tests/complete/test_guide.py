"""Are the guides of the complete document's packages true, with the parts that a small one lacks?"""

from __future__ import annotations

import sys
from pathlib import Path

from tests import node
from tests.complete.test_typescript import PATHS
from tests.docs import run_guide
from tests.docs.test_typescript_guide import blocks
from tests.generated import checkers


def test_every_block_runs_and_type_checks(python_package: Path, tmp_path: Path) -> None:
    guide = python_package / "README.md"
    found = run_guide.blocks(guide.read_text())
    assert "Expanding" in {part for part, _ in found}
    printed = node.run(
        [sys.executable, run_guide.__file__, guide],
        cwd=tmp_path,
        environment={"PYTHONPATH": str(python_package), "STRIPE_API_KEY": "sk_test_1"},
    )
    assert printed.splitlines()[-1].startswith(f"{len(found)} blocks, ")
    (python_package / "guide.py").write_text("\n".join(code for _, code in found))
    checked = checkers.mypy(python_package, "guide.py")
    assert checked.fine, checked.printed


def test_every_block_of_typescript_type_checks(typescript_package: Path) -> None:
    folder = typescript_package / "guide"
    folder.mkdir()
    found = blocks(typescript_package)
    assert "Expanding" in {part for part, _ in found}
    for number, (_, code) in enumerate(found):
        (folder / f"block_{number}.ts").write_text(code + "export {};\n")
    paths = {"@utdk/stripe/webhooks": ["./src/webhooks.ts"], **PATHS}
    options = {"paths": paths, "noEmit": True, "types": ["node"]}
    node.tsc(typescript_package, options, "guide")
