"""What does a generated client do by itself? It holds settings, and passes the calls of its services on."""

from __future__ import annotations

from .configured import Configured
from .lazy import overload
from .settings import DEFAULT_RETRIES, DEFAULT_TIMEOUT, streams
from .transport import Transport

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from contextlib import AbstractContextManager
    from typing import Any, ParamSpec, Self, TypeVar

    import httpx

    from .._types import RequestOptions
    from .answer import Answer
    from .config import Secret
    from .event_stream import EventStream
    from .json_stream import JsonStream
    from .operation import BodyEncoding, Operation
    from .page import Page
    from .stream import StreamedResponse

    T = TypeVar("T")
    Item = TypeVar("Item")
    Body = TypeVar("Body")
    P = ParamSpec("P")


class Client(Configured):
    """The base of a generated client.

    `secrets` are by credential id; what is None comes from the environment. `base_url` replaces
    every server of the API, `server` are the variables of its own. `timeout` is in seconds, for each
    wait for the server; None waits for ever. `max_retries` is how often a request is sent again
    that did not get through. `options` are the API's own, by name. An `http_client` is used as it is,
    and never closed here.
    """

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
        http_client: httpx.Client | None = None,
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
        self._transport = Transport(http_client)

    def _call(
        self,
        operation: Operation[T],
        arguments: Mapping[str, object],
        *,
        options: RequestOptions | None = None,
    ) -> T:
        from .exchange import run

        value: T = run(self, operation, arguments, options=options).value
        return value

    def _page(
        self,
        operation: Operation[Page[Item, Body]],
        arguments: Mapping[str, object],
        *,
        options: RequestOptions | None = None,
    ) -> Page[Item, Body]:
        if streams(options):
            from .exchange import unread

            nothing: Page[Item, Body] = unread(
                self, operation, arguments, options=options
            )
            return nothing
        from .page import first_page

        return first_page(self, operation, arguments, options=options)

    def _events(
        self,
        operation: Operation[T],
        arguments: Mapping[str, object],
        *,
        options: RequestOptions | None = None,
    ) -> EventStream[T]:
        if streams(options):
            from .exchange import unread

            nothing: EventStream[T] = unread(
                self, operation, arguments, options=options
            )
            return nothing
        from .event_stream import open_events

        return open_events(self, operation, arguments, options=options)

    def _records(
        self,
        operation: Operation[T],
        arguments: Mapping[str, object],
        *,
        options: RequestOptions | None = None,
    ) -> JsonStream[T]:
        if streams(options):
            from .exchange import unread

            nothing: JsonStream[T] = unread(self, operation, arguments, options=options)
            return nothing
        from .json_stream import open_records

        return open_records(self, operation, arguments, options=options)

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
    def request(
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
    def request(
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
    def request(
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
        return typed(model, self._call(operation, arguments, options=options))

    def with_response(
        self, method: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs
    ) -> Answer[T]:
        """Call a method of this client: what it gives, with status, headers and the response."""
        from .answer import answer

        return answer(method, args, kwargs)

    def stream(
        self, method: Callable[P, object], /, *args: P.args, **kwargs: P.kwargs
    ) -> AbstractContextManager[StreamedResponse]:
        """Call a method of this client; the body of the response is not loaded, nor decoded."""
        from .stream import streamed

        return streamed(method, args, kwargs)

    def close(self) -> None:
        """Close the connections that this client opened."""
        if not self._derived:
            self._transport.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
