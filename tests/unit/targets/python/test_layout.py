"""Is what we lay out in the form that black leaves alone?"""

from __future__ import annotations

import black
from black.mode import TargetVersion
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.code import Code
from generator.document.model import Json
from generator.targets.python.layout import annotated, bracketed, imported
from generator.targets.python.literal import literal
from generator.targets.python.quote import string
from generator.targets.written import plain

MODE = black.Mode(target_versions={TargetVersion.PY311})
PROPERTY = settings(max_examples=40, deadline=None)

NAMES = st.text("abcdefgh", min_size=1, max_size=40).map(lambda word: Code(f"N{word}"))
WORDS = st.text("abc \"'\\[],|é", max_size=30)

ANNOTATIONS: st.SearchStrategy[str] = st.recursive(
    st.one_of(
        NAMES,
        st.lists(WORDS.map(string), min_size=1, max_size=6).map(
            lambda values: f"Literal[{', '.join(values)}]"
        ),
    ),
    lambda inner: st.one_of(
        st.tuples(NAMES, st.lists(inner, min_size=1, max_size=2)).map(
            lambda pair: f"{pair[0]}[{', '.join(pair[1])}]"
        ),
        st.lists(inner, min_size=2, max_size=5).map(" | ".join),
    ),
    max_leaves=8,
)


def unchanged(source: str) -> None:
    assert black.format_str(source, mode=MODE) == source


@PROPERTY
@given(st.lists(st.tuples(NAMES, ANNOTATIONS), min_size=5, max_size=15))
def test_annotated(fields: list[tuple[Code, str]]) -> None:
    lines = [annotated(name, Code(annotation), 4) for name, annotation in fields]
    unchanged("class A:\n" + "".join(f"    {line}\n" for line in lines))


@PROPERTY
@given(st.lists(st.lists(NAMES, min_size=1, max_size=6), min_size=5, max_size=15))
def test_bracketed(calls: list[list[Code]]) -> None:
    heads = [
        bracketed(f"class C{index}(", bases, "):", 0, one_line=True)
        for index, bases in enumerate(calls)
    ]
    unchanged("\n\n".join(f"{head}\n    pass\n" for head in heads))
    bodies = [bracketed("return f(", names, ")", 4, one_line=True) for names in calls]
    unchanged("def f():\n" + "".join(f"    {body}\n" for body in bodies))
    entries = [
        bracketed("names=(", [*names, Code("x")], ")", 4, behind=1, one_line=False)
        for names in calls
    ]
    unchanged("f(\n" + "".join(f"    {entry},\n" for entry in entries) + ")\n")


@PROPERTY
@given(st.lists(st.lists(NAMES, min_size=1, max_size=5), min_size=5, max_size=15))
def test_imported(statements: list[list[Code]]) -> None:
    flat = [imported(".models.pets", names, 0) for names in statements]
    unchanged("".join(f"{line}\n" for line in flat))
    inside = [imported(".models", names, 4, margin=4) for names in statements]
    unchanged("if True:\n" + "".join(f"    {line}\n" for line in inside))


VALUES: st.SearchStrategy[Json] = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(),
        st.floats(allow_nan=False, allow_infinity=False),
        WORDS,
        st.text("x", min_size=60, max_size=100),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.dictionaries(WORDS, inner, max_size=4)
    ),
    max_leaves=12,
)


@PROPERTY
@given(st.lists(st.tuples(NAMES, VALUES), min_size=5, max_size=10))
def test_literal(arguments: list[tuple[Code, Json]]) -> None:
    """As keyword arguments, which is where snippets have them."""
    lines = [
        f"    {name}={literal(plain(value), indent=4, used=4 + len(name) + 2)},\n"
        for name, value in arguments
    ]
    unchanged("f(\n" + "".join(lines) + ")\n")
