"""What the explorer's modules decide, without a page: cases of `logic.json`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests import node
from tests.explorer.site import scripts

HERE = Path(__file__).parent
CASES: list[dict[str, Any]] = json.loads((HERE / "logic.json").read_text("utf-8"))[
    "cases"
]


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> list[Any]:
    if node.missing():
        pytest.skip(node.missing())
    modules = scripts(tmp_path_factory.mktemp("logic"))
    said = node.node(HERE / "logic.mjs", modules, HERE / "logic.json", cwd=HERE)
    found: list[Any] = json.loads(said)
    return found


@pytest.mark.parametrize(
    "number",
    range(len(CASES)),
    ids=[f"{case['does']}: {case['says']}" for case in CASES],
)
def test_logic(results: list[Any], number: int) -> None:
    assert results[number] == CASES[number]["out"]
