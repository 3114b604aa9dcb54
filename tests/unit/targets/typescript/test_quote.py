"""Can text of the document come out of a TypeScript string or comment?"""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.targets.typescript.quote import comment, jsdoc, key, scalar, string

TEXTS = st.text(
    st.one_of(st.characters(), st.sampled_from("\"'\\\n\r\t*/@`$\u2028\ud800"))
)


def meant(literal: str) -> str:
    """A JavaScript string is JSON but for its quotes, and for what lies beyond the first plane."""
    body = literal[1:-1].replace("\\'", "'")
    body = re.sub(r'(?<!\\)((?:\\\\)*)"', r'\1\\"', body) if literal[0] == "'" else body
    body = re.sub(r"\\u\{(\w+)\}", lambda found: chr(int(found[1], 16)), body)
    text: str = json.loads(f'"{body}"')
    return text


@settings(deadline=None)
@given(TEXTS)
def test_a_string_means_the_text(text: str) -> None:
    literal = string(text)
    assert meant(literal) == text
    assert literal.isprintable()


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (None, "null"),
        (True, "true"),
        (False, "false"),
        (-1.5, "-1.5"),
        (7, "7"),
        ("a", '"a"'),
        ('say "hi"', "'say \"hi\"'"),
        ("it's", '"it\'s"'),
        ("\u2028\U000e0001", r'"\u2028\u{e0001}"'),
    ],
)
def test_scalar(value: str | int | float | None, code: str) -> None:
    assert scalar(value) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a_$1", "a_$1"),
        ("1a", '"1a"'),
        ("a-b", '"a-b"'),
        ("", '""'),
        ("a\n", '"a\\n"'),
        ("é", '"é"'),
    ],
)
def test_key(text: str, code: str) -> None:
    assert key(text) == code


COMMENTS = {
    "nothing": ("", False, ""),
    "one line": ("One.", False, "/** One. */"),
    "two paragraphs": ("One.\n\nTwo.", False, "/**\n   * One.\n   *\n   * Two.\n   */"),
    "deprecated": ("One.", True, "/**\n   * One.\n   *\n   * @deprecated\n   */"),
    "deprecated alone": ("", True, "/** @deprecated */"),
    "an end": ("a */ b", False, "/** a *\\/ b */"),
    "a tag": ("@internal", False, "/** \\@internal */"),
}


@pytest.mark.parametrize("case", COMMENTS.values(), ids=COMMENTS)
def test_jsdoc(case: tuple[str, bool, str]) -> None:
    text, deprecated, code = case
    assert jsdoc(text, 2, deprecated=deprecated) == code


@settings(deadline=None)
@given(TEXTS)
def test_a_comment_ends_where_it_should(text: str) -> None:
    doc = jsdoc(text, 2)
    assert doc == "" or doc.index("*/") == len(doc) - 2
    assert not re.search(r"^\s*(/\*)?\*+\s*@", doc, re.MULTILINE)
    assert comment(text).isprintable()
