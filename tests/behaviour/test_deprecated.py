"""Do tools see what is deprecated in TypeScript? Deno's reader of doc comments is asked."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.output import templates
from tests import node
from tests.behaviour.building import built
from tests.behaviour.cases import cases

DENO = node.MODULES / ".bin" / "deno"
MODULES = ("src/services/pets.ts", "src/params/pets.ts", "src/models/pet.ts")
SEEN = {
    "list",
    "PetsService.list",
    "ListParams.page",
    "Pet",
    "Pet.nick",
}

pytestmark = pytest.mark.skipif(not DENO.exists(), reason="there is no Deno")


def _documented(folder: Path) -> Iterator[tuple[str, Any]]:
    """Each exported declaration and each member of one, with what is said of it."""
    for name in MODULES:
        assert (folder / name).is_file()
    printed = node.run(
        [DENO, "doc", "--json", "--quiet", "--unstable-sloppy-imports", *MODULES],
        cwd=folder,
        environment={"DENO_DIR": str(folder / ".deno"), "DENO_NO_UPDATE_CHECK": "1"},
    )
    for module in json.loads(printed)["nodes"].values():
        for symbol in module["symbols"]:
            for declared in symbol["declarations"]:
                yield symbol["name"], declared
                inside = declared.get("def", {})
                for member in (
                    *inside.get("methods", ()),
                    *inside.get("properties", ()),
                ):
                    yield f"{symbol['name']}.{member['name']}", member


def _deprecated(folder: Path) -> set[str]:
    return {
        name
        for name, found in _documented(folder)
        if {"kind": "deprecated"} in found.get("jsDoc", {}).get("tags", ())
    }


def _written(folder: Path) -> None:
    (case,) = (one for one in cases() if one.topic == "deprecated")
    for path, text in built(case).files["typescript"].items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)
    for path, content in templates.files("typescript", "runtime/"):
        (folder / "src" / "runtime" / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / "src" / "runtime" / path).write_bytes(content)


def test_tools_see_what_is_deprecated_and_nothing_else(tmp_path: Path) -> None:
    _written(tmp_path)
    assert _deprecated(tmp_path) == SEEN
