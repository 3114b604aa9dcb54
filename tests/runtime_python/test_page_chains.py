"""Going through lists in pages to their ends, with both clients, against a real server on this machine.

Each chain says what the server answers, what it is then asked, and what a caller sees.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import httpx
import pytest
from sdk import AsyncShop, Shop
from sdk._runtime import Page, ResponseError
from sdk.models import Order
from sdk.services.lists import AsyncLists, Lists

from tests.recording_server import RecordingServer

SECRET = "sk_test_5ecret"


def orders(*ids: str) -> list[dict[str, Any]]:
    return [{"id": id, "object": "order", "amount": {"value": 1}} for id in ids]


def body(*ids: str, **more: Any) -> dict[str, Any]:
    return {"data": orders(*ids), **more}


def token(*ids: str, next: Any = None, **more: Any) -> dict[str, Any]:
    return body(*ids, meta={"next_cursor": next}, **more)


@dataclass(frozen=True)
class Chain:
    """`answers` are bodies, in turn. `$` in a body or header is the URL of the server.

    `links` are headers Link beside the bodies. `asked` are the targets of the requests. `seen` are the
    ids of the items; where the chain breaks, those before `error`, which is a part of the message.
    """

    name: str
    call: str
    answers: list[Any]
    asked: list[str]
    seen: list[str]
    given: Mapping[str, Any] = field(default_factory=lambda: {})
    links: tuple[str, ...] = ()
    error: str = ""

    def play(self, server: RecordingServer) -> None:
        for index, answer in enumerate(self.answers):
            link = self.links[index] if index < len(self.links) else ""
            headers = {"Link": link.replace("$", server.url)} if link else {}
            server.reply(_filled(answer, server.url), headers=headers)


def _filled(value: Any, url: str) -> Any:
    if isinstance(value, dict):
        return {key: _filled(item, url) for key, item in value.items()}
    return value.replace("$", url) if isinstance(value, str) else value


WHOLE = [
    Chain(
        "items",
        "by_item",
        [body("a", "b", has_more=True), body("c", has_more=False)],
        ["/by_item?limit=2", "/by_item?limit=2&starting_after=b"],
        ["a", "b", "c"],
        {"limit": 2},
    ),
    Chain(
        "items backwards",
        "by_item",
        [body("c", "d", has_more=True), body("a", "b", has_more=False)],
        ["/by_item?ending_before=e", "/by_item?ending_before=c"],
        ["d", "c", "b", "a"],
        {"ending_before": "e"},
    ),
    Chain("one page", "by_item", [body("a", has_more=False)], ["/by_item"], ["a"]),
    Chain("an empty page", "by_item", [body(has_more=False)], ["/by_item"], []),
    Chain(
        "tokens",
        "by_token",
        [
            token("a", next="t1", has_more=True),
            token(next="t 2", has_more=True),
            token("b", next="t3", has_more=False),
        ],
        ["/by_token", "/by_token?cursor=t1", "/by_token?cursor=t%202"],
        ["a", "b"],
    ),
    Chain(
        "tokens, no flag",
        "by_token",
        [token("a", next="t1"), token("b", next="")],
        ["/by_token", "/by_token?cursor=t1"],
        ["a", "b"],
    ),
    Chain(
        "numbers",
        "by_number",
        [body("a", meta={"total_pages": 2}), body("b", meta={"total_pages": 2})],
        ["/by_number", "/by_number?pageNumber=2"],
        ["a", "b"],
    ),
    Chain(
        "numbers from the middle",
        "by_number",
        [body("b", meta={"total_pages": 2})],
        ["/by_number?pageNumber=2"],
        ["b"],
        {"page_number": 2},
    ),
    Chain(
        "numbers without a count, from zero",
        "uncounted",
        [orders("a"), orders("b"), []],
        ["/uncounted", "/uncounted?page_number=1", "/uncounted?page_number=2"],
        ["a", "b"],
    ),
    Chain(
        "offsets",
        "by_offset",
        [body("a", "b", meta={"total": 3}), body("c", meta={"total": 3})],
        ["/by_offset?limit=2", "/by_offset?limit=2&offset=2"],
        ["a", "b", "c"],
        {"limit": 2},
    ),
    Chain(
        "links keep their query",
        "by_link",
        [
            body("a", next="$/by_link?x=1&q=a%2Fb+c&z[]=%5B"),
            body("b", next="/by_link?page=3"),
            body("c", next="?page=4"),
            body("d", next=None),
        ],
        [
            "/by_link",
            "/by_link?x=1&q=a%2Fb+c&z[]=%5B",
            "/by_link?page=3",
            "/by_link?page=4",
        ],
        ["a", "b", "c", "d"],
    ),
    Chain(
        "links of the stated server lead to the one in its place",
        "by_link",
        [
            body("a", next="https://eu.shop.example/v1/by_link?page=2"),
            body("b", next={"href": "https://eu.shop.example:443/v1/by_link?page=3"}),
            body("c"),
        ],
        ["/by_link", "/by_link?page=2", "/by_link?page=3"],
        ["a", "b", "c"],
    ),
    Chain(
        "links in the header",
        "by_header",
        [orders("a"), orders("b")],
        ["/by_header", "/by_header?page=2"],
        ["a", "b"],
        links=('<$/by_header?page=2>; rel="next", <$/by_header?page=9>; rel="last"',),
    ),
    Chain(
        "an empty list is left out",
        "by_token",
        [token("a", next="t1"), {"meta": {"next_cursor": "t2"}}, {"data": None}],
        ["/by_token", "/by_token?cursor=t1", "/by_token?cursor=t2"],
        ["a"],
    ),
]

BROKEN = [
    *(
        Chain(
            f"no list: {answer}",
            "by_item",
            [answer],
            ["/by_item"],
            [],
            error="the body of a 200 response has no list at 'data'",
        )
        for answer in (
            {},
            [1],
            {"data": "a.b", "has_more": False},
            {"data": {"a": 1}, "has_more": False},
            {"data": None, "has_more": False},
        )
    ),
    Chain(
        "no list after the first page",
        "by_token",
        [token("a", next="t1"), {"data": 5, "meta": {"next_cursor": "t2"}}],
        ["/by_token", "/by_token?cursor=t1"],
        ["a"],
        error="has no list at 'data'",
    ),
    Chain(
        "no list where an empty one would be the end",
        "uncounted",
        [orders("a"), {"error": "busy"}],
        ["/uncounted", "/uncounted?page_number=1"],
        ["a"],
        error="is no list",
    ),
    Chain(
        "items in a circle",
        "by_item",
        [body(id, has_more=True) for id in "aba"],
        ["/by_item", "/by_item?starting_after=a", "/by_item?starting_after=b"],
        ["a", "b", "a"],
        error="leads to itself: starting_after is 'a' again",
    ),
    Chain(
        "items in a circle, backwards",
        "by_item",
        [body(id, has_more=True) for id in "cbd"],
        [f"/by_item?ending_before={id}" for id in "dcb"],
        ["c", "b", "d"],
        {"ending_before": "d"},
        error="leads to itself: ending_before is 'd' again",
    ),
    Chain(
        "tokens in a circle, from where it began",
        "by_token",
        [token("a", next="t1"), token("b", next=2), token("c", next="t0")],
        [f"/by_token?cursor={one}" for one in ("t0", "t1", "2")],
        ["a", "b", "c"],
        {"cursor": "t0"},
        error="leads to itself: cursor is 't0' again",
    ),
    Chain(
        "links in a circle",
        "by_link",
        [
            body("a", next="$/by_link?p=2"),
            body("b", next="?p=3"),
            body("c", next="/by_link?p=2#x"),
        ],
        ["/by_link", "/by_link?p=2", "/by_link?p=3"],
        ["a", "b", "c"],
        error="leads to itself: '/by_link?p=2#x' again",
    ),
    *(
        Chain(
            f"a link with a user: {link}",
            "by_link",
            [body("a", next=link)],
            ["/by_link"],
            ["a"],
            error="has no way on: a link holds a user: it is not followed",
        )
        for link in (
            "https://eu.shop.example@evil.example/v1/by_link",
            "https://me:pw@eu.shop.example/v1/by_link",
            "//me:pw@eu.shop.example/v1/by_link",
            "https://me:pw@evil.example\uff0f/v1/by_link",
        )
    ),
    Chain(
        "more, but no items",
        "by_item",
        [body("a", has_more=True), body(has_more=True)],
        ["/by_item", "/by_item?starting_after=a"],
        ["a"],
        error="says that there are more items, but holds none",
    ),
    Chain(
        "more, but the list is none",
        "by_item",
        [{"data": None, "has_more": True}],
        ["/by_item"],
        [],
        error="has no list at 'data'",
    ),
    Chain(
        "the same page for ever",
        "by_item",
        [body("a", has_more=True)] * 3,
        ["/by_item", "/by_item?starting_after=a"],
        ["a", "a"],
        error="leads to itself: starting_after is 'a' again",
    ),
    Chain(
        "an item without an id",
        "by_item",
        [{"data": [{"name": "x"}], "has_more": True}],
        ["/by_item"],
        [""],
        error="has an item without 'id'",
    ),
    Chain(
        "a token again",
        "by_token",
        [token("a", next="t1"), token("b", next="t1")],
        ["/by_token", "/by_token?cursor=t1"],
        ["a", "b"],
        error="leads to itself: cursor is 't1' again",
    ),
    Chain(
        "more, but no token",
        "by_token",
        [token("a", has_more=True)],
        ["/by_token"],
        ["a"],
        error="says that there are more items, but not where",
    ),
    Chain(
        "a page again",
        "uncounted",
        [orders("a"), orders("a")],
        ["/uncounted", "/uncounted?page_number=1"],
        ["a"],
        error="repeats the page before it",
    ),
    Chain(
        "fewer than there should be",
        "by_offset",
        [body("a", meta={"total": 5}), body(meta={"total": 5})],
        ["/by_offset", "/by_offset?offset=1"],
        ["a"],
        error="says that there are 5 items, but holds none after 1",
    ),
    Chain(
        "a link again",
        "by_link",
        [body("a", next="$/by_link?p=2"), body("b", next="$/by_link?p=2")],
        ["/by_link", "/by_link?p=2"],
        ["a", "b"],
        error="leads to itself",
    ),
    *(
        Chain(
            f"a link elsewhere: {link}",
            "by_link",
            [body("a", next=link)],
            ["/by_link"],
            ["a"],
            error="has no way on: a link leads to another server",
        )
        for link in (
            "https://evil.example/by_link",
            "//evil.example/by_link",
            "http://127.0.0.1:1/by_link",
            "https://127.0.0.1/by_link",
            "http://eu.shop.example/v1/by_link",
            "https://eu.shop.example.evil.example/v1/by_link",
            "file:///etc/passwd",
        )
    ),
    Chain(
        "a link with a port that is none",
        "by_link",
        [body("a", next="http://127.0.0.1:port/by_link")],
        ["/by_link"],
        ["a"],
        error="has no way on",
    ),
    Chain(
        "a header that leads elsewhere",
        "by_header",
        [orders("a")],
        ["/by_header"],
        ["a"],
        links=("<https://evil.example/>; rel=next",),
        error="leads to another server",
    ),
]


@pytest.fixture
def lists(shop: Shop) -> Lists:
    return Lists(shop)


def _ids(items: list[Any]) -> list[str]:
    return [item.to_dict().get("id", "") for item in items]


def _targets(server: RecordingServer) -> list[str]:
    return [request.target for request in server.requests]


def _seen(chain: Chain, lists: Lists, *, error: str = "") -> list[Any]:
    """The items of the list, one by one; where `error` is stated it must come in the end."""
    seen: list[Any] = []
    try:
        for item in getattr(lists, chain.call)(**chain.given):
            seen.append(item)
    except ResponseError as caught:
        assert error and error in str(caught), caught
        assert caught.status == 200 and caught.response is not None
    else:
        assert not error
    return seen


async def _seen_async(
    chain: Chain, server: RecordingServer, *, error: str = ""
) -> list[Any]:
    seen: list[Any] = []
    # To load certificates takes longer than all the rest.
    async with httpx.AsyncClient(verify=False) as http:
        client = AsyncShop(api_key=SECRET, base_url=server.url, http_client=http)
        try:
            async for item in getattr(AsyncLists(client), chain.call)(**chain.given):
                seen.append(item)
        except ResponseError as caught:
            assert error and error in str(caught), caught
        else:
            assert not error
    return seen


@pytest.mark.parametrize("chain", [*WHOLE, *BROKEN], ids=lambda chain: chain.name)
def test_items(chain: Chain, lists: Lists, server: RecordingServer) -> None:
    chain.play(server)
    seen = _seen(chain, lists, error=chain.error)
    assert _ids(seen) == chain.seen
    assert all(isinstance(item, Order) for item in seen)
    assert _targets(server) == chain.asked


@pytest.mark.parametrize("chain", [*WHOLE, *BROKEN], ids=lambda chain: chain.name)
def test_async_items(chain: Chain, server: RecordingServer) -> None:
    chain.play(server)
    seen = asyncio.run(_seen_async(chain, server, error=chain.error))
    assert _ids(seen) == chain.seen
    assert _targets(server) == chain.asked


@pytest.mark.parametrize("chain", WHOLE, ids=lambda chain: chain.name)
def test_pages(chain: Chain, lists: Lists, server: RecordingServer) -> None:
    chain.play(server)
    page: Page[Any, Any] = getattr(lists, chain.call)(**chain.given)
    pages = list(page.pages())
    assert pages[0] is page
    found = [id for one in pages for id in _ids(one.items)]
    assert sorted(found) == sorted(chain.seen)
    assert _targets(server) == chain.asked
