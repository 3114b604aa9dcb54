"""What may be left out because it says nothing, and what looks like it and must not?"""

from __future__ import annotations

from typing import Any

import pytest

from generator.coverage.idle import is_idle
from generator.diagnostics import Pointer
from generator.sdk.answers import is_telling
from generator.sdk.titles import telling_title

BOUNDS: dict[str, tuple[dict[str, Any], str, bool]] = {
    "long enough for each": ({"enum": ["a", "bc"], "maxLength": 2}, "maxLength", True),
    "too short for one": ({"enum": ["a", "bcd"], "maxLength": 2}, "maxLength", False),
    "a constant": ({"const": "abc", "minLength": 3}, "minLength", True),
    "numbers": ({"enum": [1, 2.5], "maximum": 2.5}, "maximum", True),
    "at the open end": (
        {"enum": [1, 2], "exclusiveMaximum": 2},
        "exclusiveMaximum",
        False,
    ),
    "of texts, beside a number": ({"enum": [12345], "maxLength": 2}, "maxLength", True),
    "nothing is listed": ({"type": "string", "maxLength": 2}, "maxLength", False),
    "no value may be": ({"enum": [], "maxLength": 2}, "maxLength", False),
    "no bound at all": ({"enum": ["a"], "pattern": "b"}, "pattern", False),
}

TITLES: dict[str, tuple[str, tuple[str, ...], str]] = {
    "the name": ("Card Brands", ("card", "brand"), ""),
    "an identifier": ("NotificationEvent", ("event",), ""),
    "one with underscores": ("billing_details_param", ("customer",), ""),
    "one word more": ("Card  issuer", ("card",), "Card issuer"),
    "one word": ("Polymorphic", ("items",), "Polymorphic"),
    "no letters": ("  ", ("items",), ""),
}

ANSWERS = {
    "": False,
    "OK": False,
    "Successful response.": False,
    "Error response.": False,
    "200 OK": False,
    "Not Found": False,
    "The request was unauthorized.": False,
    "Payment Required": False,
    "A page of pets.": True,
    "Pet not found": True,
    "Payment accepted": True,
    "Nichts gefunden": True,
}


@pytest.mark.parametrize("case", BOUNDS.values(), ids=BOUNDS)
def test_bound(case: tuple[dict[str, Any], str, bool]) -> None:
    schema, key, idle = case
    assert is_idle(schema, key) is idle


@pytest.mark.parametrize("case", TITLES.values(), ids=TITLES)
def test_title(case: tuple[str, tuple[str, ...], str]) -> None:
    title, place, told = case
    at = Pointer("api.yaml", ("components", "schemas", *place))
    assert telling_title(title, at) == told


@pytest.mark.parametrize("text", ANSWERS)
def test_answer(text: str) -> None:
    assert is_telling(text) is ANSWERS[text]
