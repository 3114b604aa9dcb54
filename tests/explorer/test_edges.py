"""Is a page of use where it cannot work as it should: from the disk, without its data, on a phone?

`edges.mjs` goes there once; each case below is one thing that it saw.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.browser.drive import drive, serving
from tests.explorer.site import PAGE, site

HERE = Path(__file__).parent

SEEN: Mapping[str, Any] = {
    "served": 0,
    "lost": [
        "The form could not be loaded: 503 for report_payment.json.",
        True,
    ],
    "dock": [True, False],
    "raised": [True, True, "true", "Python"],
    "lowered": [False, "Snippet"],
    "sent": True,
    "wide": False,
}


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    folder = site(tmp_path_factory.mktemp("edges"))
    with serving(folder) as pages:
        said = drive(HERE / "edges.mjs", str(folder), pages, PAGE)
    found: dict[str, Any] = json.loads(said)
    return found


@pytest.mark.parametrize("name", SEEN)
def test_what_was_seen(seen: dict[str, Any], name: str) -> None:
    assert seen[name] == SEEN[name]


def test_from_the_disk_a_page_says_what_it_needs(seen: dict[str, Any]) -> None:
    words, form_is_there, snippet_is_there = seen["disk"]
    assert re.search(r"opened from the disk.*python3 -m http\.server", words)
    assert not form_is_there and snippet_is_there
