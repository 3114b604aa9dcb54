"""Documents of less than 100 kB that ask for far more than they hold: each took minutes, or crashed.

What multiplies is bounded, or refused where the document says so; what is merely long is done once.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.security.cost import spent

Tree = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Growing:
    """`code` is of the error, empty where there is none; `built`: `gen build` is asked too."""

    code: str
    document: Tree
    built: bool = True


def _to(number: int) -> Tree:
    return {"$ref": f"#/components/schemas/S{number}"}


def _numbered(schemas: list[Tree]) -> Tree:
    return {f"S{number}": schema for number, schema in enumerate(schemas)}


def _document(schemas: Tree, paths: Tree | None = None) -> Tree:
    return {
        "openapi": "3.1.0",
        "info": {"title": "t", "version": "1"},
        "paths": {"/a": _sending(_to(0))} if paths is None else paths,
        "components": {"schemas": schemas},
    }


_DONE = {"200": {"description": "k"}}


def _sending(schema: Tree) -> Tree:
    content = {"application/json": {"schema": schema}}
    body = {"required": True, "content": content}
    return {"post": {"requestBody": body, "responses": _DONE}}


def _asking(parameters: list[Tree]) -> Tree:
    return {"/a": {"get": {"parameters": parameters, "responses": _DONE}}}


def _circle(number: int) -> Tree:
    """Made of one of thirty, and one of two others."""
    return {
        "properties": {"a": _to((number + 1) % 30)},
        "allOf": [_to((number + 1) % 30), _to((number + 7) % 30)],
        "oneOf": [_to((number + 3) % 30), _to((number + 5) % 30)],
    }


def _members_of_members(number: int) -> Tree:
    others = [_to(other) for other in range(30) if other != number]
    return {"properties": {"p": {}, "q": {}}, "allOf": [{"oneOf": others}]}


def _heir(number: int) -> Tree:
    """A parent of all that follow, with a property of its own to tell them by."""
    tag = f"kind{number}"
    return {
        "type": "object",
        "allOf": [_to(number - 1)] if number else [],
        "required": [tag],
        "properties": {tag: {"type": "string"}},
        "discriminator": {"propertyName": tag},
    }


def _bare_heir(number: int) -> Tree:
    tags = {"discriminator": {"propertyName": "kind"}}
    if number:
        return {"allOf": [_to(number - 1)], **tags}
    return {"type": "object", "properties": {"kind": {"type": "string"}}, **tags}


def _level(number: int, *, width: int, required: bool) -> Tree:
    names = [f"a{n}" for n in range(width)]
    properties = {name: _to(number + 1) for name in names}
    schema: Tree = {"type": "object", "properties": properties}
    return {**schema, "required": names} if required else schema


def _tower(height: int, *, width: int, required: bool) -> Tree:
    levels = [_level(n, width=width, required=required) for n in range(height)]
    return _numbered([*levels, {"type": "object", "properties": {"x": {}}}])


def _of_each_level(height: int) -> Tree:
    return {f"/a{n}": _sending(_to(n)) for n in range(height)}


def _product(number: int) -> Tree:
    """All of one union with all of another."""
    sides = (
        [
            {"type": "object", "properties": {f"p{number}{side}{n}": {}}}
            for n in range(14)
        ]
        for side in "ab"
    )
    return {"allOf": [{"oneOf": side} for side in sides]}


def _identified(uri: str, count: int) -> Tree:
    parts = {f"p{n}": {"$ref": f"../t{n}"} for n in range(count)}
    return {"S0": {"$id": uri, "properties": parts}}


def _anchored(number: int) -> Tree:
    following = {"$ref": f"#n{(number + 1) % 600}"}
    return {"$anchor": f"n{number}", "properties": {"a": following}}


def _requiring(number: int, following: int) -> Tree:
    return {
        "type": "object",
        "required": ["a"],
        "properties": {"a": _to(following)},
    }


def _nested(height: int) -> Tree:
    value: Tree = {}
    for _ in range(height):
        value = {"a": value}
    return value


_ANY_OF_THREE = {"oneOf": [_to(n) for n in range(3)]}
_THREE = [
    {"type": "object", "properties": {"a": _ANY_OF_THREE, f"b{n}": {}}}
    for n in range(3)
]
_PARAMETERS: list[Tree] = [
    {"name": f"p{n}", "in": "query", "schema": {"type": "string"}} for n in range(1_500)
]
_LONG = "https://example.com/" + "x/" * 15_000
_TAGGED = {"oneOf": [_to(1), _to(2)], "discriminator": {"propertyName": "k"}}

CASES: Mapping[str, Growing] = {
    "circles of allOf and oneOf": Growing(
        "A255", _document(_numbered([_circle(n) for n in range(30)]))
    ),
    "each made of all others": Growing(
        "A255", _document(_numbered([_members_of_members(n) for n in range(30)]))
    ),
    "parents of parents": Growing(
        "A255", _document(_numbered([_heir(n) for n in range(300)]))
    ),
    "parents of parents that add nothing": Growing(
        "", _document(_numbered([_bare_heir(n) for n in range(300)])), built=False
    ),
    "a discriminator over allOf that doubles": Growing(
        "",
        _document(
            _numbered(
                [_TAGGED, *({"allOf": [_to(n + 1)] * 2} for n in range(1, 40)), {}]
            )
        ),
    ),
    "thirty levels of ten required": Growing(
        "", _document(_tower(30, width=10, required=True), _of_each_level(30))
    ),
    "thirty levels of ten": Growing(
        "", _document(_tower(30, width=10, required=False), _of_each_level(30))
    ),
    "a long chain of allOf": Growing(
        "A255",
        _document(
            _numbered(
                [
                    {
                        "allOf": [_to(n - 1)] if n else [],
                        "type": "object",
                        "properties": {f"p{n}": {}},
                    }
                    for n in range(300)
                ]
            )
        ),
    ),
    "products of unions": Growing(
        "A255", _document(_numbered([_product(n) for n in range(40)]))
    ),
    "a union of constants and of texts": Growing(
        "",
        _document(
            {
                "S0": {"oneOf": [{"const": n} for n in range(2_000)]},
                "S1": {"oneOf": [{"minLength": n} for n in range(2_000)]},
            }
        ),
        built=False,
    ),
    "a long $id of many references": Growing(
        "A257", _document(_identified(_LONG, 1_200), {})
    ),
    "long $ids in each other": Growing(
        "A257",
        _document(
            {"S0": {"$id": "y" * 900 + "/z", "items": {"$id": "y" * 1_200}}},
            {},
        ),
    ),
    "many anchors": Growing(
        "", _document(_numbered([_anchored(n) for n in range(600)])), built=False
    ),
    "many parameters": Growing("", _document({}, _asking(_PARAMETERS))),
    "a path of many parts": Growing(
        "A256",
        _document(
            {}, {"/" + "/".join(f"{{p{n}}}" for n in range(1_500)): {}, "/a": {}}
        ),
    ),
    "a circle of a thousand that require each other": Growing(
        "",
        _document(_numbered([_requiring(n, (n + 1) % 800) for n in range(800)])),
        built=False,
    ),
    "a thousand that lead to a circle": Growing(
        "",
        _document(_numbered([_requiring(n, min(n + 1, 799)) for n in range(800)])),
        built=False,
    ),
    "a value of many levels for unions of unions": Growing(
        "",
        _document(
            _numbered(_THREE),
            _asking(
                [
                    {
                        "name": "q",
                        "in": "query",
                        "schema": _ANY_OF_THREE,
                        "example": _nested(100),
                    }
                ]
            ),
        ),
    ),
}


@pytest.mark.parametrize("title", CASES)
def test_cost(title: str, tmp_path: Path) -> None:
    case = CASES[title]
    spec = tmp_path / "spec.json"
    spec.write_text(json.dumps(case.document, separators=(",", ":")))
    assert spec.stat().st_size < 100_000
    fails = bool(case.code)
    said = [spent(tmp_path, "check", spec, fails=fails)]
    if case.built:
        out = ("--out", tmp_path / "out")
        said.append(spent(tmp_path, "build", spec, *out, fails=fails))
    for text in said:
        assert f"error[{case.code}" in text if fails else "error[" not in text


def test_facts_that_match_nothing(tmp_path: Path) -> None:
    """Each was compared with the names of all operations."""
    said = {"get": {"responses": _DONE}}
    spec = tmp_path / "spec.json"
    paths: Tree = {f"/resource-number-{n}": said for n in range(600)}
    spec.write_text(json.dumps(_document({}, paths)))
    calls = {f"GET /resource-numbre-{n}": f"things.get{n}" for n in range(1_500)}
    (tmp_path / "spec.sdk.json").write_text(json.dumps({"calls": calls}))
    text = spent(tmp_path, "check", spec, fails=False)
    assert "calls.GET /resource-numbre-1499" in text
