"""What in the complete document led other generators astray, and does it lead us?"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.document.model import Json
from tests.complete import plain, surface
from tests.complete.conftest import Complete
from tests.complete.surface import Surface, fold

Tree = dict[str, Json]


@pytest.fixture(scope="module", params=["python", "typescript"])
def listed(request: pytest.FixtureRequest, complete: Complete) -> Surface:
    if request.param == "python":
        return surface.python(complete.python)
    return surface.typescript(complete.typescript)


def test_no_get_has_a_body_in_typescript(complete: Complete, tree: Tree) -> None:
    """The document gives every GET a form body without fields. Python's tables are asked elsewhere."""
    table = re.compile(r"^const \w+: Operation<.*?^ *};", re.DOTALL | re.MULTILINE)
    services = (complete.typescript / "src" / "services").glob("*.ts")
    entries = [
        found for path in services for found in table.findall(path.read_text("utf-8"))
    ]
    gets = [entry for entry in entries if ' method: "GET",\n' in entry]
    verbs = [verb for verb, _, _ in plain.operations(tree)]
    assert (len(entries), len(gets)) == (len(verbs), verbs.count("get"))
    assert [entry for entry in gets if " body:" in entry] == []
    assert any(" body:" in entry for entry in entries)


def test_names_with_dots(listed: Surface, tree: Tree) -> None:
    dotted = {name for name in plain.schemas(tree) if "." in name}
    assert len(dotted) == 71
    names = listed.by_fold()
    assert {"".join(map(_capital, re.split(r"[._]", name))) for name in dotted} == {
        names[fold(name)] for name in dotted
    }


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]


def test_a_schema_called_file(listed: Surface, tree: Tree) -> None:
    assert "file" in plain.schemas(tree)
    types = listed.types["File"]
    assert types["object"] in ('Literal["file"]', '"file"')
    assert "FileLinks" in surface.words(types["links"])
    assert "File" in surface.words(listed.types["FileLink"]["file"])


def test_an_enumeration_called_object(listed: Surface, tree: Tree) -> None:
    """Hundreds of schemas have one, of one value; none of them may take the name of a type."""
    names, found = listed.by_fold(), 0
    for name, key, schema in plain.properties(tree):
        match schema:
            case {"enum": [str(value)]} if key == "object":
                assert f'"{value}"' in listed.types[names[fold(name)]]["object"]
                found += 1
    assert found > 100
    assert not {"Object", "object"} & listed.types.keys()


def test_nullable_enumerations_take_null(listed: Surface, tree: Tree) -> None:
    """Null is not among their values in the document."""
    names, found = listed.by_fold(), 0
    for name, key, schema in plain.properties(tree):
        values = schema.get("enum")
        if schema.get("nullable") and isinstance(values, list) and None not in values:
            types = listed.types[names[fold(name)]]
            assert {"None", "null"} & surface.words(types[key]), f"{name}.{key}"
            found += 1
    assert found > 150


@pytest.mark.parametrize(
    "path",
    [
        "python/stripe_sdk/params/reporting_report_runs.py",
        "typescript/src/params/reporting-report-runs.ts",
    ],
)
def test_values_that_fold_to_one_name(path: str, complete: Complete) -> None:
    text = (complete.folder / path).read_text("utf-8")
    for value in ("Etc/GMT", "Etc/GMT+0", "Etc/GMT-0", "Etc/GMT0"):
        assert text.count(f'"{value}"') == 1, value


def test_inline_objects_with_equal_titles_stay_apart(
    complete: Complete, tree: Tree
) -> None:
    """Of the same title are objects with different properties, in one request."""
    countries = _countries(tree)
    titles = {str(schema["title"]) for schema in countries.values()}
    assert len(countries) > 90 and len(titles) < 10
    assert len({frozenset(_keys(schema)) for schema in countries.values()}) > 1
    module = complete.python / "stripe_sdk" / "params" / "tax_registrations.py"
    classes = dict(_classes(module))
    assert classes["CreateCountryOptions"] == countries.keys()
    for country, schema in countries.items():
        made = classes[f"CreateCountryOptions{country.title()}"]
        assert made == _keys(schema), country


def _countries(tree: Tree) -> dict[str, dict[str, Json]]:
    found: Json = tree
    for step in (
        *("paths", "/v1/tax/registrations", "post", "requestBody", "content"),
        *("application/x-www-form-urlencoded", "schema", "properties"),
        *("country_options", "properties"),
    ):
        found = plain.mapping(found)[step]
    return {
        key: dict(plain.mapping(schema)) for key, schema in plain.mapping(found).items()
    }


def _keys(schema: dict[str, Json]) -> set[str]:
    return set(plain.mapping(schema.get("properties")))


def _classes(module: Path) -> Iterator[tuple[str, set[str]]]:
    """The keys of each TypedDict in either spelling, without importing it."""
    for node in ast.parse(module.read_text("utf-8")).body:
        match node:
            case ast.ClassDef(name=name, body=body):
                targets = (
                    item.target for item in body if isinstance(item, ast.AnnAssign)
                )
                yield name, {
                    target.id for target in targets if isinstance(target, ast.Name)
                }
            case ast.Assign(
                value=ast.Call(args=[ast.Constant(value=str(name)), fields])
            ):
                yield name, set(ast.literal_eval(fields))
            case _:
                continue
