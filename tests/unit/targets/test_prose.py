"""How is text laid out in a comment?"""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.targets.prose import markdown, wrap

CASES = {
    "nothing": ("", []),
    "blanks": (" \n \t\n", []),
    "a paragraph": ("one two\nthree four five", ["one two three four", "five"]),
    "two paragraphs": ("one\n\n\n\ntwo", ["one", "", "two"]),
    "a bullet hangs": (
        "- one two three four five\n- six",
        ["- one two three four", "  five", "- six"],
    ),
    "a nested number hangs": (
        "  1. one two three four",
        ["  1. one two three", "     four"],
    ),
    "fenced code stays": (
        "see:\n```\na   b   c   d   e   f   g\n\n\nx\n```\nend\nhere",
        ["see:", "```", "a   b   c   d   e   f   g", "", "x", "```", "end here"],
    ),
    "indented code, tables and headings stay": (
        "    a   b   c   d   e   f   g\n| a | b |\n# A heading that is long",
        ["    a   b   c   d   e   f   g", "| a | b |", "# A heading that is long"],
    ),
    "a word longer than the line": (
        "a https://shop.example/docs/pets b",
        ["a", "https://shop.example/docs/pets", "b"],
    ),
    "hyphens do not break": ("one two three-four-five", ["one two", "three-four-five"]),
    "control characters go": ("a\x00b\u202ec\r\nd\te", ["abc d    e"]),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_wrap(case: tuple[str, list[str]]) -> None:
    text, lines = case
    assert wrap(text, 20) == lines


@settings(deadline=None)
@given(st.text("ab \n-1.`#|\t\x00é", max_size=80), st.integers(20, 40))
def test_wrapping_loses_no_words_and_wraps_once(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert all(line == line.rstrip() and line.isprintable() for line in lines)
    assert "".join(lines).split() or not text.replace("\x00", "").strip()
    kept = text.replace("\x00", "")
    assert "".join("".join(lines).split()) == "".join(kept.split())
    assert lines == [] or (lines[0] and lines[-1])


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Shop & Co", r"Shop \& Co"),
        ("a\n# b", r"a \# b"),
        ("[x](javascript:y)", r"\[x\](javascript:y)"),
        ("<b>`*_`</b>", r"\<b\>\`\*\_\`\</b\>"),
        ("a\x00\x1bb", "ab"),
    ],
)
def test_markdown(text: str, shown: str) -> None:
    assert markdown(text) == shown
