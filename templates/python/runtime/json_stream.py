"""How does a call give JSON texts one after the other, each decoded as it comes?"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from .exchange import Call
from .flow import AsyncFlow, Flow, answered, answered_async
from .records import Records

if TYPE_CHECKING:
    import httpx

    from .async_client import AsyncClient
    from .client import Client
    from .operation import Operation

T = TypeVar("T")
_PART = "a part"


class JsonStream(Flow[bytes], Generic[T]):
    """Goes through the values as they come, once. Closed at its end, or by `with`."""

    def __init__(self, call: Call, response: httpx.Response) -> None:
        super().__init__(call, response)
        self._raw = self._read()

    def _read(self) -> Iterator[bytes]:
        records = Records(self._operation.records)
        try:
            for chunk in self._chunks():
                yield from records.feed(chunk)
            yield from records.feed(b"", last=True)
        finally:
            self.close()

    def __next__(self) -> T:
        value: T = self._value(next(self._raw), _PART)
        return value


class AsyncJsonStream(AsyncFlow[bytes], Generic[T]):
    """As JsonStream, for the async client."""

    def __init__(self, call: Call, response: httpx.Response) -> None:
        super().__init__(call, response)
        self._raw = self._read()

    async def _read(self) -> AsyncGenerator[bytes, None]:
        records = Records(self._operation.records)
        try:
            async for chunk in self._chunks():
                for text in records.feed(chunk):
                    yield text
            for text in records.feed(b"", last=True):
                yield text
        finally:
            await self.response.aclose()

    async def __anext__(self) -> T:
        value: T = self._value(await anext(self._raw), _PART)
        return value


def open_records(
    client: Client,
    operation: Operation[T],
    arguments: Mapping[str, object],
    *,
    options: Mapping[str, Any] | None,
) -> JsonStream[T]:
    """Call, and give the stream as soon as the response begins."""
    return JsonStream(*answered(client, operation, arguments, options))


async def open_records_async(
    client: AsyncClient,
    operation: Operation[T],
    arguments: Mapping[str, object],
    *,
    options: Mapping[str, Any] | None,
) -> AsyncJsonStream[T]:
    """As `open_records`, for the async client."""
    return AsyncJsonStream(*await answered_async(client, operation, arguments, options))
