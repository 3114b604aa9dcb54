"""Which lists in pages are recognised, and which are rightly left alone?

A case is a list operation in short: query parameters as `name: type`, then the properties of the body.
An item is a `Pet` with an id, a `Bare` without one.
"""

from __future__ import annotations

from typing import Any, cast

import pytest

from generator.diagnostics import Diagnostics
from generator.document.model import Json
from generator.sdk import types as t
from generator.sdk.design import design
from generator.sdk.facts import Facts
from generator.sdk.model import Method
from generator.sdk.paging_model import (
    ItemCursor,
    NextLink,
    Offset,
    PageNumber,
    Pagination,
    TokenCursor,
)
from tests.unit.openapi.support import resolved

_TYPES: dict[str, Json] = {
    "text": {"type": "string"},
    "text?": {"type": ["string", "null"]},
    "number": {"type": "integer"},
    "number?": {"type": ["integer", "null"]},
    "float": {"type": "number"},
    "flag": {"type": "boolean"},
    "time": {"type": "string", "format": "date-time"},
    "unix": {"type": "integer", "format": "unix-time"},
    "url": {"type": "string", "format": "uri"},
    "said": {"type": "string", "description": "The URL of the next page."},
    "shown": {"type": "string", "examples": ["https://a.example/?page=2"]},
    "strings": {"type": "array", "items": {"type": "string"}},
    "pets": {"type": "array", "items": {"$ref": "#/components/schemas/Pet"}},
    "pets?": {
        "type": ["array", "null"],
        "items": {"$ref": "#/components/schemas/Pet"},
    },
    "bares": {"type": "array", "items": {"$ref": "#/components/schemas/Bare"}},
    "mixed": {
        "type": "array",
        "items": {
            "anyOf": [
                {"$ref": "#/components/schemas/Pet"},
                {"$ref": "#/components/schemas/Bare"},
            ]
        },
    },
    "any": {},
}
_COMPONENTS: dict[str, Json] = {
    "Pet": {"type": "object", "properties": {"id": {"type": "string"}}},
    "Bare": {"type": "object", "properties": {"name": {"type": "string"}}},
}


def _schema(written: Any) -> Json:
    """A name of the table, a schema (it has a type), or the properties of an object."""
    if isinstance(written, str):
        return _TYPES[written]
    if "type" in written or "anyOf" in written:
        return cast("Json", written)
    properties = {key: _schema(value) for key, value in written.items()}
    return {"type": "object", "properties": cast("Json", properties)}


def _document(
    taken: str, body: Any, *, method: str = "get", link: bool = False
) -> dict[str, Any]:
    parameters = [
        {"name": name.strip(), "in": "query", "schema": _schema(type_.strip())}
        for name, _, type_ in (one.rpartition(":") for one in taken.split(",") if one)
    ]
    response: dict[str, Any] = {
        "description": "",
        "content": {"application/json": {"schema": _schema(body)}},
    }
    if link:
        response["headers"] = {"link": {"schema": {"type": "string"}}}
    operation = {"parameters": parameters, "responses": {"200": response}}
    return {
        "paths": {"/pets": {method: operation}},
        "components": {"schemas": _COMPONENTS},
    }


def _designed(document: Any, facts: Facts | None = None) -> Method:
    api, found = resolved(document)
    assert not len(found), list(found)
    diagnostics = Diagnostics()
    sdk = design(api, facts or Facts(), diagnostics)
    assert not len(diagnostics), list(diagnostics)
    (method,) = (method for service in sdk.services for method in service.methods)
    return method


def _rule(document: Any) -> Pagination | None:
    paging = _designed(document).paging
    return paging.rule if paging else None


D, M = ("data",), ("has_more",)
STRIPE = ItemCursor(D, "starting_after", "ending_before", "id", M)

RECOGNISED: list[tuple[str, Any, Pagination]] = [
    # A cursor that is the id of an item.
    (
        "starting_after: text, ending_before: text, limit: number",
        {"data": "pets", "has_more": "flag", "url": "text"},
        STRIPE,
    ),
    (
        "after: text",
        {"data": "pets", "has_more": "flag", "first_id": "text", "last_id": "text"},
        ItemCursor(D, "after", "", "id", M),
    ),
    (
        "before: text, after: text",
        {"items": "pets", "hasMore": "flag"},
        ItemCursor(("items",), "after", "before", "id", ("hasMore",)),
    ),
    # The body names the last id, since the items have none.
    (
        "after: text",
        {"data": "bares", "has_more": "flag", "last_id": "text?"},
        TokenCursor(D, "after", ("last_id",), more=M),
    ),
    (
        "after: text",
        {"data": "mixed", "has_more": "flag", "last_id": "text"},
        TokenCursor(D, "after", ("last_id",), more=M),
    ),
    # Tokens.
    (
        "cursor: text",
        {"data": "pets", "next_cursor": "text?"},
        TokenCursor(D, "cursor", ("next_cursor",)),
    ),
    (
        "page: text",
        {"data": "pets", "has_more": "flag", "next_page": "text?"},
        TokenCursor(D, "page", ("next_page",), more=M),
    ),
    (
        "pageToken: text, pageSize: number",
        {"pets": "pets", "nextPageToken": "text"},
        TokenCursor(("pets",), "pageToken", ("nextPageToken",)),
    ),
    (
        "page_token: text",
        {"pets": "pets", "next_page_token": "text"},
        TokenCursor(("pets",), "page_token", ("next_page_token",)),
    ),
    (
        "cursor: text",
        {"channels": "bares", "response_metadata": {"next_cursor": "text"}},
        TokenCursor(("channels",), "cursor", ("response_metadata", "next_cursor")),
    ),
    (
        "cursor: text",
        {"data": "pets", "cursor": {"next": "text", "prev": "text"}},
        TokenCursor(D, "cursor", ("cursor", "next"), "cursor", ("cursor", "prev")),
    ),
    (
        "marker: text",
        {"entries": "pets", "next_marker": "text", "prev_marker": "text"},
        TokenCursor(
            ("entries",), "marker", ("next_marker",), "marker", ("prev_marker",)
        ),
    ),
    (
        "marker: text",
        {"entries": "pets", "marker": "text"},
        TokenCursor(("entries",), "marker", ("marker",)),
    ),
    (
        "cursor: text",
        {"rows": "bares", "next_page": "flag", "cursor": "text"},
        TokenCursor(("rows",), "cursor", ("cursor",), more=("next_page",)),
    ),
    (
        "after: text, limit: number",
        {"results": "pets", "paging": {"next": {"after": "text", "link": "text"}}},
        TokenCursor(("results",), "after", ("paging", "next", "after")),
    ),
    (
        "before: float, after: float",
        {"meta": {"pets": "pets", "cursor": {"before": "float", "after": "float"}}},
        TokenCursor(
            ("meta", "pets"),
            "after",
            ("meta", "cursor", "after"),
            "before",
            ("meta", "cursor", "before"),
        ),
    ),
    (
        "after: text",
        {"data": "pets", "has_more": "flag", "next": "text?"},
        TokenCursor(D, "after", ("next",), more=M),
    ),
    (
        "after: text",
        {"nodes": "pets", "pageInfo": {"endCursor": "text", "hasNextPage": "flag"}},
        TokenCursor(
            ("nodes",),
            "after",
            ("pageInfo", "endCursor"),
            more=("pageInfo", "hasNextPage"),
        ),
    ),
    (
        "page[cursor]: text",
        {"data": "pets", "meta": {"next_cursor": "text"}},
        TokenCursor(D, "page[cursor]", ("meta", "next_cursor")),
    ),
    # A number is text to what takes text.
    (
        "marker: text",
        {"entries": "pets", "next_marker": "number"},
        TokenCursor(("entries",), "marker", ("next_marker",)),
    ),
    (
        "page: number",
        {"data": "pets", "next_page": "number?", "total_pages": "number"},
        TokenCursor(D, "page", ("next_page",)),
    ),
    # Links.
    (
        "page: number",
        {"count": "number", "next": "url", "previous": "url", "results": "pets"},
        NextLink(("results",), ("next",), ("previous",)),
    ),
    (
        "Page: number, PageToken: text",
        {"pets": "pets", "next_page_uri": "text?", "previous_page_uri": "text?"},
        NextLink(("pets",), ("next_page_uri",), ("previous_page_uri",)),
    ),
    (
        "page: number",
        {"pets": "pets", "links": {"pages": {"next": "text", "prev": "text"}}},
        NextLink(("pets",), ("links", "pages", "next"), ("links", "pages", "prev")),
    ),
    (
        "page: number",
        {
            "pets": "pets",
            "links": {
                "pages": {
                    "anyOf": [_schema({"next": "text"}), _schema({"prev": "text"}), {}]
                }
            },
        },
        NextLink(("pets",), ("links", "pages", "next"), ("links", "pages", "prev")),
    ),
    (
        "",
        {"items": "pets", "_links": {"next": {"href": "text"}, "self": "text"}},
        NextLink(("items",), ("_links", "next", "href")),
    ),
    (
        "",
        {
            "data": "pets",
            "links": {
                "next": {"anyOf": [{"type": "string"}, _schema({"href": "text"})]},
                "prev": {"anyOf": [{"type": "string"}, _schema({"href": "text"})]},
            },
        },
        NextLink(D, ("links", "next"), ("links", "prev")),
    ),
    (
        "cursor: text",
        {"pets": "pets", "pagination": {"next_page": "said", "prev_page": "said"}},
        NextLink(("pets",), ("pagination", "next_page"), ("pagination", "prev_page")),
    ),
    ("", {"pets": "pets", "next": "shown"}, NextLink(("pets",), ("next",))),
    ("", {"value": "pets", "@odata.nextLink": "text"}, NextLink(("value",), ("@odata.nextLink",))),
    # Page numbers.
    ("page: number", "pets", PageNumber((), "page")),
    ("page: number", "strings", PageNumber((), "page")),
    ("pageNumber: number, size: number", "pets?", PageNumber((), "pageNumber")),
    (
        "page_number: number, per_page: number",
        {"items": "pets", "total_pages": "number"},
        PageNumber(("items",), "page_number", 1, ("total_pages",)),
    ),
    (
        "page: number",
        {"data": "pets", "meta": {"page": "number", "last_page": "number"}},
        PageNumber(D, "page", 1, ("meta", "last_page")),
    ),
    # Offsets.
    ("offset: number, limit: number", "pets", Offset((), "offset", (), "limit")),
    ("skip: number, take: number", "pets", Offset((), "skip", (), "take")),
    (
        "offset: number",
        {"entries": "pets", "total_count": "number", "offset": "number"},
        Offset(("entries",), "offset", ("total_count",)),
    ),
    (
        "start: number, count: number",
        {"items": "pets", "total": "number", "start": "number"},
        Offset(("items",), "start", ("total",), "count"),
    ),
    # Two modes, where a flag switches tokens on.
    (
        "offset: number, limit: number, marker: text, usemarker: flag",
        {"entries": "pets", "next_marker": "text", "total_count": "number"},
        Offset(("entries",), "offset", ("total_count",), "limit"),
    ),
    (
        "offset: number, marker: text",
        {"entries": "pets", "next_marker": "text"},
        TokenCursor(("entries",), "marker", ("next_marker",)),
    ),
    # The only list there is, whatever it is called.
    (
        "page: number",
        {"animals": "pets", "total_pages": "number", "note": "text", "tags": "strings"},
        PageNumber(("animals",), "page", 1, ("total_pages",)),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("taken", "body", "expected"), RECOGNISED)
def test_recognised(taken: str, body: Any, expected: Pagination) -> None:
    assert _rule(_document(taken, body)) == expected


def test_link_header() -> None:
    assert _rule(_document("page: number", "pets", link=True)) == NextLink(())
    body = {"data": "pets", "has_more": "flag"}
    taken = "starting_after: text, ending_before: text"
    assert _rule(_document(taken, body, link=True)) == STRIPE


LEFT_ALONE: list[tuple[str, str, Any]] = [
    ("nothing leads on", "", {"data": "pets", "has_more": "flag"}),
    ("a list alone", "limit: number", "pets"),
    ("no list", "cursor: text", {"next_cursor": "text", "id": "text"}),
    ("a list of no objects", "cursor: text", {"next_cursor": "text", "tags": "strings"}),
    ("two lists", "page: number", {"cats": "pets", "dogs": "pets", "total_pages": "number"}),
    ("no flag", "after: text", {"data": "pets"}),
    ("ids of something else", "after: number", {"data": "pets", "has_more": "flag"}),
    ("no ids", "after: text", {"data": "bares", "has_more": "flag"}),
    ("some without ids", "after: text", {"data": "mixed", "has_more": "flag"}),
    ("a time", "after: time", {"data": "pets", "has_more": "flag"}),
    ("only a way back", "before: text", {"data": "pets", "has_more": "flag"}),
    ("no parameter for it", "limit: number", {"data": "pets", "next_cursor": "text"}),
    ("two parameters for it", "after: text, starting_after: text", {"data": "pets", "next_token": "text"}),
    ("a token into a number", "cursor: number", {"data": "pets", "next_cursor": "text"}),
    ("a token that is no scalar", "cursor: text", {"data": "pets", "next_cursor": "any"}),
    ("a place in a stream that has no end", "stream_position: text", {"entries": "pets", "next_stream_position": "text"}),
    ("no link and no token", "page: number?", {"data": "any", "next": "text"}),
    ("a link that may be a token", "", {"data": "pets", "next": "text"}),
    ("a link to something else", "", {"data": "pets", "url": "url", "self": "url", "first": "url"}),
    ("pages by name", "page: text", {"data": "pets", "total_pages": "number"}),
    ("two modes", "offset: number, limit: number, cursor: text", {"data": "pets", "next_cursor": "text", "total": "number"}),
    ("two modes, one token unnamed", "page: number, cursor: text", "pets"),
    ("an offset alone", "offset: number", "pets"),
    ("a time to start from", "start: unix, limit: number", "pets"),
    ("time as text", "start: time, limit: number", "pets"),
    ("a body that may be anything", "page: number", "any"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("taken", "body"),
    [case[1:] for case in LEFT_ALONE],
    ids=[case[0] for case in LEFT_ALONE],
)
def test_left_alone(taken: str, body: Any) -> None:
    assert _rule(_document(taken, body)) is None


@pytest.mark.parametrize(
    ("schema", "description", "first"),
    [
        ({}, "", 1),
        ({"default": 1}, "", 1),
        ({"default": 0}, "", 0),
        ({"minimum": 0}, "", 0),
        ({"minimum": 1, "default": 1}, "", 1),
        ({"minimum": 0, "default": 1}, "", 1),
        ({"default": 7}, "", None),
        ({"minimum": 100}, "", None),
        ({}, "The zero-based number of the page.", 0),
        ({"description": "Starts at 0."}, "", 0),
    ],
)
def test_the_first_page(
    schema: dict[str, Any], description: str, first: int | None
) -> None:
    document = _document("page: number", "pets")
    (parameter,) = document["paths"]["/pets"]["get"]["parameters"]
    parameter |= {
        "schema": {"type": "integer", **schema},
        "description": description,
    }
    expected = None if first is None else PageNumber((), "page", first)
    assert _rule(document) == expected


def test_an_offset_that_starts_elsewhere() -> None:
    document = _document("start: number, limit: number", "pets")
    document["paths"]["/pets"]["get"]["parameters"][0]["schema"]["default"] = 1
    assert _rule(document) is None


def test_only_what_is_read_is_gone_through() -> None:
    body = {"data": "pets", "next_cursor": "text"}
    assert _rule(_document("cursor: text", body, method="post")) is None


INLINE: Json = {"type": "object", "properties": {"a": {"type": "string"}}}
PET = t.ModelRef("response:#/components/schemas/Pet")
BARE = t.ModelRef("response:#/components/schemas/Bare")
AT = "#/paths/~1pets/get/responses/200/content/application~1json/schema"


@pytest.mark.parametrize(
    ("body", "item"),
    [
        ("pets", PET),
        ("strings", t.Primitive("string")),
        ({"data": "mixed"}, t.UnionOf((PET, BARE))),
        ({"data": {"anyOf": [_TYPES["pets"], _TYPES["bares"]]}}, t.UnionOf((PET, BARE))),
        (
            {"data": {"type": "array", "items": INLINE}},
            t.ModelRef(f"response:{AT}/properties/data/items"),
        ),
        (
            {"type": "array", "items": {"type": "array", "items": INLINE}},
            t.ListOf(t.ModelRef(f"response:{AT}/items/items")),
        ),
        (
            {"type": "array", "items": {"anyOf": [{"type": "null"}, INLINE, {"type": "string"}]}},
            t.Optional(
                t.UnionOf((t.ModelRef(f"response:{AT}/items/anyOf/1"), t.Primitive("string")))
            ),
        ),
    ],
)  # fmt: skip
def test_the_type_of_an_item(body: Any, item: t.Type) -> None:
    api, _ = resolved(cast("Json", _document("page: number", body)))
    sdk = design(api, Facts(), Diagnostics())
    (method,) = (method for service in sdk.services for method in service.methods)
    assert method.paging is not None and method.paging.item == item
    # What has no name in the document has one in the client.
    refs = [one for one in _refs(item) if one.id not in sdk.models]
    assert refs == []


def _refs(type_: t.Type) -> list[t.ModelRef]:
    match type_:
        case t.ModelRef():
            return [type_]
        case t.ListOf(items=inner) | t.Optional(type=inner):
            return _refs(inner)
        case t.UnionOf(members=members):
            return [ref for member in members for ref in _refs(member)]
        case _:
            return []
