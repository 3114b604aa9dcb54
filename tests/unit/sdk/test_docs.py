"""Do the document's texts become clean CommonMark? The cases are in `docs_cases.txt`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.sdk.docs import docs
from generator.sdk.docs_model import Docs


def _cases() -> list[Any]:
    text = (Path(__file__).parent / "docs_cases.txt").read_text(encoding="utf-8")
    cases = []
    for part in text.split("\n=== ")[1:]:
        name, _, rest = part.partition("\n")
        written, _, wished = rest.partition("\n--- ")
        summary, _, body = wished.partition("\n")
        cases.append(
            pytest.param(written, Docs(summary.strip(), body.strip()), id=name)
        )
    return cases


@pytest.mark.parametrize(("written", "wished"), _cases())
def test_descriptions(written: str, wished: Docs) -> None:
    assert docs("", written) == wished


@pytest.mark.parametrize(("written", "wished"), _cases())
def test_what_is_clean_stays(written: str, wished: Docs) -> None:
    clean = "\n\n".join(part for part in (wished.summary, wished.text) if part)
    again = docs("", clean)
    assert "\n\n".join(part for part in (again.summary, again.text) if part) == clean


@pytest.mark.parametrize(
    ("summary", "description", "wished"),
    [
        pytest.param(
            "List  users\n", "More.", Docs("List users", "More."), id="one line"
        ),
        pytest.param("<b>List</b> users", "", Docs("**List** users", ""), id="HTML"),
        pytest.param(
            "List users", "<p>List users.</p>", Docs("List users", ""), id="the same"
        ),
        pytest.param(
            "List users",
            "List users. And more.",
            Docs("List users", "And more."),
            id="repeated",
        ),
        pytest.param("", "", Docs("", ""), id="nothing"),
    ],
)
def test_summaries(summary: str, description: str, wished: Docs) -> None:
    assert docs(summary, description) == wished


@pytest.mark.parametrize(
    ("written", "wished"),
    [
        pytest.param("a\r\nb\rc\u2028d", "a\nb\nc\nd", id="line ends"),
        pytest.param("a\x00b\x07c\x1bd", "abcd", id="control characters"),
        pytest.param("a\u202eb\u2066c\ufeff", "abc", id="direction marks"),
        pytest.param("a&#x202e;b<br>", "ab", id="direction marks as entities"),
        pytest.param("a\ud800b", "a\ufffdb", id="half a character"),
        pytest.param("a\xa0b&nbsp;c", "a b c", id="hard blanks"),
        pytest.param("a  \nb\t\n\n\n\nc", "a\nb\n\nc", id="blanks and blank lines"),
        pytest.param("```\na  \x00\n```", "```\na\n```", id="in code too"),
    ],
)
def test_characters(written: str, wished: str) -> None:
    found = docs("Said.", written)
    assert found.text == wished
    found.text.encode("utf-8")


@pytest.mark.parametrize(
    "written",
    [
        "<" * 5000,
        "<a" * 3000,
        "`" * 3001,
        "&" * 5000,
        "<p>" * 900,
        "<b>x</b" * 2000,
        "a. " * 3000,
    ],
    ids=[
        "less",
        "open tags",
        "fences",
        "ampersands",
        "paragraphs",
        "broken ends",
        "sentences",
    ],
)
def test_hostile_text_ends(written: str) -> None:
    found = docs("", written)
    assert "\x00" not in found.text and "\x01" not in found.text
