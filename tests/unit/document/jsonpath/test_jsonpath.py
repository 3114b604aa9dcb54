"""What does a JSONPath select, and where does a broken one break? Cases in the texts beside this."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from generator.document.jsonpath.budget import Budget
from generator.document.jsonpath.parse import parse
from generator.document.jsonpath.scan import BrokenPath
from generator.document.jsonpath.select import select
from generator.document.overlay.nearest import written

_BAR = re.compile(r"(?<!\\)\|")


def rows(name: str) -> list[tuple[str, ...]]:
    lines = Path(__file__).with_name(name).read_text("utf-8").splitlines()
    return [
        tuple(cell.strip().replace("\\|", "|") for cell in _BAR.split(line))
        for line in lines
        if line and not line.startswith("#")
    ]


@pytest.mark.parametrize(
    ("text", "data", "places"),
    [pytest.param(*row[1:], id=row[0]) for row in rows("selected.txt")],
)
def test_selected(text: str, data: str, places: str) -> None:
    found = select(parse(text), json.loads(data), Budget())
    assert " ".join(written(location) for location, _ in found) == places


@pytest.mark.parametrize(
    ("text", "character"),
    [pytest.param(*row[1:], id=row[0]) for row in rows("broken.txt")],
)
def test_broken(text: str, character: str) -> None:
    """A `_` stands for a blank."""
    with pytest.raises(BrokenPath) as raised:
        parse(text.replace("_", " "))
    assert raised.value.offset + 1 == int(character)


def test_what_a_selected_place_holds() -> None:
    assert select(parse("$..b"), {"a": [{"b": 1}], "b": 2}, Budget()) == [
        (("b",), 2),
        (("a", 0, "b"), 1),
    ]


@pytest.mark.parametrize("opening", ["(", "@[?", "count(@[?"])
def test_brackets_end_somewhere(opening: str) -> None:
    with pytest.raises(BrokenPath, match="too many brackets"):
        parse("$[?" + opening * 190)


def test_deep_data_is_no_recursion() -> None:
    data: object = 1
    for _ in range(1_000):
        data = [data]
    assert len(select(parse("$..*"), data, Budget())) == 1_000  # type: ignore[arg-type]  # plain data
