"""Does what somebody has filled in stay: over a reload, a link, a way to the reference and back?

`stays.mjs` goes through it once; each case below is one thing that it saw.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.browser.drive import drive, serving
from tests.explorer.site import PAGE, kinds, site

HERE = Path(__file__).parent
AGAIN = "What was filled in before is here again, without secrets and files. Clear it"

SEEN: Mapping[str, Any] = {
    "example": [3, True],
    "replaced": [
        "theirs",
        "The link took the place of what was filled in. Bring it back",
    ],
    "back": ["mine", ""],
    "own": ["mine", ""],
    "row": ["#param-amount_requested.currency", True, "Link to currency"],
    "returned": ["currency", 0],
    "clicked": "value",
    "deep": True,
    "inside": "city",
    "anchors": [True, 0],
    "kept": ["kept", 0, AGAIN, True, False],
    "cleared": ["", False],
    "other": 2,
    "again": "of things",
    "runs": [1, "History (1)"],
    "unreadable": "The earlier call cannot be read.",
    "broken": "",
}


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    folder = tmp_path_factory.mktemp("stays")
    site(folder)
    update = kinds(folder)
    with serving(folder) as pages:
        flagship, other = f"{pages}/site/{PAGE}", f"{pages}/{update}"
        found: dict[str, Any] = json.loads(drive(HERE / "stays.mjs", flagship, other))
    return found


@pytest.mark.parametrize("name", SEEN)
def test_what_was_seen(seen: dict[str, Any], name: str) -> None:
    assert seen[name] == SEEN[name]
