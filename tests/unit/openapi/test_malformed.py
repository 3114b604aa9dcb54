"""Does any document make the reader raise? Each node of a broad document is replaced by each oddity."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

from generator.diagnostics import Diagnostics, Pointer
from generator.document.model import Json
from generator.document.read import read
from generator.openapi.upgrade import Version
from tests.unit.openapi.support import resolved

BROAD = Path(__file__).parent / "broad.yaml"
ODDITIES: list[Json] = [None, "odd", ["odd", None], {"odd": 1}]
ODDITIES += [[{"$ref": "#/components/schemas/Cat"}], {"$ref": "#/components/schemas"}]
TAKEN_IN_TURN: list[Json] = [True, -1.5, "", [], {}]


def broad() -> dict[str, Json]:
    document = read(str(BROAD), Diagnostics())
    assert document is not None
    return document.tree


def places(
    value: Json, at: tuple[str | int, ...] = ()
) -> Iterator[tuple[str | int, ...]]:
    yield at
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from places(inner, (*at, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from places(item, (*at, index))


def replaced(value: Json, at: tuple[str | int, ...], *, odd: Json) -> Json:
    """The tree with another value at one place; what is not on the way there is shared."""
    if not at:
        return odd
    token, *rest = at
    if isinstance(value, list) and isinstance(token, int):
        inner = replaced(value[token], tuple(rest), odd=odd)
        return [*value[:token], inner, *value[token + 1 :]]
    assert isinstance(value, dict) and isinstance(token, str)
    return {**value, token: replaced(value[token], tuple(rest), odd=odd)}


def test_the_broad_document_has_no_findings() -> None:
    api, diagnostics = resolved(broad())
    assert [str(found) for found in diagnostics] == []
    assert [operation.operation_id for operation in api.operations] == [
        "getPet",
        "post_pets_by_id",
        "deleteOther",
    ]


@pytest.mark.parametrize("odd", ODDITIES, ids=repr)
def test_oddities_never_raise(odd: Json) -> None:
    tree = broad()
    for place in list(places(tree))[1:]:
        _check(replaced(tree, place, odd=odd), "3.1")


@pytest.mark.parametrize("version", get_args(Version))
def test_more_oddities_never_raise(version: Version) -> None:
    tree = broad()
    for index, place in enumerate(list(places(tree))[1:]):
        odd = TAKEN_IN_TURN[index % len(TAKEN_IN_TURN)]
        _check(replaced(tree, place, odd=odd), version)


def _check(tree: Json, version: Version) -> None:
    """It does not raise, and what it finds, it finds at a place that exists."""
    _, diagnostics = resolved(tree, version)
    for found in diagnostics:
        assert isinstance(found.at, Pointer)
        assert _exists(tree, found.at), found


def _exists(value: Json, at: Pointer) -> bool:
    for token in at.tokens:
        if isinstance(value, list) and int(token) < len(value):
            value = value[int(token)]
        elif isinstance(value, dict) and token in value:
            value = value[token]
        else:
            return False
    return True


@pytest.mark.parametrize("missing", [(), ("paths",), ("info",), ("components",)])
def test_a_document_may_lack_anything(missing: tuple[str, ...]) -> None:
    tree = {key: value for key, value in broad().items() if key not in missing}
    resolved(dict(tree) if missing else {})


def nested(keyword: str, depth: int) -> Json:
    schema: Json = {"type": "string"}
    for _ in range(depth):
        schema = {keyword: [schema] if keyword in ("allOf", "oneOf") else schema}
    return schema


@pytest.mark.parametrize("keyword", ["items", "additionalProperties", "allOf", "oneOf"])
def test_deep_nesting_is_refused(keyword: str) -> None:
    tree: Json = {"components": {"schemas": {"It": nested(keyword, 3_000)}}}
    _, diagnostics = resolved(tree)
    assert [found.code for found in diagnostics] == ["A252"]


def test_long_chains_are_walked() -> None:
    """References to references, and parents of parents, farther than Python can recurse."""
    count = 3_000
    schemas: dict[str, Json] = {"S0": {"type": "string"}}
    for index in range(1, count):
        schemas[f"S{index}"] = {"$ref": f"#/components/schemas/S{index - 1}"}
    schemas["Ring"] = {"$ref": "#/components/schemas/Ring2"}
    schemas["Ring2"] = {"$ref": "#/components/schemas/Ring"}
    tree: Json = {"components": {"schemas": schemas}}
    api, diagnostics = resolved(tree)
    assert len(api.schemas) == count + 2
    assert [found.code for found in diagnostics] == ["A202"]


def test_a_chain_of_parents_too_long_is_refused() -> None:
    count = 3_000
    schemas: dict[str, Json] = {}
    for index in range(count):
        parent: Json = {"$ref": f"#/components/schemas/S{index + 1}"}
        schemas[f"S{index}"] = {"allOf": [parent, {"properties": {f"p{index}": {}}}]}
    schemas[f"S{count}"] = {"type": "object"}
    tree: Json = {"components": {"schemas": schemas}}
    _, diagnostics = resolved(tree)
    assert {found.code for found in diagnostics} == {"A252", "A255"}
