"""Do facts about lists in pages go before what the document shows, and must they fit it?"""

from __future__ import annotations

from typing import Any, cast

import pytest

from generator.diagnostics import Diagnostics
from generator.document.model import Document, Json
from generator.sdk.design import design
from generator.sdk.model import Method
from generator.sdk.paging_model import (
    ItemCursor,
    NextLink,
    Offset,
    PageNumber,
    Pagination,
    TokenCursor,
)
from generator.sdk.read_facts import read_facts
from tests.unit.openapi.support import resolved

_PET: Json = {"type": "object", "properties": {"id": {}, "name": {"type": "string"}}}
_BODY: Json = {
    "type": "object",
    "properties": {
        "pets": {"type": "array", "items": _PET},
        "meta": {"type": "object", "properties": {"on": {}, "back": {}, "n": {}}},
        "open": {"type": "object", "additionalProperties": True},
        "has_more": {"type": "boolean"},
    },
}


def _operation(id: str, body: Json, *, sent: Json = None) -> dict[str, Any]:
    names = ("after", "before", "page", "offset", "limit", "token")
    given: list[Json] = [{"name": name, "in": "query", "schema": {}} for name in names]
    given.append({"name": "page_number", "in": "query", "schema": {"type": "integer"}})
    made: dict[str, Any] = {
        "operationId": id,
        "parameters": given,
        "responses": {
            "200": {
                "description": "",
                "content": {"application/json": {"schema": body}},
            }
        },
    }
    if sent is not None:
        made["requestBody"] = {"content": {"application/json": {"schema": sent}}}
    return made


_DOCUMENT: dict[str, Any] = {
    "paths": {
        "/pets": {"get": _operation("listPets", _BODY)},
        "/pets/search": {
            "post": _operation(
                "searchPets",
                _BODY,
                sent={"type": "object", "properties": {"cursor": {"type": "string"}}},
            )
        },
        "/anything": {"get": _operation("getAnything", {})},
        "/text": {
            "get": {
                "operationId": "getText",
                "responses": {
                    "200": {"description": "", "content": {"text/plain": {}}}
                },
            }
        },
    }
}


def _designed(facts: Json) -> tuple[dict[str, Method], list[str]]:
    """Methods by operationId, and what is said."""
    api, _ = resolved(cast("Json", _DOCUMENT))
    diagnostics = Diagnostics()
    document = Document("case.sdk.yaml", "yaml", "", {"pagination": facts}, "")
    sdk = design(api, read_facts(document, diagnostics), diagnostics)
    methods = {m.operation_id: m for s in sdk.services for m in s.methods}
    return methods, [f"{found.code}: {found.message}" for found in diagnostics]


P = ("pets",)


@pytest.mark.parametrize(
    ("key", "fact", "rule"),
    [
        (
            "listPets",
            {"items": "pets", "after": "after", "before": "before", "more": "has_more"},
            ItemCursor(P, "after", "before", "id", ("has_more",)),
        ),
        (
            "GET /pets",
            {"items": "pets", "after": "after", "id": "name"},
            ItemCursor(P, "after", "", "name", ()),
        ),
        (
            "pets.list",
            {"items": "pets", "parameter": "token", "token": "meta.on"},
            TokenCursor(P, "token", ("meta", "on")),
        ),
        ("listPets", {"items": "pets", "page": "page", "first": 0}, PageNumber(P, "page", 0)),
        (
            "listPets",
            {"items": "pets", "offset": "offset", "limit": "limit", "total": "meta.n"},
            Offset(P, "offset", ("meta", "n"), "limit"),
        ),
        (
            "listPets",
            {"items": "pets", "next": "meta.on", "previous": "meta.back"},
            NextLink(P, ("meta", "on"), ("meta", "back")),
        ),
        ("listPets", {"items": "pets", "link": True}, NextLink(P)),
        ("listPets", {"items": "open.list", "next": "open.next"}, NextLink(("open", "list"), ("open", "next"))),
        (
            "searchPets",
            {"items": "pets", "parameter": "cursor", "token": "meta.on"},
            TokenCursor(P, "cursor", ("meta", "on")),
        ),
        ("getAnything", {"items": "a.b", "link": True}, NextLink(("a", "b"))),
        ("getAnything", {"page": "page"}, PageNumber((), "page")),
    ],
)  # fmt: skip
def test_a_fact_is_followed(key: str, fact: Json, rule: Pagination) -> None:
    methods, said = _designed({key: fact})
    assert said == []
    names = {"GET /pets": "listPets", "pets.list": "listPets"}
    paging = methods[names.get(key, key)].paging
    assert paging is not None and paging.rule == rule


def test_false_goes_before_what_the_document_shows() -> None:
    assert _designed({})[0]["listPets"].paging is not None
    methods, said = _designed({"listPets": False})
    assert methods["listPets"].paging is None and said == []


@pytest.mark.parametrize(
    ("key", "fact", "reason"),
    [
        ("listPets", {"items": "cats", "page": "page"}, "there is no list at cats"),
        ("listPets", {"items": "meta", "page": "page"}, "there is no list at meta"),
        ("listPets", {"page": "page"}, "there is no list at the top of the body"),
        ("listPets", {"items": "pets", "page": "number"}, "there is no parameter number; the nearest is page_number"),
        (
            "listPets",
            {"items": "pets", "offset": "offset", "limit": "size"},
            "there is no parameter size",
        ),
        (
            "listPets",
            {"items": "pets", "after": "after", "before": "until"},
            "there is no parameter until",
        ),
        (
            "listPets",
            {"items": "pets", "parameter": "token", "token": "meta.next"},
            "there is no meta.next in the body",
        ),
        (
            "listPets",
            {"items": "pets", "after": "after", "more": "more"},
            "there is no more in the body",
        ),
        (
            "listPets",
            {"items": "pets", "after": "after", "id": "uuid"},
            "an item has no uuid",
        ),
        ("getText", {"link": True}, "what it gives back is not JSON"),
    ],
)  # fmt: skip
def test_a_fact_must_fit(key: str, fact: Json, reason: str) -> None:
    methods, said = _designed({key: fact})
    assert methods[key].paging is None
    assert len(said) == 1 and said[0].startswith("S320: this does not fit")
    assert said[0].endswith(reason)


def test_a_fact_must_match() -> None:
    _, said = _designed({"cats.list": False, "listCats": {"link": True}})
    assert said == [
        "S303: pagination.cats.list matches nothing in the document",
        "S303: pagination.listCats matches nothing in the document",
    ]
