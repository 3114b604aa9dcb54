"""`gen coverage`: what it says of documents that hold more than an SDK shows."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Gen = Callable[..., tuple[int, str, str]]

ROOT = Path(__file__).parents[3]
MORE = """\
openapi: 3.1.0
info: {title: Shop, version: '1', contact: {name: Us}}
paths:
  /pets:
    post:
      parameters:
        - {name: Accept, in: header, schema: {type: string}}
        - {name: kind, in: query, schema: {type: string, not: {const: cat}}}
      requestBody:
        required: true
        content:
          application/json: {schema: {$ref: '#/components/schemas/Pet'}}
          application/xml: {schema: {$ref: '#/components/schemas/Pet'}}
      callbacks: {done: {'{$url}': {post: {responses: {'200': {description: Fine.}}}}}}
      responses: {'204': {links: {self: {operationId: x}}}}
webhooks:
  made: {post: {requestBody: {content: {application/json: {schema: {type: string}}}}}}
components:
  schemas:
    Pet: {type: object, x-any: 1, $comment: A note., properties: {size: {type: number, multipleOf: 2}}}
"""


def found(out: str, target: str) -> dict[str, Any]:
    (one,) = (one for one in json.loads(out) if one["target"] == target)
    assert isinstance(one, dict)
    return one


@pytest.mark.parametrize("target", ["python", "typescript"])
def test_what_is_lost_and_why(gen: Gen, folder: Path, target: str) -> None:
    (folder / "more.yaml").write_text(MORE)
    status, out, _ = gen("coverage", "more.yaml", "--format", "json")
    assert status == 0
    said = found(out, target)
    lost = {(one["kind"], one["what"]): one["first"] for one in said["dropped"]}
    post = "#/paths/~1pets/post"
    assert lost == {
        ("operation", "responses"): f"{post}/callbacks/done/{{$url}}/post/responses",
        ("schema", "multipleOf"): "#/components/schemas/Pet/properties/size/multipleOf",
        ("schema", "not"): f"{post}/parameters/1/schema/not",
        ("parameter", "itself"): f"{post}/parameters/0",
    }
    counts = {one["kind"]: (one["reached"], one["all"]) for one in said["counts"]}
    assert counts["operation"] == (3, 3)
    assert counts["media type"] == (3, 3)
    assert all(reached <= number for reached, number in counts.values())


def test_as_text(gen: Gen, folder: Path) -> None:
    (folder / "more.yaml").write_text(MORE)
    _, out, _ = gen("coverage", "more.yaml")
    rows = [line.split("  ") for line in out.splitlines()]
    cells = [[cell.strip() for cell in row if cell] for row in rows]
    assert ["operation", "3 of 3"] in cells
    post = "#/paths/~1pets/post"
    place = f"{post}/parameters/1/schema/not"
    assert ["schema: not", "1 of 1", "it is not read", place] in cells


def test_what_the_committed_document_loses(gen: Gen) -> None:
    """Nothing."""
    _, out, _ = gen("coverage", str(ROOT / "specs/stripe.yaml"), "--format", "json")
    lost = {
        name: {(one["kind"], one["what"]) for one in found(out, name)["dropped"]}
        for name in ("python", "typescript")
    }
    assert lost == {"python": set(), "typescript": set()}
    counts = found(out, "python")["counts"]
    assert [one for one in counts if one["reached"] != one["all"]] == []
    assert {"kind": "operation", "reached": 9, "all": 9} in counts
