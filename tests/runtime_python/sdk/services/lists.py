"""A list of each kind, as it would be generated."""

from __future__ import annotations

from .._runtime import (
    AsyncService,
    ItemCursor,
    NextLink,
    Offset,
    Operation,
    PageNumber,
    Parameter,
    Service,
    TokenCursor,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeAlias, TypedDict, Unpack

    from .. import models
    from .._runtime import AsyncPages, Page, RequestOptions

    class ListParams(TypedDict, total=False):
        starting_after: str
        ending_before: str
        limit: int
        page: str
        page_number: int
        offset: int
        cursor: str
        language: str

    Orders: TypeAlias = Page[models.Order, models.OrderPage]
    AsyncOrders: TypeAlias = AsyncPages[models.Order, models.OrderPage]


BY_ITEM: Operation[Orders] = Operation(
    method="GET",
    path="/by_item",
    result="OrderPage",
    paging=ItemCursor(
        items="data",
        after="starting_after",
        before="ending_before",
        id="id",
        more="has_more",
    ),
)
BY_TOKEN: Operation[Orders] = Operation(
    method="GET",
    path="/by_token",
    result="OrderPage",
    paging=TokenCursor(
        items="data",
        parameter="cursor",
        token="meta.next_cursor",
        previous_parameter="cursor",
        previous_token="meta.previous_cursor",
        more="has_more",
    ),
)
BY_NUMBER: Operation[Orders] = Operation(
    method="GET",
    path="/by_number",
    parameters=(Parameter("page_number", location="query", wire="pageNumber"),),
    result="OrderPage",
    paging=PageNumber(
        items="data", parameter="page_number", total_pages="meta.total_pages"
    ),
)
UNCOUNTED: Operation[Page[models.Order, list[models.Order]]] = Operation(
    method="GET",
    path="/uncounted",
    result="list[Order]",
    paging=PageNumber(parameter="page_number", first=0),
)
BY_OFFSET: Operation[Orders] = Operation(
    method="GET",
    path="/by_offset",
    result="OrderPage",
    paging=Offset(items="data", parameter="offset", total="meta.total", limit="limit"),
)
BY_LINK: Operation[Orders] = Operation(
    method="GET",
    path="/by_link",
    parameters=(Parameter("language", location="header", wire="Accept-Language"),),
    result="OrderPage",
    paging=NextLink(items="data", next="next", previous="meta.previous"),
)
BY_HEADER: Operation[Page[models.Order, list[models.Order]]] = Operation(
    method="GET",
    path="/by_header",
    result="list[Order]",
    paging=NextLink(header=True),
)
BY_BODY: Operation[Orders] = Operation(
    method="POST",
    path="/by_body",
    body="form",
    result="OrderPage",
    idempotent=True,
    paging=TokenCursor(items="data", parameter="cursor", token="next"),
)


class Lists(Service):
    def by_item(
        self, *, options: RequestOptions | None = None, **params: Unpack[ListParams]
    ) -> Page[models.Order, models.OrderPage]:
        """List the orders."""
        return self._page(BY_ITEM, {**params}, options=options)

    def by_token(
        self, *, options: RequestOptions | None = None, **params: Unpack[ListParams]
    ) -> Page[models.Order, models.OrderPage]:
        """List the orders."""
        return self._page(BY_TOKEN, {**params}, options=options)

    def by_number(
        self, *, options: RequestOptions | None = None, **params: Unpack[ListParams]
    ) -> Page[models.Order, models.OrderPage]:
        """List the orders."""
        return self._page(BY_NUMBER, {**params}, options=options)

    def uncounted(
        self, *, options: RequestOptions | None = None, **params: Unpack[ListParams]
    ) -> Page[models.Order, list[models.Order]]:
        """List the orders."""
        return self._page(UNCOUNTED, {**params}, options=options)

    def by_offset(
        self, *, options: RequestOptions | None = None, **params: Unpack[ListParams]
    ) -> Page[models.Order, models.OrderPage]:
        """List the orders."""
        return self._page(BY_OFFSET, {**params}, options=options)

    def by_link(
        self, *, options: RequestOptions | None = None, **params: Unpack[ListParams]
    ) -> Page[models.Order, models.OrderPage]:
        """List the orders."""
        return self._page(BY_LINK, {**params}, options=options)

    def by_header(
        self, *, options: RequestOptions | None = None, **params: Unpack[ListParams]
    ) -> Page[models.Order, list[models.Order]]:
        """List the orders."""
        return self._page(BY_HEADER, {**params}, options=options)

    def by_body(
        self, *, options: RequestOptions | None = None, **params: Unpack[ListParams]
    ) -> Page[models.Order, models.OrderPage]:
        """Search for orders."""
        return self._page(BY_BODY, {**params}, options=options)


class AsyncLists(AsyncService):
    def by_item(
        self, *, options: RequestOptions | None = None, **params: Unpack[ListParams]
    ) -> AsyncPages[models.Order, models.OrderPage]:
        """List the orders."""
        return self._page(BY_ITEM, {**params}, options=options)

    def by_token(
        self, *, options: RequestOptions | None = None, **params: Unpack[ListParams]
    ) -> AsyncPages[models.Order, models.OrderPage]:
        """List the orders."""
        return self._page(BY_TOKEN, {**params}, options=options)

    def by_number(
        self, *, options: RequestOptions | None = None, **params: Unpack[ListParams]
    ) -> AsyncPages[models.Order, models.OrderPage]:
        """List the orders."""
        return self._page(BY_NUMBER, {**params}, options=options)

    def uncounted(
        self, *, options: RequestOptions | None = None, **params: Unpack[ListParams]
    ) -> AsyncPages[models.Order, list[models.Order]]:
        """List the orders."""
        return self._page(UNCOUNTED, {**params}, options=options)

    def by_offset(
        self, *, options: RequestOptions | None = None, **params: Unpack[ListParams]
    ) -> AsyncPages[models.Order, models.OrderPage]:
        """List the orders."""
        return self._page(BY_OFFSET, {**params}, options=options)

    def by_link(
        self, *, options: RequestOptions | None = None, **params: Unpack[ListParams]
    ) -> AsyncPages[models.Order, models.OrderPage]:
        """List the orders."""
        return self._page(BY_LINK, {**params}, options=options)

    def by_header(
        self, *, options: RequestOptions | None = None, **params: Unpack[ListParams]
    ) -> AsyncPages[models.Order, list[models.Order]]:
        """List the orders."""
        return self._page(BY_HEADER, {**params}, options=options)
