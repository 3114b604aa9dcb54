"""Does the complete document keep its names, whatever is added that would like to have them?

Classes, fields and calls are taken in turn: a schema called like each tenth class, a property that is
written otherwise beside every fourth, an operation beside each fifth path that would push its calls.
"""

from __future__ import annotations

import json
import re
from itertools import islice
from pathlib import Path

import pytest

from generator.diagnostics import Diagnostics
from generator.document.read import read
from generator.names import camel, pascal, split
from tests.targets.growing import Tree
from tests.targets.surfaces import Public, object_of, public, responses

OTHER = object_of(other=object_of(name={"type": "string"}))
OPERATION = {"responses": responses(OTHER)}


@pytest.fixture(scope="module")
def tree(document: Path) -> Tree:
    found = read(str(document), Diagnostics())
    assert found is not None
    return dict(found.tree)


@pytest.fixture(scope="module")
def before(tree: Tree) -> Public:
    return public(tree)


@pytest.fixture(scope="module")
def grown(tree: Tree, before: Public) -> Tree:
    """A copy, since the document has what is added in the middle of it."""
    made: Tree = json.loads(json.dumps(tree))
    schemas = made["components"]["schemas"]
    for schema in islice([*schemas.values()], 0, None, 4):
        properties = schema.get("properties", {})
        for name in [*properties]:
            for other in (camel(split(name)), pascal(split(name)), f"{name}_"):
                properties.setdefault(other, OTHER)
    for name in _classes(before)[::10]:
        schemas.setdefault(name, OTHER)
    for path in [*made["paths"]][::5]:
        parameters = [
            {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}
            for name in re.findall(r"\{(\w+)\}", path)
        ]
        operation = {**OPERATION, "parameters": parameters}
        for method in ("get", "put", "patch", "post"):
            made["paths"][path].setdefault(method, operation)
        made["paths"].setdefault(f"/v2{path}", {"get": operation})
        made["paths"].setdefault(f"{path}/list", {"get": operation, "post": operation})
    return made


def _classes(found: Public) -> list[str]:
    lines = found.lines["python"]
    return sorted({m[1] for line in lines if (m := re.match(r"models\.(\w+)\(", line))})


def test_nothing_is_lost(before: Public, grown: Tree) -> None:
    after = public(grown, names=before.names)
    assert list(before.lost(after)) == []
    assert before.calls.items() <= after.calls.items()
    more = len(after.calls) - len(before.calls)
    print(
        f"\n{more} operations more; {len(after.names) - len(before.names)} bytes more"
    )


def test_much_would_be_lost_without_the_names(before: Public, grown: Tree) -> None:
    lost = len(list(before.lost(public(grown))))
    print(f"\n{lost} of {len(list(before.all()))} lines of both surfaces")
    assert lost > 1_000


def test_the_file_is_small_and_has_no_field(before: Public) -> None:
    lines = before.names.splitlines()
    size = len(before.names)
    print(f"\n{len(lines)} lines, {size} bytes")
    assert len(lines) < 6_000 and size < 600_000
    assert not [line for line in lines if line.startswith(('"fields', '"arguments'))]
