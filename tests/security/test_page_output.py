"""Hostile documents as pages: they run nothing, fetch nothing, hide nothing, and say what was said."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.security.cases import ACCEPTED, built
from tests.targets.docs_page import POLICY, read

OUR_SCRIPTS = {"assets/theme-early.js", "assets/explorer.js", "assets/index.js"}


@pytest.mark.parametrize("case", ACCEPTED)
def test_pages(case: str) -> None:
    pages = {
        path: read(text)
        for path, text in built(case).files["docs"].items()
        if path.endswith(".html")
    }
    assert len(pages) >= 2
    for path, page in pages.items():
        assert not page.wrong, path
        assert {one.removeprefix("../" * path.count("/")) for one in page.scripts} <= (
            OUR_SCRIPTS
        ), path
        policies = [one for one in page.metas if one.get("http-equiv")]
        assert len(policies) == 1
        assert str(policies[0]["content"]).startswith(POLICY)


@pytest.mark.parametrize("case", ACCEPTED)
def test_what_a_page_loads(case: str) -> None:
    """HTML in it is Markdown's own: it is put into the page as it is."""
    found = 0
    for path, text in built(case).files["docs"].items():
        if path.endswith(".json"):
            assert text.isascii() and "\x00" not in text
            for html in _html(json.loads(text)):
                assert not read(html).wrong, path
                found += 1
    assert found or case == "text: blank" or not case.startswith("text: ")


def _html(value: Any) -> list[str]:
    if isinstance(value, list):
        return [one for item in value for one in _html(item)]
    if not isinstance(value, dict):
        return []
    own = value.get("docs")
    rest = [one for item in value.values() for one in _html(item)]
    return [own, *rest] if isinstance(own, str) else rest


@pytest.mark.parametrize("case", [one for one in ACCEPTED if one.startswith("names")])
def test_names_are_kept(case: str) -> None:
    """What is sent is what the document says, whatever the page shows."""
    slices = [
        json.loads(text)
        for path, text in built(case).files["docs"].items()
        if path.endswith(".json") and not path.startswith("search/")
    ]
    wires = {one["wire"] for page in slices for one in page.get("arguments", ())}
    python = built(case).files["python"]
    said = "".join(text for path, text in python.items() if path.endswith(".py"))
    plain = [wire for wire in wires if wire.isidentifier()]
    assert plain
    assert not [wire for wire in plain if wire not in said]
