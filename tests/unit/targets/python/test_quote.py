"""Can text of the document come out of a Python string, docstring or comment?"""

from __future__ import annotations

import ast

import black
import pytest
from black.mode import TargetVersion
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.code import Code
from generator.targets.python.quote import Section, comment, docstring, scalar, string

TEXTS = st.text(st.one_of(st.characters(), st.sampled_from("\"'\\\n\r\t{}%\x00\ud800")))
MODE = black.Mode(target_versions={TargetVersion.PY311})


@settings(deadline=None)
@given(TEXTS)
def test_a_string_means_the_text(text: str) -> None:
    literal = string(text)
    assert ast.literal_eval(literal) == text
    assert literal.isprintable()


@settings(deadline=None)
@given(st.lists(TEXTS, min_size=5, max_size=20))
def test_black_leaves_strings_alone(texts: list[str]) -> None:
    source = "".join(f"x = {string(text)}\n" for text in texts)
    assert black.format_str(source, mode=MODE) == source


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (None, "None"),
        (True, "True"),
        (0, "0"),
        (-1.5, "-1.5"),
        (1e22, "1e22"),
        ("a", '"a"'),
        ('say "hi"', "'say \"hi\"'"),
        ("it's", '"it\'s"'),
        ("\x7f\u2028\U000e0001", r'"\x7f\u2028\U000e0001"'),
    ],
)
def test_scalar(value: str | int | float | None, code: str) -> None:
    assert scalar(value) == code


DOCSTRINGS = {
    "nothing": ("", (), ""),
    "one line": ("One.", (), '"""One."""'),
    "two paragraphs": ("One.\n\nTwo.", (), '"""One.\n\n    Two.\n    """'),
    "quotes": ('""" and "', (), '"""\\"\\"\\" and \\""""'),
    "a backslash at the end": ("a\\", (), '"""a\\\\"""'),
    "arguments": (
        "One.",
        ((Code("id"), "The id."), (Code("name"), "")),
        '"""One.\n\n    Args:\n        id: The id.\n        name:\n    """',
    ),
    "only arguments": (
        "",
        ((Code("id"), "The id."),),
        '"""Args:\n        id: The id.\n    """',
    ),
}


@pytest.mark.parametrize("case", DOCSTRINGS.values(), ids=DOCSTRINGS)
def test_docstring(case: tuple[str, tuple[tuple[Code, str], ...], str]) -> None:
    text, entries, code = case
    assert docstring(text, 4, (Section("Args", entries),)) == code


@settings(deadline=None)
@given(TEXTS.filter(str.strip), st.lists(TEXTS, max_size=2))
def test_a_docstring_is_the_only_statement(text: str, meanings: list[str]) -> None:
    entries = tuple((Code("x"), meaning) for meaning in meanings)
    code = docstring(text, 4, (Section("Args", entries),))
    if not code:
        return
    (function,) = ast.parse(f"def f():\n    {code}\n").body
    assert isinstance(function, ast.FunctionDef)
    (statement,) = function.body
    assert isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
    said = statement.value.value
    assert isinstance(said, str)
    # Word for word, but for what cannot be seen.
    seen = "".join(c for c in text if c.isprintable() or c.isspace())
    assert "".join(said.split()).startswith("".join(seen.split())[:20])


@settings(deadline=None)
@given(TEXTS)
def test_a_comment_is_one_line(text: str) -> None:
    tree = ast.parse(f"x = 1  # {comment(text)}\n")
    assert len(tree.body) == 1
    assert comment(text).isprintable()
