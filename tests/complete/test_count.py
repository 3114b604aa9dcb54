"""Is everything there? Counted in the document's plain data and in what was built. Shows with `-s`."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from generator.document.model import Json
from tests.complete import plain, surface
from tests.complete.conftest import Complete
from tests.complete.surface import Surface, fold
from tests.e2e.command import built, contents, gen

OPERATIONS, SCHEMAS, CLOSURE = 588, 1321, 768

Tree = dict[str, Json]


@pytest.fixture(scope="module")
def surfaces(complete: Complete) -> dict[str, Surface]:
    return {
        "python": surface.python(complete.python),
        "typescript": surface.typescript(complete.typescript),
    }


def test_the_build_says_so(complete: Complete, tree: Tree) -> None:
    found = plain.operations(tree), plain.schemas(tree)
    assert tuple(map(len, found)) == (OPERATIONS, SCHEMAS)
    said = "operations 588 of 588, schemas 1321 of 1321\n"
    assert complete.ended.output.endswith(said)
    assert "error[" not in complete.ended.said


def test_every_operation(
    complete: Complete, tree: Tree, surfaces: dict[str, Surface]
) -> None:
    ended = gen("operations", complete.document, "--format", "json")
    assert ended.status == 0, ended.said
    rows = json.loads(ended.output)
    written = Counter((verb.upper(), path) for verb, path, _ in plain.operations(tree))
    assert Counter((row["method"], row["path"]) for row in rows) == written
    ids = {operation["operationId"] for _, _, operation in plain.operations(tree)}
    assert {row["operation_id"] for row in rows} == ids
    for language, listed in surfaces.items():
        calls = [row[language].partition(".")[2].partition("(")[0] for row in rows]
        assert len(set(calls)) == OPERATIONS
        assert Counter(listed.calls) == Counter(calls)


@pytest.mark.parametrize("language", ["python", "typescript"])
def test_every_schema(language: str, tree: Tree, surfaces: dict[str, Surface]) -> None:
    """Each has a name of its own, and every property of it is a field."""
    names, listed = surfaces[language].by_fold(), surfaces[language].types
    folded = {fold(name): name for name in plain.schemas(tree)}
    assert len(folded) == SCHEMAS
    assert folded.keys() <= names.keys()
    fields = 0
    for folded_name, name in folded.items():
        keys = plain.mapping(plain.schemas(tree)[name].get("properties")).keys()
        assert {key.rstrip("_") for key in listed[names[folded_name]]} == keys, name
        fields += len(keys)
    print(f"\n{language}: {len(folded)} schemas with {fields} fields")


@pytest.mark.parametrize("language", ["python", "typescript"])
def test_no_reference_is_cut_or_inlined(
    language: str, tree: Tree, surfaces: dict[str, Surface]
) -> None:
    names, listed = surfaces[language].by_fold(), surfaces[language].types
    references = 0
    for name, key, found in plain.properties(tree):
        types = listed[names[fold(name)]]
        words = surface.words(types.get(key) or types[f"{key}_"])
        wanted = {names[fold(other)] for other in plain.beside(found)}
        assert wanted <= words, f"{name}.{key}"
        references += len(wanted)
    print(f"\n{language}: {references} references")
    assert references > 2000


def test_the_closure_of_one_operation(
    complete: Complete, tree: Tree, tmp_path: Path
) -> None:
    """All that it reaches comes along, spelt as in the whole."""
    path = "/v1/payment_records/report_payment"
    wanted = plain.reached(tree, plain.mapping(tree["paths"])[path])
    assert len(wanted) == CLOSURE
    options = ["--only", path, "--target", "typescript", "--out", str(tmp_path)]
    ended = built(complete.document, *options, cache=complete.cache)
    said = f"operations 1 of {OPERATIONS}, schemas {CLOSURE} of {SCHEMAS}\n"
    assert ended.output.endswith(said)
    part = tmp_path / complete.folder.name / "typescript"
    names = surface.typescript(part).by_fold()
    assert {fold(name) for name in wanted} <= names.keys()
    models, whole = contents(part / "src" / "models"), complete.typescript / "src"
    different = [
        path
        for path, content in models.items()
        if path != "index.ts" and (whole / "models" / path).read_bytes() != content
    ]
    assert different == []
    assert len(models) >= CLOSURE
