"""How does a caller go through the events of an answer, each decoded as the document says?"""

from __future__ import annotations

import json
from collections.abc import AsyncGenerator, AsyncIterator, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar

from .annotation import decode_result
from .errors import ResponseError
from .events import Events, ServerEvent
from .exchange import Call
from .failure import unreadable
from .logs import request_id
from .stream import reading

if TYPE_CHECKING:
    import httpx

    from .async_client import AsyncClient
    from .client import Client
    from .operation import Operation

T = TypeVar("T")
# What several APIs send behind the last event.
_END = "[DONE]"


class _Data:
    """The response of one call, and what its events say."""

    def __init__(self, call: Call, response: httpx.Response) -> None:
        self.response = response
        self._operation: Operation[Any] = call.operation
        self._attempts = call.attempts
        self._ended = False
        content_type = response.headers.get("content-type", "text/event-stream")
        self._is_stream = content_type.lower().startswith("text/event-stream")

    def _no_stream(self) -> Exception:
        made = self._attempts.made
        return unreadable("is not text/event-stream", self.response, attempts=made)

    @property
    def _is_text(self) -> bool:
        return self._operation.result in ("", "str")

    def _decode(self, event: ServerEvent) -> Any:
        if self._is_text:
            return event.data
        try:
            value = json.loads(event.data)
        except (ValueError, RecursionError) as error:
            raise ResponseError(
                "an event of the response is not JSON",
                status=self.response.status_code,
                headers=self.response.headers,
                body=event.data,
                request_id=request_id(self.response.headers),
                response=self.response,
                attempts=self._attempts.made,
            ) from error
        return decode_result(self._operation.result, value)

    def _skips(self, event: ServerEvent) -> bool:
        """An event without data only keeps the connection alive."""
        return not event.data and not self._is_text


class EventStream(_Data, Generic[T]):
    """Goes through the data of the events as they come, once. Closed at its end, or by `with`."""

    def __init__(self, call: Call, response: httpx.Response) -> None:
        super().__init__(call, response)
        if not self._is_stream:
            with reading(self._attempts.label):
                response.read()
            raise self._no_stream()
        self._raw = self._read()

    def _read(self) -> Iterator[ServerEvent]:
        events = Events()
        try:
            with reading(self._attempts.label):
                for chunk in self.response.iter_bytes():
                    yield from events.feed(chunk)
        finally:
            self.close()

    def raw_events(self) -> Iterator[ServerEvent]:
        """The events that are left, as they were sent."""
        return self._raw

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> T:
        if self._ended:
            raise StopIteration
        event = next(self._raw)
        while self._skips(event):
            event = next(self._raw)
        if event.data == _END:
            self._ended = True
            self.close()
            raise StopIteration
        value: T = self._decode(event)
        return value

    def close(self) -> None:
        """Close the connection, whatever is still to come."""
        self.response.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class AsyncEventStream(_Data, Generic[T]):
    """As EventStream, for the async client."""

    def __init__(self, call: Call, response: httpx.Response) -> None:
        super().__init__(call, response)
        self._raw = self._read()

    async def opened(self) -> Self:
        """This, once it is sure to be a stream."""
        if not self._is_stream:
            with reading(self._attempts.label):
                await self.response.aread()
            raise self._no_stream()
        return self

    async def _read(self) -> AsyncGenerator[ServerEvent, None]:
        events = Events()
        try:
            async for chunk in self._chunks():
                for event in events.feed(chunk):
                    yield event
        finally:
            await self.response.aclose()

    async def _chunks(self) -> AsyncIterator[bytes]:
        with reading(self._attempts.label):
            async for chunk in self.response.aiter_bytes():
                yield chunk

    def raw_events(self) -> AsyncIterator[ServerEvent]:
        """The events that are left, as they were sent."""
        return self._raw

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> T:
        if self._ended:
            raise StopAsyncIteration
        event = await anext(self._raw)
        while self._skips(event):
            event = await anext(self._raw)
        if event.data == _END:
            self._ended = True
            await self.close()
            raise StopAsyncIteration
        value: T = self._decode(event)
        return value

    async def close(self) -> None:
        """Close the connection, whatever is still to come."""
        await self._raw.aclose()
        await self.response.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


def open_events(
    client: Client,
    operation: Operation[T],
    arguments: Mapping[str, object],
    *,
    options: Mapping[str, Any] | None,
) -> EventStream[T]:
    """Call, and give the stream as soon as the response begins."""
    call = _call(client, operation, arguments, options)
    transport = client._transport  # pyright: ignore[reportPrivateUsage]
    response = transport.send(call)
    call.check(response)
    return EventStream(call, response)


async def open_events_async(
    client: AsyncClient,
    operation: Operation[T],
    arguments: Mapping[str, object],
    *,
    options: Mapping[str, Any] | None,
) -> AsyncEventStream[T]:
    """As `open_events`, for the async client."""
    call = _call(client, operation, arguments, options)
    transport = client._transport  # pyright: ignore[reportPrivateUsage]
    response = await transport.send(call)
    call.check(response)
    stream: AsyncEventStream[T] = AsyncEventStream(call, response)
    return await stream.opened()


def _call(
    client: Client | AsyncClient,
    operation: Operation[Any],
    arguments: Mapping[str, object],
    options: Mapping[str, Any] | None,
) -> Call:
    return Call(
        client._settings,  # pyright: ignore[reportPrivateUsage]
        operation,
        arguments=arguments,
        options=options or {},
    )
