"""How is the body of a response read bit by bit, without loading it?

A `StreamedResponse` comes from `client.stream`, and is open within its `with`.
"""

from __future__ import annotations

import os
from collections.abc import (
    AsyncGenerator,
    AsyncIterator,
    Awaitable,
    Callable,
    Generator,
    Iterator,
    Mapping,
)
from contextlib import asynccontextmanager, contextmanager, suppress
from typing import TYPE_CHECKING, Any

from .answer import Capture
from .events import Events, Lines
from .logs import request_id
from .retry import connection_error

if TYPE_CHECKING:
    from .events import ServerEvent


@contextmanager
def reading(label: str) -> Generator[None, None, None]:
    """An error of the HTTP client while a body is read is one of ours."""
    import httpx

    try:
        yield
    except httpx.RequestError as error:
        raise connection_error(label, error) from error


class _Response:
    """What a response says before its body. `http` is all of it."""

    def __init__(self, capture: Capture) -> None:
        self.http = capture.response()
        self.attempts = capture.attempts
        self._label = capture.label

    @property
    def status(self) -> int:
        return self.http.status_code

    @property
    def headers(self) -> Mapping[str, str]:
        return self.http.headers

    @property
    def request_id(self) -> str | None:
        return request_id(self.http.headers)


class StreamedResponse(_Response):
    """A response whose body is read once, in one of these ways. Compression is undone."""

    def iter_bytes(self, chunk_size: int | None = None) -> Iterator[bytes]:
        """In pieces of this size, else as they come."""
        with reading(self._label):
            yield from self.http.iter_bytes(chunk_size)

    def iter_lines(self) -> Iterator[str]:
        """Lines of UTF-8 text, without their ends."""
        lines = Lines()
        for chunk in self.iter_bytes():
            yield from lines.feed(chunk)
        yield from lines.feed(b"", last=True)

    def events(self) -> Iterator[ServerEvent]:
        """Server-sent events, whatever the content type."""
        events = Events()
        for chunk in self.iter_bytes():
            yield from events.feed(chunk)

    def read(self) -> bytes:
        """All of it."""
        with reading(self._label):
            return self.http.read()

    def write_to(self, path: str | os.PathLike[str]) -> None:
        """The file is there when it is complete; until then it has the suffix `.part`."""
        part = _part_of(path)
        try:
            with open(part, "wb") as file:
                for chunk in self.iter_bytes():
                    file.write(chunk)
            os.replace(part, path)
        except BaseException:
            _remove(part)
            raise


class AsyncStreamedResponse(_Response):
    """As StreamedResponse, for the async client."""

    async def iter_bytes(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        """In pieces of this size, else as they come."""
        with reading(self._label):
            async for chunk in self.http.aiter_bytes(chunk_size):
                yield chunk

    async def iter_lines(self) -> AsyncIterator[str]:
        """Lines of UTF-8 text, without their ends."""
        lines = Lines()
        async for chunk in self.iter_bytes():
            for line in lines.feed(chunk):
                yield line
        for line in lines.feed(b"", last=True):
            yield line

    async def events(self) -> AsyncIterator[ServerEvent]:
        """Server-sent events, whatever the content type."""
        events = Events()
        async for chunk in self.iter_bytes():
            for event in events.feed(chunk):
                yield event

    async def read(self) -> bytes:
        """All of it."""
        with reading(self._label):
            return await self.http.aread()

    async def write_to(self, path: str | os.PathLike[str]) -> None:
        """The file is there when it is complete; until then it has the suffix `.part`."""
        import anyio

        part = _part_of(path)
        try:
            async with await anyio.open_file(part, "wb") as file:
                async for chunk in self.iter_bytes():
                    await file.write(chunk)
            os.replace(part, path)
        except BaseException:
            _remove(part)
            raise


def _part_of(path: str | os.PathLike[str]) -> str:
    return f"{os.fspath(path)}.part"


def _remove(part: str) -> None:
    with suppress(FileNotFoundError):
        os.unlink(part)


@contextmanager
def streamed(
    method: Callable[..., object], args: tuple[Any, ...], keywords: Mapping[str, Any]
) -> Generator[StreamedResponse, None, None]:
    capture = Capture(streams=True)
    method(*args, **capture.within(keywords))
    response = StreamedResponse(capture)
    try:
        yield response
    finally:
        response.http.close()


@asynccontextmanager
async def async_streamed(
    method: Callable[..., Awaitable[object]],
    args: tuple[Any, ...],
    keywords: Mapping[str, Any],
) -> AsyncGenerator[AsyncStreamedResponse, None]:
    capture = Capture(streams=True)
    await method(*args, **capture.within(keywords))
    response = AsyncStreamedResponse(capture)
    try:
        yield response
    finally:
        await response.http.aclose()
