"""Is the Python package of the complete document sound? It imports, and type checkers find nothing."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from generator.document.model import Json
from tests import node
from tests.complete import plain, surface
from tests.complete.conftest import Complete
from tests.generated import checkers

Tree = dict[str, Json]


@pytest.fixture(scope="module")
def imported(python_package: Path) -> dict[str, Any]:
    """What a new process finds when it touches every model and imports every module."""
    script = Path(__file__).with_name("import_all.py")
    words: list[str | Path] = [sys.executable, "-W", "error", script, "stripe_sdk"]
    path = {"PYTHONPATH": str(python_package)}
    printed = node.run(words, cwd=python_package, environment=path)
    found: dict[str, Any] = json.loads(printed)
    return found


def test_everything_imports(complete: Complete, imported: dict[str, Any]) -> None:
    sources = list((complete.python / "stripe_sdk").rglob("*.py"))
    assert imported["modules"] == len(sources) - 1 > 1500  # the package itself
    names = {*imported["models"], *imported["aliases"]}
    assert names == surface.python(complete.python).types.keys()


def test_every_operation_has_a_table_entry(
    imported: dict[str, Any], tree: Tree
) -> None:
    written = [(verb.upper(), path) for verb, path, _ in plain.operations(tree)]
    entries = [(entry["method"], entry["path"]) for entry in imported["operations"]]
    assert sorted(entries) == sorted(written)


def test_the_empty_form_of_a_get_is_not_sent(
    imported: dict[str, Any], tree: Tree
) -> None:
    """The document gives every GET a form body without fields."""
    gets = [operation for verb, _, operation in plain.operations(tree) if verb == "get"]
    assert all("requestBody" in operation for operation in gets)
    entries = [entry for entry in imported["operations"] if entry["method"] == "GET"]
    assert len(entries) == len(gets) > 200
    assert {entry["body"] for entry in entries} == {""}


@pytest.mark.parametrize("checker", [checkers.mypy, checkers.pyright])
def test_types(checker: checkers.Checker, python_package: Path) -> None:
    """Both as strict as they can be. mypy reads the snippets too: it is the quicker one."""
    assert len(list((python_package / "snippets").rglob("*.py"))) == 2 * 588
    also = ["snippets"] if checker is checkers.mypy else []
    checked = checker(python_package, "stripe_sdk", *also)
    print(f"\n{checked.printed}")
    assert checked.fine, checked.printed
