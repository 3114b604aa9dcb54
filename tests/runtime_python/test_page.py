"""What a page of a list is, and which calls lead from it, forwards and back."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Mapping
from typing import Any

import pytest
from sdk import AsyncShop, Shop
from sdk._runtime import (
    AsyncPage,
    ItemCursor,
    NextLink,
    Offset,
    Operation,
    Page,
    PageNumber,
    ResponseError,
    ServerError,
    TokenCursor,
)
from sdk._runtime.steps import Stop, Turn, onward
from sdk.models import OrderPage
from sdk.services.lists import AsyncLists, Lists

from tests.recording_server import RecordingServer

SECRET = "sk_test_5ecret"


@pytest.fixture
def lists(shop: Shop) -> Lists:
    return Lists(shop)


def orders(*ids: str) -> list[dict[str, Any]]:
    return [{"id": id, "object": "order"} for id in ids]


def body(*ids: str, **more: Any) -> dict[str, Any]:
    return {"data": orders(*ids), **more}


def _ids(items: list[Any]) -> list[str]:
    return [item.to_dict().get("id", "") for item in items]


def _targets(server: RecordingServer) -> list[str]:
    return [request.target for request in server.requests]


def test_a_page(lists: Lists, server: RecordingServer) -> None:
    server.reply(body("a", "b", has_more=True, url="/orders"))
    page = lists.by_item(limit=2)
    assert isinstance(page.body, OrderPage)
    assert page.body["url"] == "/orders"
    assert page.items is page.body.data
    assert (page.has_next, page.has_previous) == (True, False)
    assert repr(page) == "Page(2 items, has_next=True)"
    assert len(server.requests) == 1


def test_a_page_without_a_list(lists: Lists, server: RecordingServer) -> None:
    """It can be looked at; whoever goes on from it, or wants its items, is told."""
    server.reply({"data": None, "has_more": False})
    page = lists.by_item()
    assert repr(page) == "Page(no list, has_next=False)"
    with pytest.raises(ResponseError, match="has no list at 'data'"):
        page.items
    with pytest.raises(ResponseError, match="has no list at 'data'"):
        page.next()
    with pytest.raises(ResponseError, match="has no list at 'data'"):
        list(page.pages())


def test_forwards_and_back_by_item(lists: Lists, server: RecordingServer) -> None:
    server.reply(body("a", "b", has_more=True))
    server.reply(body("c", "d", has_more=False))
    server.reply(body("a", "b", has_more=False))
    server.reply(body("c", "d", has_more=False))
    first = lists.by_item()
    assert first.previous() is None
    second = first.next()
    assert second is not None and second.next() is None
    assert (second.has_next, second.has_previous) == (False, True)
    again = second.previous()
    assert again is not None and again.previous() is None
    assert (again.has_next, again.has_previous) == (True, False)
    onward = again.next()
    assert onward is not None
    assert [one.items for one in (again, onward)] == [first.items, second.items]
    assert _targets(server) == [
        "/by_item",
        "/by_item?starting_after=b",
        "/by_item?ending_before=c",
        "/by_item?starting_after=b",
    ]


@pytest.mark.parametrize(
    ("call", "given", "there", "target"),
    [
        (
            "by_token",
            {"cursor": "t2"},
            body("b", meta={"previous_cursor": "t1"}),
            "/by_token?cursor=t1",
        ),
        ("by_number", {"page_number": 3}, body("b"), "/by_number?pageNumber=2"),
        ("by_number", {"page_number": "3"}, body("b"), "/by_number?pageNumber=2"),
        (
            "by_offset",
            {"offset": 3, "limit": 2},
            body("b"),
            "/by_offset?offset=1&limit=2",
        ),
        (
            "by_offset",
            {"offset": 1, "limit": 2},
            body("b"),
            "/by_offset?offset=0&limit=1",
        ),
        (
            "by_link",
            {},
            body("b", meta={"previous": "/by_link?page=1"}),
            "/by_link?page=1",
        ),
    ],
)
def test_back(
    call: str,
    given: Mapping[str, Any],
    there: Any,
    target: str,
    lists: Lists,
    server: RecordingServer,
) -> None:
    server.reply(there)
    server.reply(body("a"))
    page: Page[Any, Any] = getattr(lists, call)(**given)
    assert page.has_previous
    before = page.previous()
    assert before is not None and _ids(before.items) == ["a"]
    path, _, query = _targets(server)[1].partition("?")
    assert [path, *sorted(query.split("&"))] == re.split(
        "[?&]", target.partition("?")[0]
    ) + sorted(target.partition("?")[2].split("&"))


@pytest.mark.parametrize("call", ["by_token", "by_number", "by_offset", "by_link"])
def test_nothing_before_the_first(
    call: str, lists: Lists, server: RecordingServer
) -> None:
    server.reply(body("a"))
    page: Page[Any, Any] = getattr(lists, call)()
    assert not page.has_previous and page.previous() is None
    assert len(server.requests) == 1


def test_header_leads_back(lists: Lists, server: RecordingServer) -> None:
    server.reply(
        orders("b"), headers={"Link": "</by_header?page=1>; rel=previous, <x>; rel=up"}
    )
    server.reply(orders("a"))
    page = lists.by_header(page="2")
    before = page.previous()
    assert before is not None and _ids(before.items) == ["a"]
    assert _targets(server)[1] == "/by_header?page=1"
    assert not page.has_next


def test_options_go_with_every_page(lists: Lists, server: RecordingServer) -> None:
    server.reply(body("a", next="t1"))
    server.reply(status=500)
    server.reply(body("b"))
    page = lists.by_body(
        limit=1, options={"headers": {"X-A": "1"}, "idempotency_key": "mine"}
    )
    assert _ids(list(page)) == ["a", "b"]
    keys = [request.header("idempotency-key") for request in server.requests]
    assert keys[0] == "mine" and keys[1] not in ("mine", None) and keys[1] == keys[2]
    assert [request.header("x-a") for request in server.requests] == ["1"] * 3
    assert [request.body for request in server.requests] == [
        b"limit=1",
        b"limit=1&cursor=t1",
        b"limit=1&cursor=t1",
    ]


def test_credentials_and_headers_go_with_a_link(
    lists: Lists, server: RecordingServer
) -> None:
    server.reply(body("a", next="/by_link?page=2"))
    server.reply(body("b"))
    assert _ids(list(lists.by_link(limit=1, language="de"))) == ["a", "b"]
    second = server.requests[1]
    assert second.target == "/by_link?page=2"
    assert second.header("authorization") == f"Bearer {SECRET}"
    assert second.header("accept-language") == "de"


def test_an_error_on_the_way(lists: Lists, server: RecordingServer) -> None:
    server.reply(body("a", meta={"next_cursor": "t1"}))
    for _ in range(3):
        server.reply(status=500)
    seen: list[str] = []
    with pytest.raises(ServerError):
        for item in lists.by_token():
            seen.append(item.id)
    assert seen == ["a"]


def test_where_a_link_leads_is_in_no_url_of_another_server(
    shop: Shop, server: RecordingServer
) -> None:
    """What is left of a path must not become the end of a host."""
    server.reply(body("a", next="https://eu.shop.example/v1.evil.example/by_link"))
    server.reply(body("b"))
    assert _ids(list(Lists(shop).by_link())) == ["a", "b"]
    assert _targets(server)[1] == "/v1.evil.example/by_link"


def test_a_link_behind_a_gateway(server: RecordingServer) -> None:
    """The gateway has a path of its own, in place of that of the API."""
    server.reply(body("a", next="/v1/by_link?page=2"))
    server.reply(body("b", next="https://eu.shop.example/v1/by_link?page=3"))
    server.reply(body("c", next="?page=4"))
    server.reply(body("d"))
    with Shop(api_key=SECRET, base_url=f"{server.url}/gw/") as shop:
        assert _ids(list(Lists(shop).by_link())) == ["a", "b", "c", "d"]
    assert _targets(server) == [
        "/gw/by_link",
        "/gw/by_link?page=2",
        "/gw/by_link?page=3",
        "/gw/by_link?page=4",
    ]


def test_a_key_in_the_query_is_no_other_page(server: RecordingServer) -> None:
    operation = Operation[Page[Any, Any]](
        method="GET",
        path="/x",
        result="OrderPage",
        credentials=(("query_key",),),
        paging=NextLink(items="data", next="next"),
    )
    for _ in range(3):
        server.reply(body("a", next="/x?page=2"))
    seen: list[str] = []
    with Shop(query_key="k", base_url=server.url) as shop:
        with pytest.raises(ResponseError, match="leads to itself"):
            for item in shop._page(operation, {}):
                seen.append(item.id)
    assert seen == ["a", "a"]
    assert _targets(server) == ["/x?api%20key=k", "/x?page=2&api%20key=k"]


def test_only_an_empty_page_shows_the_end(
    lists: Lists, server: RecordingServer
) -> None:
    server.reply(orders("a"))
    server.reply([])
    page = lists.uncounted()
    assert page.has_next and page.next() is None


@pytest.mark.parametrize(
    ("rule", "given", "raw", "expected"),
    [
        (PageNumber(parameter="p", first=0, total_pages="n"), {}, {"n": 2}, {"p": 1}),
        (PageNumber(parameter="p", first=0, total_pages="n"), {"p": 1}, {"n": 2}, None),
        (PageNumber(parameter="p", total_pages="n"), {"p": "all"}, {"n": 2}, None),
        (PageNumber(items="i", parameter="p", total_pages="n"), {}, {"i": [1]}, {"p": 2}),
        (TokenCursor(parameter="p", token="a.b"), {}, {"a.b": "t"}, {"p": "t"}),
        (TokenCursor(parameter="p", token="a.b"), {}, {"a": {"b": 7}}, {"p": 7}),
        (TokenCursor(parameter="p", token="a.b.c"), {}, {"a": {"b.c": "t"}}, {"p": "t"}),
        (TokenCursor(parameter="p", token="a.b"), {"p": 7}, {"a": "a.b"}, None),
        (Offset(items="i", parameter="p"), {"q": 1}, {"i": [1, 2]}, {"q": 1, "p": 2}),
        (Offset(items="i", parameter="p"), {"p": 2}, {"i": []}, None),
        (Offset(items="i", parameter="p", total="n"), {"p": 3}, {"n": 3}, None),
        (ItemCursor(items="i", after="p"), {}, {"i": [{"id": 0}]}, {"p": 0}),
        (ItemCursor(items="i", after="p"), {}, {"i": []}, None),
        (ItemCursor(items="i", after="p", id="a.b"), {}, {"i": [{"a": {"b": "x"}}]}, {"p": "x"}),
        (ItemCursor(items="i", after="p", more="m"), {}, {"i": [{"id": 1}], "m": "true"}, None),
    ],
)  # fmt: skip
def test_a_step(
    rule: Any,
    given: Mapping[str, object],
    raw: Any,
    expected: Mapping[str, object] | None,
) -> None:
    step = onward(Stop(rule, given, raw, {}))
    assert (step.arguments if isinstance(step, Turn) else step) == expected


def test_async_pages(server: RecordingServer) -> None:
    async def main() -> None:
        async with AsyncShop(api_key=SECRET, base_url=server.url) as client:
            lists = AsyncLists(client)
            page = await lists.by_item(limit=2)
            assert isinstance(page, AsyncPage) and isinstance(page.body, OrderPage)
            assert await page.previous() is None
            second = await page.next()
            assert second is not None and second.has_previous
            assert not second.has_next and await second.next() is None
            pages = [_ids(one.items) async for one in lists.by_item().pages()]
            assert pages == [["a", "b"], ["c"]]

    for _ in range(2):
        server.reply(body("a", "b", has_more=True))
        server.reply(body("c", has_more=False))
    asyncio.run(main())
    assert len(server.requests) == 4


def test_no_request_before_it_is_awaited(server: RecordingServer) -> None:
    async def main() -> None:
        async with AsyncShop(api_key=SECRET, base_url=server.url) as client:
            AsyncLists(client).by_item()

    asyncio.run(main())
    assert server.requests == []


def test_with_response(shop: Shop, server: RecordingServer) -> None:
    """Of the first page; those that follow are calls of their own."""
    server.reply(body("a", has_more=True), headers={"X-Page": "1"})
    server.reply(body("b", has_more=False), headers={"X-Page": "2"})
    answer = shop.with_response(Lists(shop).by_item, limit=1)
    assert answer.headers["x-page"] == "1"
    assert _ids(list(answer.value)) == ["a", "b"]
    assert answer.headers["x-page"] == "1"


def test_async_with_response(server: RecordingServer) -> None:
    async def main() -> None:
        async with AsyncShop(api_key=SECRET, base_url=server.url) as client:
            answer = await client.with_response(AsyncLists(client).by_item, limit=1)
            assert answer.status == 200
            assert [item.id async for item in answer.value] == ["a"]

    server.reply(body("a", has_more=False))
    asyncio.run(main())
