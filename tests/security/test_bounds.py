"""No small document takes long: every one here took minutes, or all memory, or ended in a crash."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from generator.sdk.docs import whole
from generator.sdk.example_pattern import keeps
from generator.targets.python.quote import docstring
from generator.targets.typescript.quote import jsdoc
from tests.security.building import build

SECONDS = 60
"""Far more than any of these takes on a busy machine."""


@contextmanager
def _limit() -> Iterator[None]:
    def late(*_: object) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGALRM, late)
    signal.alarm(SECONDS)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def _document(schema: Any, schemas: Any = None) -> dict[str, Any]:
    body = {"type": "object", "required": ["p"], "properties": {"p": schema}}
    return {
        "openapi": "3.0.3",
        "info": {"title": "t", "version": "1"},
        "paths": {
            "/a": {
                "post": {
                    "requestBody": {
                        "required": True,
                        "content": {"application/json": {"schema": body}},
                    },
                    "responses": {"200": {"description": "k"}},
                }
            }
        },
        "components": {"schemas": schemas or {}},
    }


def _to(number: int) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/S{number}"}


def _tower(height: int, level: Any) -> dict[str, Any]:
    """S0 leads to S1, and so on; the last is an empty object."""
    schemas = {f"S{n}": level(n) for n in range(height)}
    return {**schemas, f"S{height}": {"type": "object"}}


def _pair(number: int) -> dict[str, Any]:
    both = {"a": _to(number + 1), "b": _to(number + 1)}
    return {"type": "object", "required": ["a", "b"], "properties": both}


def _either(number: int) -> dict[str, Any]:
    return {
        "oneOf": [
            {"allOf": [_to(number + 1), {"properties": {f"{side}{number}": {}}}]}
            for side in "xy"
        ]
    }


DOCUMENTS: dict[str, dict[str, Any]] = {
    "pattern": _document(
        {"type": "string", "pattern": "^(a+)+b$", "minLength": 40, "maxLength": 60}
    ),
    "pattern, counted": _document({"type": "string", "pattern": "a{99999999999999}"}),
    "pattern, nested": _document({"type": "string", "pattern": "(" * 3000}),
    "long text": _document({"type": "string", "minLength": 10**12}),
    "long list": _document(
        {"type": "array", "minItems": 10**12, "items": {"type": "string"}}
    ),
    "objects": _document(_to(0), _tower(60, _pair)),
    "allOf": _document(
        _to(0), _tower(40, lambda n: {"allOf": [_to(n + 1), _to(n + 1)]})
    ),
    "oneOf of allOf": _document(_to(0), _tower(30, _either)),
    "anyOf": _document(
        _to(0), _tower(40, lambda n: {"anyOf": [_to(n + 1), _to(n + 1)]})
    ),
    "chain": _document(
        _to(0), _tower(300, lambda n: {"type": "array", "items": _to(n + 1)})
    ),
    "names": _document(
        {"type": "object", "properties": {"a" + "-" * n + "b": {} for n in range(1500)}}
    ),
}


@pytest.mark.parametrize("title", DOCUMENTS)
def test_documents(title: str, tmp_path: Path) -> None:
    with _limit():
        build(tmp_path, DOCUMENTS[title])


_MANY = 20_000

DESCRIPTIONS = {
    "blanks": "<b>x</b>a" + " " * 4 * _MANY + "b",
    "fences": "~~~x\n" * _MANY,
    "ticks": " ".join("`" * n + "a" for n in range(1, 400)),
    "comments": "<b>x</b>" + "<!--" * _MANY,
    "nested": "<b>" * _MANY + "x" + "</i>" * _MANY,
    "nested with text": "<b>x" * _MANY + "</b>" * _MANY,
    "lists": "<ul><li>x" * 5_000 + "</li></ul>" * 5_000,
    "paragraphs": "<p>x" * _MANY,
    "tags": "<a " * _MANY + "</a>",
    "ampersands": "<b>x</b>" + "&" * _MANY,
    "attributes": "<b " + "a='" * _MANY + "></b>",
    "table": "<table><tr><td>" + "|" * _MANY + "x</table>",
    "one word": "a" * 10 * _MANY,
    "bullets": "- " * _MANY,
    "quotes": '"' * _MANY + "\\" * _MANY,
}


@pytest.mark.parametrize("title", DESCRIPTIONS)
def test_descriptions(title: str) -> None:
    with _limit():
        text = whole(DESCRIPTIONS[title]).text
        assert bool(docstring(text, 4)) is bool(jsdoc(text, 4)) is bool(text)


@pytest.mark.parametrize(
    ("pattern", "text", "fits"),
    [
        ("^a+$", "aaa", True),
        ("^a+$", "b", False),
        (r"^[A-Z]{2}\d{3,4}$", "AB123", True),
        (r"^[A-Z]{2}\d{3,4}$", "AB12", False),
        ("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$", "Example", False),
        ("^(?:a|b)c?$", "d", False),
        ("^[]x]$", "x", True),
        # From here on nobody looks.
        ("^(a+)+b$", "a" * 100, True),
        ("(a|a)*b", "a" * 100, True),
        ("(a*)*b", "a" * 100, True),
        ("a*a*a*a*a*a*b", "a" * 100, True),
        ("(a|a)" * 40 + "b", "a" * 100, True),
        ("(?:a?){60}a{60}", "a" * 60, True),
        ("(?:(?:(?:){65535}){65535}){65535}", "", True),
        ("((a{1,50}){1,50}){1,50}b", "a" * 100, True),
        ("(?x)(a+ # )\n)+b", "a" * 100, True),
        (r"(a+)\1+b", "a" * 100, True),
        ("[", "x", True),
        ("(" * 200, "x", True),
    ],
)
def test_patterns(pattern: str, text: str, fits: bool) -> None:
    with _limit():
        assert keeps(pattern, text) is fits
