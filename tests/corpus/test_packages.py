"""Do the packages of other companies' documents work? They import, and checkers find nothing."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import pytest

from tests import node
from tests.complete import import_all, surface
from tests.corpus.conftest import CHECKED, CORPUS, DOCUMENTS, Build
from tests.generated import checkers

built = pytest.mark.parametrize("document", DOCUMENTS)
checked = pytest.mark.parametrize("document", CHECKED)


@built
def test_every_operation_is_there(build: Build, document: str) -> None:
    answer = build(document).answer
    operations, schemas = answer["operations"], answer["schemas"]
    print(f"\n{document}: {operations}, {schemas}")
    assert operations["built"] == operations["of"] > 0


@built
def test_python_imports(python_package: Path) -> None:
    [package] = (path.parent.name for path in python_package.glob("*/_client.py"))
    script = str(import_all.__file__)
    words: list[str | Path] = [sys.executable, "-W", "error", script, package]
    path = {"PYTHONPATH": str(python_package)}
    found = json.loads(node.run(words, cwd=python_package, environment=path))
    assert found["modules"] + 1 == len(list((python_package / package).rglob("*.py")))


@checked
def test_python_types(python_package: Path) -> None:
    checked = checkers.mypy(python_package, ".")
    assert checked.fine, checked.printed


@checked
def test_typescript_types(typescript_package: Path) -> None:
    node.prettier_check(typescript_package)
    compiler = node.MODULES / ".bin" / "tsc"
    node.run([compiler, "-p", "tsconfig.json"], cwd=typescript_package)
    name = json.loads((typescript_package / "package.json").read_text())["name"]
    paths = {
        name: ["./src/index.ts"],
        f"{name}/core": ["./src/core.ts"],
        f"{name}/*": ["./src/services/*.ts"],
    }
    options = {"paths": paths, "noEmit": True, "types": ["node"]}
    node.tsc(typescript_package, options, "snippets")


@built
def test_names_are_such_as_people_choose(build: Build, document: str) -> None:
    """No place in a list, no word of ours, and nothing too long to read. T401 tells of numbers."""
    types = surface.python(build(document).folder / "python").types
    written = (CORPUS / document).read_text().lower()
    odd = [name for name in types if re.search(r"Option\d+|^Inline", name)]
    ours = [name for name in odd if "inline" not in written]
    stated = {surface.fold(word) for word in re.findall(r"[\w.-]{60,}", written)}
    assert (ours, [name for name in types if _added(name, stated) > 90]) == ([], [])


def _added(name: str, stated: set[str]) -> int:
    """Its length, without what the document itself has as a long name."""
    folded = surface.fold(name)
    return len(folded) - max(
        (len(one) for one in stated if folded.startswith(one)), default=0
    )
