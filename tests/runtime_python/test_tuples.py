"""Lists that say what stands at each place: read as tuples, sent as lists."""

from __future__ import annotations

import json
from typing import Any

import pytest
from sdk._runtime import Model, Operation
from sdk._runtime.annotation import decode_result, spec
from sdk._runtime.encode import encode
from sdk.models import Amount

RAW = {"value": 1, "currency": "usd"}
AMOUNT = Amount.from_dict(RAW)


@pytest.mark.parametrize(
    ("annotation", "raw", "expected"),
    [
        ("tuple[str, int]", ["a", 1], ("a", 1)),
        ("tuple[Amount]", [RAW], (AMOUNT,)),
        ("tuple[str, *tuple[Amount, ...]]", ["a", RAW, RAW], ("a", AMOUNT, AMOUNT)),
        ("tuple[str, *tuple[Amount, ...]]", ["a"], ("a",)),
        ("tuple[Amount, ...]", [RAW, RAW], (AMOUNT, AMOUNT)),
        ("list[tuple[str, Amount]]", [["a", RAW]], [("a", AMOUNT)]),
        ("dict[str, tuple[Amount, int]]", {"a": [RAW, 1]}, {"a": (AMOUNT, 1)}),
        ("tuple[tuple[int, int], list[Amount]]", [[1, 2], [RAW]], ((1, 2), [AMOUNT])),
        ("tuple[str, int] | str", ["a", 1], ("a", 1)),
        ("tuple[str, int] | str | None", "a", "a"),
        # What the document did not foresee stays as it is.
        ("tuple[Amount, str]", [RAW, "a", RAW], (AMOUNT, "a", RAW)),
        ("tuple[Amount, str]", [RAW], (AMOUNT,)),
        ("tuple[Amount, str]", "a", "a"),
        # A list cannot be told from a tuple.
        ("tuple[str, Amount] | list[str]", ["a", "b"], ["a", "b"]),
    ],
)
def test_decode(annotation: str, raw: Any, expected: Any) -> None:
    found = decode_result(annotation, raw)
    assert found == expected
    assert type(found) is type(expected)


def test_an_annotation_that_python_has_evaluated() -> None:
    assert spec(tuple[str, Amount]).decode(["a", RAW]) == ("a", AMOUNT)
    assert spec(tuple[Amount, ...]).decode([RAW]) == (AMOUNT,)


class Line(Model):
    ends: tuple[Amount, Amount]
    tuple_: list[str]


def test_in_a_model() -> None:
    line = Line.from_dict({"ends": [RAW, RAW]})
    assert line.ends == (AMOUNT, AMOUNT)
    assert line.to_dict() == {"ends": [RAW, RAW]}
    assert Line(ends=(AMOUNT, AMOUNT)) == line


def test_sent_as_a_list() -> None:
    operation = Operation[None](method="POST", path="/lines", body="json")
    body = encode(operation, {"ends": (RAW, ("a", 1))}).body
    assert body is not None
    assert json.loads(body) == {"ends": [RAW, ["a", 1]]}
