"""Looking for markers takes time that grows with the text, and finds what the slow rule finds."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from pathlib import Path
from time import process_time

import pytest

from generator.snippets.blocks import blocks
from generator.snippets.markers import holds_marker, markers
from tests.security.cost import spent

LONG = {
    "fences": "```\n```\n" * 12_500,
    "fences that are never as long": "````\n```\n" * 11_000,
    "markers that end nowhere": "<!-- gen snippet\n" * 6_000,
    "ends that are no ends": "<!-- gen snippet --> x\n" * 4_500,
    "snippets": "<!-- gen snippet a b -->\n<!-- /gen snippet -->\n" * 2_000 + "```",
}
_SNIPPET = "<!-- gen snippet nowhere.yaml b -->\n<!-- /gen snippet -->\n"


@pytest.mark.parametrize("title", LONG)
def test_cost(title: str) -> None:
    """Ten times the text took a hundred times as long: minutes."""
    text = LONG[title] * 10 + _SNIPPET
    begun = process_time()
    found = list(blocks(text))
    assert found or title == "fences that are never as long"
    assert process_time() - begun < 2


def test_cost_of_a_file(tmp_path: Path) -> None:
    path = tmp_path / "page.md"
    path.write_text(LONG["fences"] * 5)
    assert "nothing to do" in spent(tmp_path, "snippets", path, fails=False)


_MARKER = re.compile(
    r"^[ \t]*<!--[ \t]*(?P<end>/?)gen snippet\b(?P<words>.*?)-->[ \t]*\r?$",
    re.DOTALL | re.MULTILINE,
)
_FENCE = re.compile(r"^ {0,3}(?P<fence>`{3,}|~{3,})(?P<info>.*)$", re.MULTILINE)


def _slowly(text: str) -> Iterator[tuple[int, int, str]]:
    at, inside = 0, False
    while (marker := _MARKER.search(text, at)) is not None:
        fence = _FENCE.search(text, at)
        if inside or fence is None or marker.start() < fence.start():
            yield marker.start(), marker.end(), marker["words"]
            at, inside = marker.end(), not marker["end"]
        else:
            mark = re.escape(fence["fence"][0])
            closing = rf"^ {{0,3}}{mark}{{{len(fence['fence'])},}}[ \t]*$"
            found = re.compile(closing, re.MULTILINE).search(text, fence.end())
            at = found.end() if found else len(text)


_PARTS = (
    *("<!-- gen snippet a b -->", "<!-- /gen snippet -->", "<!-- gen snippet", "-->"),
    *("<!--/gen snippet-->", "<!-- gen snippets -->", "--> y", "x", "\n", "\n", "\n"),
    *("```", "````", "~~~", "`", "~", " ", "    ", "\t", "\r\n"),
)


def test_the_same_markers_as_by_the_rule() -> None:
    chance = random.Random(7)
    counted = 0
    for _ in range(20_000):
        text = "".join(chance.choices(_PARTS, k=chance.randint(1, 25)))
        found = [(one.start, one.end, one.words) for one in markers(text)]
        assert found == list(_slowly(text)), text
        assert holds_marker(text) == (_MARKER.search(text) is not None), text
        counted += len(found)
    assert counted > 1_000
