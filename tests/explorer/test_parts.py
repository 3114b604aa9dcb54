"""Search, tabs, copying, keys and theme of a page, and a browser that refuses what they need.

`parts.mjs` goes through them once; each case below is one thing that it saw.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.browser.drive import drive, serving
from tests.explorer import gateway_stub
from tests.explorer.gateway_stub import CODE
from tests.explorer.site import PAGE, site

HERE = Path(__file__).parent

SEEN: Mapping[str, Any] = {
    "example": "An example. It becomes your call as you fill in the form.",
    "lazily": [],
    "all": 9,
    "first": "Report a refund",
    "active": 1,
    "none": "0 found",
    "followed": "/payment_records/list.html",
    "remembered": "curl",
    "around": "Python",
    "frame": True,
    "copied": ["Copied", True],
    "selected": True,
    "sheet": re.compile(r"Send; once more, cancel.*Search operations.*Show this"),
    "typed": ["?g s", 0],
    "off": 0,
    "next": "/payment_records/retrieve.html",
    "themes": [
        "system",
        *("light", "Theme: light"),
        *("dark", "Theme: dark"),
        *("system", "Theme: system"),
    ],
    "early": "dark",
    "newer": "The link was made by a newer version of this page, which cannot read it.",
    "damaged": "The link is damaged: a part of it is missing or changed.",
    "anchor": "#parameters",
    "token": [],
    "unstored": "light",
}


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    folder = site(tmp_path_factory.mktemp("parts"))
    with serving(folder) as pages, gateway_stub.running() as stub:
        pictures = os.environ.get("GEN_PICTURES", "")
        arguments = (pages, PAGE, stub.url, CODE, pictures)
        found: dict[str, Any] = json.loads(drive(HERE / "parts.mjs", *arguments))
    return found


@pytest.mark.parametrize("name", SEEN)
def test_what_was_seen(seen: dict[str, Any], name: str) -> None:
    expected = SEEN[name]
    if isinstance(expected, re.Pattern):
        assert re.search(expected.pattern, seen[name], re.DOTALL), seen[name]
    else:
        assert seen[name] == expected


def test_a_tab_is_chosen_by_arrows(seen: dict[str, Any]) -> None:
    title, focused, code = seen["tab"]
    assert (title, focused) == ("TypeScript", "TypeScript")
    assert code


def test_letters_go_places(seen: dict[str, Any]) -> None:
    went = seen["went"]
    assert went["g s"] == "Python"
    assert went["g r"] == "Response"
    assert went["g f"]
    assert went["/"].startswith("Filter ")
