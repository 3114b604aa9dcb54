"""Where do references between files lead? Cases: file_cases.yaml."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator.diagnostics import Diagnostics
from generator.document.library import Files
from generator.document.model import Document
from generator.document.read import read
from generator.openapi.model import Api
from generator.openapi.resolve import resolve
from generator.openapi.schema import OneOf
from tests.unit.openapi.shorthand import short_operation
from tests.unit.openapi.support import findings

CASES: Any = read(str(Path(__file__).with_name("file_cases.yaml")), Diagnostics())


def built(
    folder: Path, files: dict[str, Any]
) -> tuple[Api, Diagnostics, dict[str, Document]]:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(content), "utf-8")
    diagnostics = Diagnostics()
    document = read(str(folder / "spec.yaml"), diagnostics)
    assert document is not None
    opened: dict[str, Document] = {}
    library = Files(document, diagnostics, opened=opened)
    return resolve(document, "3.1", diagnostics, library), diagnostics, opened


@pytest.mark.parametrize("name", CASES.tree)
def test_case(tmp_path: Path, name: str) -> None:
    case = CASES.tree[name]
    assert case.keys() <= {"files", "keys", "operations", "findings", "tags"}
    api, diagnostics, _ = built(tmp_path, case["files"])
    assert sorted(api.schemas) == sorted(case["keys"])
    lines = [line for one in api.operations for line in short_operation(one)]
    assert lines == case.get("operations", [])
    assert sorted(findings(diagnostics)) == sorted(case.get("findings", []))
    tagged = [
        dict(one.discriminator.mapping)
        for one in api.schemas.values()
        if isinstance(one, OneOf) and one.discriminator
    ]
    assert tagged == ([case["tags"]] if "tags" in case else [])


def test_only_what_is_needed_is_read_and_once(tmp_path: Path) -> None:
    files: dict[str, Any] = {
        "spec.yaml": {
            "x-samples": {"$ref": "sample.yaml"},
            "components": {"schemas": {"A": {"$ref": "a.yml"}, "B": {"$ref": "a.yml"}}},
        },
        "sample.yaml": {},
        "a.yml": {"type": "object", "example": {"$ref": "sample.yaml"}},
    }
    _, diagnostics, opened = built(tmp_path, files)
    assert list(opened) == [str(tmp_path / "a.yml")]
    assert not len(diagnostics)


def test_nothing_depends_on_where_the_files_lie(tmp_path: Path) -> None:
    case = CASES.tree["a whole file"]["files"]
    digests = []
    for folder in (tmp_path / "here", tmp_path / "there/and/there"):
        folder.mkdir(parents=True)
        built(folder, case)
        document = read(str(folder / "spec.yaml"), Diagnostics())
        assert document is not None
        library = Files(document, Diagnostics(), opened={})
        alone = library.digest
        assert alone == document.digest
        library.open("models/pet.yml")
        assert library.digest != alone
        digests.append(library.digest)
    assert digests[0] == digests[1]
