"""What does an overlay make of a document, and where is what it changed? Cases in cases.yaml."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, cast

import pytest
import yaml

from generator.diagnostics import Diagnostics
from generator.document.model import Document
from generator.document.overlay.apply import lay_over
from generator.document.overlay.origins import Origins
from generator.document.overlay.read import read_overlay
from generator.document.read import read

CASES = yaml.safe_load(Path(__file__).with_name("cases.yaml").read_text("utf-8"))


def file(folder: Path, name: str, text: str) -> Document:
    path = folder / name
    path.write_text(text, "utf-8")
    document = read(str(path), Diagnostics())
    assert document is not None
    return document


def laid(
    folder: Path, text: str, actions: list[Any]
) -> tuple[Document, Origins, Diagnostics]:
    data = {
        "overlay": "1.1.0",
        "info": {"title": "Test", "version": "1"},
        "actions": actions,
    }
    diagnostics = Diagnostics()
    document = file(folder, "spec.yaml", text)
    read_ = read_overlay(file(folder, "over.json", json.dumps(data)), diagnostics)
    return *lay_over(document, read_, diagnostics), diagnostics


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["shows"]))
def test_case(case: dict[str, Any], tmp_path: Path) -> None:
    text = case.get("text") or json.dumps(case["document"])
    document, _, diagnostics = laid(tmp_path, text, case["actions"])
    assert [found.code for found in diagnostics] == case.get("broken", [])
    if "gives" in case:
        assert document.tree == case["gives"]
        assert list(document.tree) == list(case["gives"])


def test_what_was_read_is_left_alone(tmp_path: Path) -> None:
    document = file(tmp_path, "spec.yaml", "{a: {b: [1, 2]}}")
    over = file(
        tmp_path,
        "over.yaml",
        """{overlay: 1.0.0, info: {title: T, version: "1"}, actions: [
        {target: $.a.b, update: 3}, {target: "$.a.b[0]", remove: true}]}""",
    )
    diagnostics = Diagnostics()
    changed, _ = lay_over(document, read_overlay(over, diagnostics), diagnostics)
    assert document.tree == {"a": {"b": [1, 2]}}
    assert changed.tree == {"a": {"b": [2, 3]}}


def test_where_things_are_written(tmp_path: Path) -> None:
    """A pointer into the changed document, and the file and pointer that it is written at."""
    _, origins, diagnostics = laid(
        tmp_path,
        "{a: {old: 1, both: {x: 1}}, list: [p, q, r, s], gone: {z: 1}}",
        [
            {"target": "$.a", "update": {"new": {"deep": [1]}, "both": {"y": 2}}},
            {"target": "$.list[1]", "remove": True},
            {"target": "$.list", "update": "t"},
            {"target": "$.list[0]", "remove": True},
            {"target": "$.a.both", "copy": "$.gone"},
            {"target": "$.gone", "remove": True},
            {"target": "$", "update": {"gone": 2}},
        ],
    )
    assert not len(diagnostics)
    places = {
        "/a/old": "spec.yaml#/a/old",
        "/a/new": "over.json#/actions/0/update/new",
        "/a/new/deep/0": "over.json#/actions/0/update/new/deep/0",
        "/a/both": "spec.yaml#/a/both",
        "/a/both/x": "spec.yaml#/a/both/x",
        "/a/both/y": "over.json#/actions/0/update/both/y",
        "/a/both/z": "spec.yaml#/gone/z",
        "/list/0": "spec.yaml#/list/2",
        "/list/1": "spec.yaml#/list/3",
        "/list/2": "over.json#/actions/2/update",
        "/gone": "over.json#/actions/6/update/gone",
        "/nowhere": "spec.yaml#/nowhere",
    }
    found = {
        place: origins.of(cast("tuple[str, ...]", tuple(place.split("/")[1:])))
        for place in places
    }
    assert {
        place: f"{Path(at.source).name}{at}" for place, at in found.items()
    } == places
