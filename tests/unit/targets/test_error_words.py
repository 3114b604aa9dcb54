"""What do errors say that are called much alike?"""

from __future__ import annotations

import pytest

from generator.code import Code
from generator.diagnostics import Pointer
from generator.names import Name, Rank, split
from generator.sdk.docs_model import Docs
from generator.sdk.error_model import ErrorClass, ErrorShape
from generator.sdk.types import Primitive
from generator.targets.conventions import Conventions
from generator.targets.error_words import error_docs, namesake, told_apart
from generator.targets.python.conventions import PYTHON
from generator.targets.python.spell_errors import RUNTIME_ERRORS as PYTHON_ERRORS
from generator.targets.typescript.conventions import (
    RUNTIME_ERRORS as TYPESCRIPT_ERRORS,
)
from generator.targets.typescript.conventions import TYPESCRIPT

AT = Pointer("shop.yaml")
BOTH = pytest.mark.parametrize(
    ("conventions", "runtime"),
    [(PYTHON, PYTHON_ERRORS), (TYPESCRIPT, sorted(TYPESCRIPT_ERRORS))],
    ids=["python", "typescript"],
)


def documented(value: str, docs: str = "") -> ErrorClass:
    name = Name(split(value), Rank.DECLARED)
    return ErrorClass(name, "code", value, Docs(text=docs), AT)


def shape(*classes: ErrorClass) -> ErrorShape:
    return ErrorShape((), Primitive("json"), "type", "code", "", "", classes)


@BOTH
def test_every_error_of_a_runtime_has_its_meaning(
    conventions: Conventions, runtime: tuple[str, ...]
) -> None:
    for name in runtime:
        one = documented(name)
        assert namesake(one, conventions.classes, runtime) == name
        assert f"`{name}` is another class: a" in error_docs(one, shape(one), name)


@BOTH
def test_only_names_that_are_much_alike_are_told_apart(
    conventions: Conventions, runtime: tuple[str, ...]
) -> None:
    alike, other = documented("rate_limit_error"), documented("card_error", "No money.")
    names = {one.value: Code(f"Shop{one.value}") for one in (alike, other)}
    found = shape(alike, other)
    assert list(told_apart(found, names, conventions.classes, runtime)) == [
        "`Shoprate_limit_error`: `code` is `rate_limit_error`, whatever the status. "
        "`RateLimitError`: any answer with the status 429."
    ]
    beside = namesake(other, conventions.classes, runtime)
    assert error_docs(other, found, beside) == (
        "No money.\n\nThe API says `code`: `card_error`."
    )
