"""Any text is one word of the shell, and comes out of it unchanged."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.targets.curl.quote import Variable, word
from tests.sdk_shop_models import HOSTILE
from tests.shell import bash

HARD = (
    "",
    " ",
    "'",
    "''",
    "\\",
    "\\'",
    "!!",
    "~",
    "=curl",
    "-x",
    "@/etc/passwd",
    "a\nb",
    "a\r\nb\n",
    "$HOME",
    "`id`",
    "$(id)",
    "*",
    "a=b&c=d",
    "{a,b}",
    "#a",
    "\t\x01\x7f",
    "é€😀",
    HOSTILE,
)

TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
NASTY = st.text("'\"\\$`!@{}[]()<>|&;*?~#= \n\tabé")


def _seen(script: str, **variables: str) -> list[str]:
    """The words that a command sees."""
    said = bash(f"printf '%s\\0' {script}", variables=variables)
    return said.decode().split("\0")[:-1]


@pytest.mark.parametrize("text", HARD)
def test_hard_texts(text: str) -> None:
    assert _seen(word(text)) == [text]


@settings(max_examples=25, deadline=None)
@given(st.lists(TEXTS | NASTY, min_size=20, max_size=60))
def test_any_texts(texts: list[str]) -> None:
    assert _seen(" ".join(word(text) for text in texts)) == texts


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.tuples(TEXTS | NASTY, TEXTS | NASTY), min_size=10, max_size=30),
    TEXTS | NASTY,
)
def test_variables_among_texts(around: list[tuple[str, str]], secret: str) -> None:
    script = " ".join(word(before, Variable("KEY"), after) for before, after in around)
    seen = _seen(script, KEY=secret)
    assert seen == [f"{before}{secret}{after}" for before, after in around]


@pytest.mark.parametrize(
    ("name", "reference"),
    [
        ("KEY", '"$KEY"'),
        ("3D", '"$_3D"'),
        ("MY KEY", '"$MY_KEY"'),
        ("é$(id)", '"$_id_"'),
        ("", '"$_"'),
    ],
)
def test_names_of_variables(name: str, reference: str) -> None:
    assert word(Variable(name)) == reference


def test_what_no_word_can_hold() -> None:
    assert (
        word("a\0b\ud800") == "'a\N{REPLACEMENT CHARACTER}b\N{REPLACEMENT CHARACTER}'"
    )


def test_plain_words_have_no_quotes() -> None:
    assert (
        word("https://api.example.com/v1/a_b?") == "'https://api.example.com/v1/a_b?'"
    )
    assert word("https://api.example.com/v1/a_b") == "https://api.example.com/v1/a_b"
