"""What is one page of a list to the async client, and what a call for one?"""

from __future__ import annotations

from .page import AnyPage, of_every_page
from .steps import back, onward

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Generator, Mapping
    from typing import Any, Generic, TypeVar

    from .._types import RequestOptions
    from .async_client import AsyncClient
    from .operation import Operation
    from .page import Page
    from .steps import Step

    Item = TypeVar("Item")
    Body = TypeVar("Body")
else:
    from .operation import Generic

    Item = Body = None


class AsyncPage(AnyPage[Item, Body]):
    """As Page, for the async client."""

    __slots__ = ()

    async def next(self) -> AsyncPage[Item, Body] | None:
        """The page behind this one in the list; None at its end."""
        return await self._turn(onward(self._stop))

    async def previous(self) -> AsyncPage[Item, Body] | None:
        """The page before this one in the list; None at its start, and where the API has no way back."""
        return await self._turn(back(self._stop))

    async def pages(self) -> AsyncIterator[AsyncPage[Item, Body]]:
        """This page and all that follow it, each fetched when it is asked for."""
        page: AsyncPage[Item, Body] | None = self
        seen: set[object] = set()
        while page is not None:
            yield page
            page = await page._turn(page._following(), seen)

    async def __aiter__(self) -> AsyncIterator[Item]:
        async for page in self.pages():
            for item in page._in_order():
                yield item

    async def _turn(
        self, step: Step, seen: set[object] | None = None
    ) -> AsyncPage[Item, Body] | None:
        from .exchange import run_async

        way = self._way(step, set() if seen is None else seen)
        if way is None:
            return None
        return self._turned(
            way,
            await run_async(
                self._client,
                self._operation,
                way[0],
                options=self._options,
                link=way[1],
            ),
        )


class AsyncPages(Generic[Item, Body]):
    """A call for a list, not made yet: `await` gives its first page, `async for` the items of all."""

    __slots__ = ("_client", "_operation", "_arguments", "_options")

    def __init__(
        self,
        client: AsyncClient,
        operation: Operation[Page[Item, Body]],
        arguments: Mapping[str, object],
        *,
        options: RequestOptions | None,
    ) -> None:
        self._client = client
        self._operation = operation
        self._arguments = arguments
        self._options = options

    def __await__(self) -> Generator[Any, None, AsyncPage[Item, Body]]:
        return self._first().__await__()

    async def __aiter__(self) -> AsyncIterator[Item]:
        async for item in await self._first():
            yield item

    async def pages(self) -> AsyncIterator[AsyncPage[Item, Body]]:
        """All pages, each fetched when it is asked for."""
        async for page in (await self._first()).pages():
            yield page

    async def _first(self) -> AsyncPage[Item, Body]:
        from .exchange import run_async

        outcome = await run_async(
            self._client, self._operation, self._arguments, options=self._options
        )
        return AsyncPage(
            self._client,
            self._operation,
            of_every_page(self._options),
            arguments=self._arguments,
            outcome=outcome,
        )


def async_pages(
    client: AsyncClient,
    operation: Operation[Page[Item, Body]],
    arguments: Mapping[str, object],
    *,
    options: RequestOptions | None,
) -> AsyncPages[Item, Body]:
    return AsyncPages(client, operation, arguments, options=options)
