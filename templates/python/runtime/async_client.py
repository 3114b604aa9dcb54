"""What does a generated client do by itself, for asyncio and trio? As the one of `client`."""

from __future__ import annotations

from .configured import Configured
from .lazy import overload
from .settings import DEFAULT_RETRIES, DEFAULT_TIMEOUT, streams
from .transport import AsyncTransport

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping
    from contextlib import AbstractAsyncContextManager
    from typing import Any, ParamSpec, Self, TypeVar

    import httpx

    from .._types import RequestOptions
    from .answer import Answer
    from .config import Secret
    from .event_stream import AsyncEventStream
    from .json_stream import AsyncJsonStream
    from .operation import BodyEncoding, Operation
    from .async_page import AsyncPages
    from .page import Page
    from .stream import AsyncStreamedResponse

    T = TypeVar("T")
    Item = TypeVar("Item")
    Body = TypeVar("Body")
    P = ParamSpec("P")


class AsyncClient(Configured):
    """As Client, for asyncio and trio."""

    def __init__(
        self,
        secrets: Mapping[str, Secret],
        *,
        base_url: str | None = None,
        timeout: float | None = DEFAULT_TIMEOUT,
        max_retries: int = DEFAULT_RETRIES,
        headers: Mapping[str, str] | None = None,
        options: Mapping[str, str | None] | None = None,
        server: Mapping[str, str | None] | None = None,
        http_client: httpx.AsyncClient | None = None,
    ) -> None:
        super().__init__(
            secrets,
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            headers=headers,
            options=options,
            server=server,
        )
        self._transport = AsyncTransport(http_client)

    async def _call(
        self,
        operation: Operation[T],
        arguments: Mapping[str, object],
        *,
        options: RequestOptions | None = None,
    ) -> T:
        from .exchange import run_async

        value: T = (await run_async(self, operation, arguments, options=options)).value
        return value

    def _page(
        self,
        operation: Operation[Page[Item, Body]],
        arguments: Mapping[str, object],
        *,
        options: RequestOptions | None = None,
    ) -> AsyncPages[Item, Body]:
        if streams(options):
            from .exchange import unread

            nothing: AsyncPages[Item, Body] = unread(
                self, operation, arguments, options=options
            )
            return nothing
        from .async_page import async_pages

        return async_pages(self, operation, arguments, options=options)

    async def _events(
        self,
        operation: Operation[T],
        arguments: Mapping[str, object],
        *,
        options: RequestOptions | None = None,
    ) -> AsyncEventStream[T]:
        if streams(options):
            from .exchange import unread

            nothing: AsyncEventStream[T] = await unread(
                self, operation, arguments, options=options
            )
            return nothing
        from .event_stream import open_events_async

        return await open_events_async(self, operation, arguments, options=options)

    async def _records(
        self,
        operation: Operation[T],
        arguments: Mapping[str, object],
        *,
        options: RequestOptions | None = None,
    ) -> AsyncJsonStream[T]:
        if streams(options):
            from .exchange import unread

            nothing: AsyncJsonStream[T] = await unread(
                self, operation, arguments, options=options
            )
            return nothing
        from .json_stream import open_records_async

        return await open_records_async(self, operation, arguments, options=options)

    def _variant(
        self,
        operation: Operation[Any],
        arguments: Mapping[str, object],
        *,
        content_type: str | None = None,
        accept: str | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Call, or in the async client what is to be awaited: as the variant says."""
        from .variants import chosen

        found = chosen(operation, content_type or "", accept or "")
        if found.events:
            return self._events(found, arguments, options=options)
        if found.records:
            return self._records(found, arguments, options=options)
        call = self._page if found.paging else self._call
        return call(found, arguments, options=options)

    @overload
    async def request(
        self,
        method: str,
        path: str,
        *,
        query: Mapping[str, object] | None = None,
        body: object = None,
        encoding: BodyEncoding | None = None,
        model: type[T],
        options: RequestOptions | None = None,
    ) -> T: ...
    @overload
    async def request(
        self,
        method: str,
        path: str,
        *,
        query: Mapping[str, object] | None = None,
        body: object = None,
        encoding: BodyEncoding | None = None,
        model: None = None,
        options: RequestOptions | None = None,
    ) -> Any: ...
    async def request(
        self,
        method: str,
        path: str,
        *,
        query: Mapping[str, object] | None = None,
        body: object = None,
        encoding: BodyEncoding | None = None,
        model: Any = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Call an endpoint that has no method here, with the credentials and retries of the others.

        `path` goes behind the base URL. In it only braces are escaped, and what no URL can hold: escape
        what you put into it, by `urllib.parse.quote(id, safe="")`. It may hold no segment `.` or `..`.
        All of `query` is escaped; nested values of it and of a form have the bracket notation.
        The answer is decoded JSON, or a `model`; `bytes` and `str` are models too.
        """
        from .request import typed, undocumented

        operation, arguments = undocumented(
            self._config,
            method,
            path,
            query=query,
            body=body,
            encoding=encoding,
            model=model,
        )
        return typed(model, await self._call(operation, arguments, options=options))

    async def with_response(
        self, method: Callable[P, Awaitable[T]], /, *args: P.args, **kwargs: P.kwargs
    ) -> Answer[T]:
        """Call a method of this client: what it gives, with status, headers and the response."""
        from .answer import async_answer

        return await async_answer(method, args, kwargs)

    def stream(
        self,
        method: Callable[P, Awaitable[object]],
        /,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> AbstractAsyncContextManager[AsyncStreamedResponse]:
        """Call a method of this client; the body of the response is not loaded, nor decoded."""
        from .stream import async_streamed

        return async_streamed(method, args, kwargs)

    async def close(self) -> None:
        """Close the connections that this client opened."""
        if not self._derived:
            await self._transport.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()
