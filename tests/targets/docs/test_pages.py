"""Does the site say all that the Sdk holds, a page for each operation?"""

from __future__ import annotations

import json
import re
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from generator.diagnostics import Diagnostics
from generator.output.render import render
from generator.sdk.example import Examples
from generator.sdk.model import Sdk, Service
from generator.targets.docs.secrets import is_secret
from generator.targets.base import language, languages, load
from tests.designed import designed
from tests.sdk_fixtures import methods, shop
from tests.targets.docs_page import Page, read


@cache
def files() -> dict[str, str]:
    package = load("docs").spell(shop(), Diagnostics())
    return {module.path: render(module, "docs") for module in package.modules}


def page(id_: str) -> tuple[str, Page]:
    """Its path, and what it holds."""
    path = _paths()[id_]
    return path, read(files()[path])


@cache
def _paths() -> dict[str, str]:
    """By id of the method: the search knows where each lies."""
    found = json.loads(files()["search/0.json"])
    by_place = {(one["method"], one["path"]): one["href"] for one in found}
    return {
        id_: by_place[method.http_method.upper(), method.path]
        for id_, method in methods(shop()).items()
    }


@pytest.mark.parametrize("id_", methods(shop()))
def test_a_page_reads_fully_without_scripts(id_: str) -> None:
    method = methods(shop())[id_]
    _, found = page(id_)
    assert not found.wrong
    assert method.path in found.text and method.http_method.upper() in found.text
    for argument in method.arguments:
        assert argument.wire in found.text
    for name in languages():
        call = language(name).calls(shop())[id_]
        assert call in found.text or " " in call
    assert {"Python", "TypeScript", "curl"} <= set(found.headings)


@pytest.mark.parametrize("id_", methods(shop()))
def test_a_page_has_what_its_form_is_made_from(id_: str) -> None:
    path, _ = page(id_)
    method = methods(shop())[id_]
    loaded = _slice(path)
    assert [one["wire"] for one in loaded["arguments"]] == [
        argument.wire for argument in method.arguments
    ]
    assert loaded["operation"]["path"] == method.path
    assert (loaded["body"] is None) == (method.body is None)
    assert set(loaded["sheets"]) == set(languages())
    declared = _types(path)
    assert declared.keys() == loaded["types"].keys() | loaded["elsewhere"].keys()
    assert set(_ids([loaded["arguments"], *declared.values()])) == declared.keys()


@pytest.mark.parametrize("id_", methods(shop()))
def test_a_form_is_filled_in_with_what_snippets_and_guides_show(id_: str) -> None:
    path, _ = page(id_)
    method, examples = methods(shop())[id_], Examples(shop())
    text = files()[path.replace(".html", ".examples.json")]
    assert text.isascii()
    filling = json.loads(text)
    for key, values in (
        ("smallest", examples.smallest(method)),
        ("complete", examples.complete(method)),
    ):
        named = [(method.arguments[at], value) for at, value in filling[key]]
        assert named == list(values)
    assert {*filling["types"]} <= {*_types(path)}
    for number, value in filling["types"].items():
        declared = _types(path)[number]
        needed = {one["wire"] for one in declared["fields"] if one.get("required")}
        assert needed <= value.keys()


def _types(path: str) -> dict[str, Any]:
    """Those elsewhere too."""
    loaded, folder = _slice(path), path.rpartition("/")[0]
    types: dict[str, Any] = {**loaded["types"]}
    for name in {*loaded["elsewhere"].values()}:
        types |= json.loads(files()[f"{folder}/{name}"])
    return types


def _slice(path: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(files()[path.replace(".html", ".json")])
    return found


def _ids(value: Any) -> list[str]:
    if isinstance(value, list):
        return [id_ for item in value for id_ in _ids(item)]
    if not isinstance(value, dict):
        return []
    own = [value["id"]] if "id" in value and "is" in value else []
    return own + [id_ for item in value.values() for id_ in _ids(item)]


def test_links_lead_to_files_of_the_site() -> None:
    assets = {"assets/" + name for name in ("page.css", "form.css", "explorer.css")}
    assets |= {f"assets/{one}.js" for one in ("explorer", "index", "theme-early")}
    for path, text in files().items():
        for link in read(text).links if path.endswith(".html") else ():
            if not link.startswith(("http", "mailto:", "#")):
                parts = path.split("/")[:-1]
                while link.startswith("../"):
                    link, _ = link.removeprefix("../"), parts.pop()
                file = link.partition("#")[0]
                assert "/".join([*parts, file]) in files().keys() | assets


def test_every_operation_is_found_from_the_start_and_by_search() -> None:
    index = read(files()["index.html"])
    assert not index.wrong
    assert json.loads(files()["search/index.json"]) == {"shards": 1}
    assert len(_paths()) == len(methods(shop())) == len({*_paths().values()})
    assert {*_paths().values()} <= {*index.links}


def test_pages_follow_each_other() -> None:
    """From the first to the last one and back."""
    order = [page(id_) for id_ in methods(shop())]
    for (before, first), (after, second) in zip(order, order[1:], strict=False):
        assert "../" * after.count("/") + before in second.links
        assert "../" * before.count("/") + after in first.links


def _larger(sdk: Sdk, times: int) -> Sdk:
    """With further services, alike but for their names."""
    services = [
        replace(
            service,
            id=f"more_{number}_{service.id}",
            path=(
                replace(
                    service.path[0],
                    words=("more", str(number), *service.path[0].words),
                ),
            ),
            methods=tuple(
                replace(method, id=f"{number}.{method.id}")
                for method in service.methods
            ),
        )
        for number in range(times)
        for service in sdk.services
        if len(service.path) == 1
    ]
    return replace(sdk, services=(*sdk.services, *services))


def test_a_page_costs_the_same_however_many_operations_there_are() -> None:
    few, many = (
        {
            module.path: render(module, "docs")
            for module in load("docs")
            .spell(_larger(shop(), more), Diagnostics())
            .modules
        }
        for more in (1, 12)
    )
    pages = [path for path in few if "/" in path and not path.startswith("search/")]
    assert len(pages) > 10 and len(many) > 2 * len(few) - len(pages)
    grown = [path for path in pages if len(many[path]) > len(few[path]) + 200]
    assert not grown


def _crowded(times: int) -> Sdk:
    """Each service with its methods many times."""
    services = tuple(
        replace(
            service,
            methods=tuple(
                replace(
                    method,
                    id=f"{number}.{method.id}",
                    name=replace(
                        method.name, words=(*method.name.words, "no", str(number))
                    ),
                )
                for number in range(times)
                for method in service.methods
            ),
        )
        for service in shop().services
    )
    return replace(shop(), services=services)


def _customers() -> Service:
    return next(one for one in shop().services if one.id == "customers")


def test_a_page_of_a_large_service_shows_its_neighbours_and_leads_to_all() -> None:
    made = {
        module.path: module
        for module in load("docs").spell(_crowded(100), Diagnostics()).modules
    }
    index = read(render(made["index.html"], "docs"))
    path = "customers/list_no_50.html"
    page = read(render(made[path], "docs"))
    assert path.replace("customers", "../customers") in page.links
    siblings = [one for one in page.links if one.startswith("../customers/")]
    assert 50 < len(siblings) < 70
    [others] = {one for one in page.links if "#service" in one}
    assert others.startswith("../index.html#") and others.partition("#")[2] in index.ids
    count = 100 * len(_customers().methods)
    assert f"All {count} of Customers" in page.text


def _spoken(schemas: dict[str, Any], folder: Path) -> dict[str, str]:
    document = {
        "openapi": "3.1.0",
        "info": {"title": "A", "version": "1"},
        "servers": [{"url": "https://api.example.com"}],
        "paths": {
            "/a": {
                "post": {
                    "requestBody": {
                        "content": {
                            "application/json": {
                                "schema": {
                                    "type": "object",
                                    "properties": {
                                        "first": {"$ref": "#/components/schemas/A"}
                                    },
                                }
                            }
                        }
                    },
                    "responses": {"204": {"description": "Done."}},
                }
            }
        },
        "components": {"schemas": schemas},
    }
    path = folder / "a.json"
    path.write_text(json.dumps(document))
    path.with_suffix(".sdk.yaml").write_text("name: a\n")
    _, sdk = designed(path)
    package = load("docs").spell(sdk, Diagnostics())
    return {module.path: render(module, "docs") for module in package.modules}


def _spoken_types(schemas: dict[str, Any], folder: Path) -> list[dict[str, Any]]:
    return [
        one
        for path, text in _spoken(schemas, folder).items()
        if re.fullmatch(r"a/\w+\.json", path)
        for one in json.loads(text)["types"].values()
    ]


def test_a_choice_that_holds_itself_comes_to_an_end(tmp_path: Path) -> None:
    of = {"$ref": "#/components/schemas/A"}
    nested = {"type": "array", "items": of}
    schemas = {"A": {"oneOf": [{"type": "string"}, nested, {"type": "integer"}]}}
    [page] = (
        text
        for path, text in _spoken(schemas, tmp_path).items()
        if "a/" in path and path.endswith(".html")
    )
    assert "string or list of (string or list or integer) or integer" in read(page).text


def test_words_do_not_double_with_each_level(tmp_path: Path) -> None:
    def level(n: int) -> dict[str, Any]:
        below = {"$ref": f"#/components/schemas/{chr(ord('A') + n + 1)}"}
        more = {"type": "object", "additionalProperties": below}
        return {"oneOf": [{"type": "array", "items": below}, more]}

    schemas = {chr(ord("A") + n): level(n) for n in range(20)}
    schemas["U"] = {"type": "string"}
    assert sum(map(len, _spoken(schemas, tmp_path).values())) < 40_000


@pytest.mark.parametrize(
    ("wire", "is_one"),
    (
        ("password", True),
        ("api_key", True),
        ("X-Api-Key", True),
        ("client_secret", True),
        ("accessToken", True),
        ("page_token", False),
        ("max_tokens", False),
        ("number", False),
        ("key", False),
    ),
)
def test_what_is_called_a_secret_is_one(
    wire: str, is_one: bool, tmp_path: Path
) -> None:
    schemas = {"A": {"type": "object", "properties": {wire: {"type": "string"}}}}
    [model] = _spoken_types(schemas, tmp_path)
    assert model["fields"][0].get("secret", False) is is_one


def test_a_long_description_is_told_once(tmp_path: Path) -> None:
    """The first that has it tells it, before what is inside it does; the others lead there."""
    story = "Words of a long story. " * 40
    of = {"$ref": "#/components/schemas/B"}
    own = {"description": story, "type": "string"}
    fields = {"outer": {**of, "description": story}, "one": own, "few": of}
    schemas = {
        "A": {"type": "object", "properties": fields},
        "B": {"type": "object", "properties": {"inner": own}},
    }
    made = _spoken(schemas, tmp_path)
    [page] = (t for p, t in made.items() if "a/" in p and p.endswith(".html"))
    found = read(page)
    assert not found.wrong and found.text.count(story.strip()) == 1
    assert found.text.index("outer") < found.text.index(story.strip())
    assert [one for one in found.links if one == "#told-1"] == ["#told-1"] * 3
    assert "told-1" in found.ids
    [data] = (t for p, t in made.items() if re.fullmatch(r"a/\w+\.json", p))
    assert data.count(story.strip()) == 1
    assert data.count("<p>As for <code>outer</code>.</p>") == 2


def test_the_number_of_a_card_is_a_secret() -> None:
    at = shop().models[next(iter(shop().models))].fields[0]
    assert is_secret(replace(at, wire="number"), "card")
    assert not is_secret(replace(at, wire="number"), "address")


def test_what_the_document_calls_a_password_is_a_secret(tmp_path: Path) -> None:
    said = {"type": ["string", "null"], "format": "password"}
    schemas = {"A": {"type": "object", "properties": {"word": said}}}
    [model] = _spoken_types(schemas, tmp_path)
    assert model["fields"][0]["secret"] is True
