"""Can everybody use the pages? axe finds nothing, in both themes, and nothing is wider than a screen.

Pictures of every state at 360, 768 and 1280 pixels are left in `.cache/pictures/`.
"""

from __future__ import annotations

import json
import shutil
from typing import Any

import pytest

from tests import node
from tests.browser.drive import drive, serving
from tests.explorer import gateway_stub
from tests.explorer.gateway_stub import CODE
from tests.explorer.site import ROOT, site
from pathlib import Path

HERE = Path(__file__).parent
PICTURES = ROOT / ".cache" / "pictures"

STATES = (
    "empty",
    "filled",
    "credential",
    "answered",
    "narrow",
    "keys",
    "search",
    "index",
    "list",
)
THEMES = ("light", "dark")


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    if node.missing():
        pytest.skip(node.missing())
    shutil.rmtree(PICTURES, ignore_errors=True)
    PICTURES.mkdir(parents=True)
    folder = site(tmp_path_factory.mktemp("accessible"))
    with serving(folder) as pages, gateway_stub.running() as stub:
        said = drive(HERE / "accessible.mjs", pages, stub.url, CODE, str(PICTURES))
    made: dict[str, Any] = json.loads(said)
    return made


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("state", STATES)
def test_nothing_is_in_the_way(found: dict[str, Any], state: str, theme: str) -> None:
    seen = found[f"{state}, {theme}"]
    assert seen["passes"] > 20
    assert seen["violations"] == []


def test_there_is_a_picture_of_each(found: dict[str, Any]) -> None:
    assert len(found) == len(STATES) * len(THEMES)
    assert len(list(PICTURES.glob("*.png"))) == 3 * len(found)
