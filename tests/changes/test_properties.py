"""What holds for every document, of our own and of others?"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator.changes.compare import compare
from generator.inputs import find
from generator.pipeline import understand
from generator.run import Run
from generator.sdk.model import Sdk
from generator.targets.base import typed
from tests.changes.cases import DOCUMENT, HERE
from tests.designed import FAMILY, designed

ROOT = HERE.parents[1]
ODD = ROOT / "tests" / "constructed"
CORPUS = ROOT.parent / "shared" / "corpus"

RECURSIVE = """\
openapi: 3.1.0
info: {title: Trees, version: "1"}
servers: [{url: https://trees.example}]
paths:
  /trees:
    get:
      operationId: listTrees
      responses:
        "200":
          description: All.
          content: {application/json: {schema: {$ref: "#/components/schemas/NAME"}}}
components:
  schemas:
    NAME:
      oneOf:
      - {type: string}
      - {type: array, items: {$ref: "#/components/schemas/NAME"}}
      - {type: object, additionalProperties: {$ref: "#/components/schemas/NAME"}}
      - {$ref: "#/components/schemas/NAMENode"}
    NAMENode:
      type: object
      required: [next]
      properties:
        next: {$ref: "#/components/schemas/NAMENode"}
        any: {anyOf: [{$ref: "#/components/schemas/NAME"}, {type: integer}]}
"""


def sdk_of(path: Path) -> Sdk:
    return understand(Run(find(str(path)), lambda *_: None)).sdk


def reordered(value: Any) -> Any:
    """Keys of every mapping that names things, in the opposite order."""
    if isinstance(value, dict):
        return {key: reordered(one) for key, one in reversed(value.items())}
    return list(map(reordered, value)) if isinstance(value, list) else value


@pytest.mark.parametrize(
    "path",
    [
        ODD / "odd_names.yaml",
        ODD / "styles.yaml",
        CORPUS / "museum.yaml",
        CORPUS / "box.json",
        CORPUS / "discord.json",
        CORPUS / "twilio-api-v2010.yaml",
    ],
    ids=lambda path: path.name,
)
def test_a_document_and_itself_are_the_same(path: Path) -> None:
    if not path.is_file():
        pytest.skip(f"{path} is not there")
    assert compare(sdk_of(path), sdk_of(path), typed()).changes == ()


@pytest.mark.parametrize("path", [FAMILY, HERE / DOCUMENT], ids=lambda path: path.name)
def test_the_order_of_a_document_is_no_change(path: Path, tmp_path: Path) -> None:
    tree: dict[str, Any] = {
        **understand(Run(find(str(path)), lambda *_: None)).document.tree
    }
    facts = path.with_suffix(".sdk.yaml").read_text("utf-8")
    (tmp_path / path.with_suffix(".sdk.yaml").name).write_text(facts)
    turned = {**tree, "components": reordered(tree["components"])}
    turned["paths"] = dict(reversed(tree["paths"].items()))
    other = tmp_path / path.name
    other.write_text(json.dumps(turned))
    assert compare(sdk_of(path), sdk_of(other), typed()).changes == ()


def test_types_that_hold_themselves_come_to_an_end(tmp_path: Path) -> None:
    """Under one name, under another, and where one is put in the place of the other."""
    old, new = tmp_path / "old.yaml", tmp_path / "new.yaml"
    old.write_text(RECURSIVE.replace("NAME", "Tree"))
    new.write_text(
        RECURSIVE.replace("NAME", "Bush").replace("type: integer", "type: number")
    )
    found = compare(sdk_of(old), sdk_of(new), typed())
    assert {"type-renamed"} <= {change.rule.kind for change in found.changes}
    other = (
        RECURSIVE.replace("NAME", "Tree")
        + RECURSIVE.replace("NAME", "Bush").partition("  schemas:\n")[2]
    )
    old.write_text(other)
    new.write_text(
        other.replace(
            '{schema: {$ref: "#/components/schemas/Tree"}}',
            '{schema: {$ref: "#/components/schemas/Bush"}}',
        )
    )
    found = compare(sdk_of(old), sdk_of(new), typed())
    assert {change.rule.kind for change in found.changes} == {"type-replaced"}


def test_back_is_the_other_way() -> None:
    """What was added one way is removed the other, for the whole of Stripe's family."""
    shop, stripe = sdk_of(HERE / DOCUMENT), designed(FAMILY)[1]
    there = {
        (one.rule.kind, one.subject) for one in compare(shop, stripe, typed()).changes
    }
    back = {
        (one.rule.kind, one.subject) for one in compare(stripe, shop, typed()).changes
    }
    for come, gone in (
        ("method-added", "method-removed"),
        ("field-added", "field-removed"),
    ):
        assert {x for kind, x in there if kind == come} == {
            x for kind, x in back if kind == gone
        }
