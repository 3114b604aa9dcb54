"""How does a caller go through an answer while it comes? Once, until its end, or until it is closed."""

from __future__ import annotations

import json
from collections.abc import AsyncGenerator, AsyncIterator, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar

from .annotation import decode_result
from .errors import ResponseError
from .exchange import Call
from .logs import request_id
from .stream import reading

if TYPE_CHECKING:
    import httpx

    from .async_client import AsyncClient
    from .client import Client
    from .operation import Operation

R = TypeVar("R")
"""What an answer is cut into: events, or texts."""


class Answer:
    """The response of one call, and what its parts say."""

    def __init__(self, call: Call, response: httpx.Response) -> None:
        self.response = response
        self._operation: Operation[Any] = call.operation
        self._attempts = call.attempts

    def _value(self, text: str | bytes, part: str) -> Any:
        try:
            value = json.loads(text)
        except (ValueError, RecursionError) as error:
            said = text if isinstance(text, str) else text.decode(errors="replace")
            raise ResponseError(
                f"{part} of the response is not JSON",
                status=self.response.status_code,
                headers=self.response.headers,
                body=said,
                request_id=request_id(self.response.headers),
                response=self.response,
                attempts=self._attempts.made,
            ) from error
        return decode_result(self._operation.result, value)


class Flow(Answer, Generic[R]):
    """`_raw` are the parts as they come. Closed at its end, or by `with`."""

    _raw: Iterator[R]

    def _chunks(self) -> Iterator[bytes]:
        with reading(self._attempts.label):
            yield from self.response.iter_bytes()

    def __iter__(self) -> Self:
        return self

    def close(self) -> None:
        """Close the connection, whatever is still to come."""
        self.response.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class AsyncFlow(Answer, Generic[R]):
    """As Flow, for the async client."""

    _raw: AsyncGenerator[R, None]

    async def _chunks(self) -> AsyncIterator[bytes]:
        with reading(self._attempts.label):
            async for chunk in self.response.aiter_bytes():
                yield chunk

    def __aiter__(self) -> Self:
        return self

    async def close(self) -> None:
        """Close the connection, whatever is still to come."""
        await self._raw.aclose()
        await self.response.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


def answered(
    client: Client,
    operation: Operation[Any],
    arguments: Mapping[str, object],
    options: Mapping[str, Any] | None,
) -> tuple[Call, httpx.Response]:
    """The response as soon as it begins."""
    call = _call(client, operation, arguments, options)
    transport = client._transport  # pyright: ignore[reportPrivateUsage]
    response = transport.send(call)
    call.check(response)
    return call, response


async def answered_async(
    client: AsyncClient,
    operation: Operation[Any],
    arguments: Mapping[str, object],
    options: Mapping[str, Any] | None,
) -> tuple[Call, httpx.Response]:
    """As `answered`, for the async client."""
    call = _call(client, operation, arguments, options)
    transport = client._transport  # pyright: ignore[reportPrivateUsage]
    response = await transport.send(call)
    call.check(response)
    return call, response


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
