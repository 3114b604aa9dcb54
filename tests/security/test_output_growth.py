"""Documents of less than 100 kB whose site was hundreds of times as large.

What is repeated for each operation, or for each reference, is said once.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.security.cost import spent
from tests.targets.docs_page import read

Tree = dict[str, Any]

_LONG = "Words of a long story. " * 800


@dataclass(frozen=True, slots=True)
class Wide:
    """`document` for a number of things that it repeats; `most` bytes that each page may have."""

    document: Callable[[int], Tree]
    count: int
    most: int


def _document(paths: Tree, components: Tree | None = None) -> Tree:
    return {
        "openapi": "3.1.0",
        "info": {"title": "t", "version": "1"},
        "paths": paths,
        "components": components or {},
    }


def _many_operations(count: int) -> Tree:
    said = {"responses": {"200": {"description": "k"}}}
    return _document({f"/things/do-one-{n}": {"post": said} for n in range(count)})


def _referred(schema: Callable[[int], Tree], count: int) -> Tree:
    """Ten operations that take and give an object of so many fields, by reference."""
    fields = {f"p{n}": schema(n) for n in range(count)}
    object_: Tree = {"type": "object", "properties": fields}
    content = {"content": {"application/json": {"schema": object_}}}
    operation = {
        "requestBody": {"$ref": "#/components/requestBodies/R"},
        "responses": {"200": {"$ref": "#/components/responses/R"}},
    }
    held = {"type": "object", "properties": {"x": {"description": _LONG}}}
    components = {
        "requestBodies": {"R": content},
        "responses": {"R": {"description": "k", **content}},
        "schemas": {"Told": {"description": _LONG, **held}, "Other": held},
    }
    return _document({f"/a/b{n}": {"post": operation} for n in range(10)}, components)


def _to(name: str) -> Tree:
    return {"$ref": f"#/components/schemas/{name}"}


def _failing(count: int) -> Tree:
    """Every status fails in the same way."""
    failed = {"$ref": "#/components/responses/Failed"}
    statuses = {str(400 + n): failed for n in range(count)}
    operation = {"responses": {"200": {"description": "k"}, **statuses}}
    components = {"responses": {"Failed": {"description": _LONG}}}
    return _document({f"/a/b{n}": {"post": operation} for n in range(10)}, components)


def _coded(count: int) -> Tree:
    """Every operation fails with one of so many codes."""
    code = {"type": "string", "enum": [f"c{n:04}" for n in range(count)]}
    error = {"type": "object", "properties": {"code": code, "message": {}}}
    schema = {"type": "object", "properties": {"error": error}}
    content = {"application/json": {"schema": schema}}
    failed = {"400": {"$ref": "#/components/responses/Failed"}}
    operation = {"responses": {"200": {"description": "k"}, **failed}}
    components = {"responses": {"Failed": {"description": "k", "content": content}}}
    return _document({f"/a/b{n}": {"post": operation} for n in range(20)}, components)


CASES: Mapping[str, Wide] = {
    "operations of one service": Wide(_many_operations, 600, 20_000),
    "references to an object with a long field": Wide(
        lambda n: _referred(lambda _: _to("Other"), n), 400, 600_000
    ),
    "choices of an object with a long description": Wide(
        lambda n: _referred(lambda _: {"oneOf": [_to("Told"), _to("Other")]}, n),
        200,
        600_000,
    ),
    "codes of errors": Wide(_coded, 4_000, 30_000),
    "answers that share a long description": Wide(_failing, 90, 60_000),
}


@pytest.mark.parametrize("title", CASES)
def test_pages_stay_small(title: str, tmp_path: Path) -> None:
    case = CASES[title]
    spec = tmp_path / "spec.json"
    spec.write_text(json.dumps(case.document(case.count), separators=(",", ":")))
    assert spec.stat().st_size < 100_000
    asked = ("build", spec, "--target", "docs", "--out", tmp_path / "out")
    spent(tmp_path, *asked, fails=False)
    site = tmp_path / "out" / "spec" / "docs"
    pages = [path for path in site.rglob("*.html") if path.name != "index.html"]
    assert len(pages) >= 10
    assert [path.name for path in pages if path.stat().st_size > case.most] == []
    for path in pages[:3]:
        _follow(path, site)


def _follow(path: Path, site: Path) -> None:
    """Every place of a page or of the index that a page leads to is there."""
    page = read(path.read_text())
    assert not page.wrong
    index = read((site / "index.html").read_text())
    for link in page.links:
        file, mark, anchor = link.partition("#")
        if mark and file.endswith("index.html"):
            assert anchor in index.ids
        elif mark:
            assert not file and anchor in page.ids
