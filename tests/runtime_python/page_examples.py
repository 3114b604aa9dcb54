"""Lists in pages, for the type checkers: a line with `type: ignore` must be an error to both."""

from __future__ import annotations

from typing import assert_type

from sdk import AsyncShop, Shop, models
from sdk._runtime import Answer, AsyncPage, AsyncPages, Page
from sdk.services.lists import AsyncLists, Lists


def pages(shop: Shop) -> None:
    page = Lists(shop).by_item(limit=3)
    assert_type(page, Page[models.Order, models.OrderPage])
    assert_type(page.items, list[models.Order])
    assert_type(page.body, models.OrderPage)
    assert_type(page.has_next, bool)
    assert_type(page.next(), Page[models.Order, models.OrderPage] | None)
    assert_type(page.previous(), Page[models.Order, models.OrderPage] | None)
    for order in page:
        assert_type(order, models.Order)
    for one in page.pages():
        assert_type(one, Page[models.Order, models.OrderPage])
    assert_type([order.id for order in Lists(shop).by_link()], list[str])
    bare = Lists(shop).by_header()
    assert_type(bare.body, list[models.Order])
    answer = shop.with_response(Lists(shop).by_item, limit=3)
    assert_type(answer, Answer[Page[models.Order, models.OrderPage]])
    page.next().items  # type: ignore[union-attr]
    page.data  # type: ignore[attr-defined]
    page.items[0].nothing  # type: ignore[attr-defined]
    Lists(shop).by_item(limit="3")  # type: ignore[arg-type]


async def async_pages(shop: AsyncShop) -> None:
    call = AsyncLists(shop).by_item()
    assert_type(call, AsyncPages[models.Order, models.OrderPage])
    page = await call
    assert_type(page, AsyncPage[models.Order, models.OrderPage])
    assert_type(page.items, list[models.Order])
    assert_type(await page.next(), AsyncPage[models.Order, models.OrderPage] | None)
    async for order in call:
        assert_type(order, models.Order)
    async for order in page:
        assert_type(order, models.Order)
    async for one in page.pages():
        assert_type(one, AsyncPage[models.Order, models.OrderPage])
    answer = await shop.with_response(AsyncLists(shop).by_item, limit=3)
    assert_type(answer.value, AsyncPage[models.Order, models.OrderPage])
    call.items  # type: ignore[attr-defined]
    page.next().items  # type: ignore[attr-defined]
