"""How does a caller go through the events of an answer, each decoded as the document says?"""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar

from .events import Events, ServerEvent
from .exchange import Call
from .failure import unreadable
from .flow import Answer, AsyncFlow, Flow, answered, answered_async
from .stream import reading

if TYPE_CHECKING:
    import httpx

    from .async_client import AsyncClient
    from .client import Client
    from .operation import Operation

T = TypeVar("T")
# What several APIs send behind the last event.
_END = "[DONE]"


class _Data(Answer):
    """What the events of an answer say."""

    def __init__(self, call: Call, response: httpx.Response) -> None:
        super().__init__(call, response)
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
        return event.data if self._is_text else self._value(event.data, "an event")

    def _skips(self, event: ServerEvent) -> bool:
        """An event without data only keeps the connection alive."""
        return not event.data and not self._is_text


class EventStream(_Data, Flow[ServerEvent], Generic[T]):
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
            for chunk in self._chunks():
                yield from events.feed(chunk)
        finally:
            self.close()

    def raw_events(self) -> Iterator[ServerEvent]:
        """The events that are left, as they were sent."""
        return self._raw

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


class AsyncEventStream(_Data, AsyncFlow[ServerEvent], Generic[T]):
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

    def raw_events(self) -> AsyncIterator[ServerEvent]:
        """The events that are left, as they were sent."""
        return self._raw

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


def open_events(
    client: Client,
    operation: Operation[T],
    arguments: Mapping[str, object],
    *,
    options: Mapping[str, Any] | None,
) -> EventStream[T]:
    """Call, and give the stream as soon as the response begins."""
    return EventStream(*answered(client, operation, arguments, options))


async def open_events_async(
    client: AsyncClient,
    operation: Operation[T],
    arguments: Mapping[str, object],
    *,
    options: Mapping[str, Any] | None,
) -> AsyncEventStream[T]:
    """As `open_events`, for the async client."""
    stream: AsyncEventStream[T] = AsyncEventStream(
        *await answered_async(client, operation, arguments, options)
    )
    return await stream.opened()
