"""How is an API connected to? By an address that was judged, with a certificate that was checked."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Iterable
from typing import Any

import httpcore

from generator.gateway.addresses import Addresses
from generator.gateway.place import Place

_AT_ONCE = 32 * 1024


class Stream(httpcore.AsyncNetworkStream):
    def __init__(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        self._reader = reader
        self._writer = writer

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        try:
            async with asyncio.timeout(timeout):
                return await self._reader.read(max_bytes)
        except TimeoutError:
            raise httpcore.ReadTimeout from None
        except OSError:
            raise httpcore.ReadError from None

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        if not buffer:
            return
        if self._writer.transport.is_closing():
            raise httpcore.WriteError
        try:
            self._writer.write(buffer)
            # What is less than the transport takes at once is not waited for.
            if self._writer.transport.get_write_buffer_size() > _AT_ONCE:
                async with asyncio.timeout(timeout):
                    await self._writer.drain()
        except TimeoutError:
            raise httpcore.WriteTimeout from None
        except OSError:
            raise httpcore.WriteError from None

    async def aclose(self) -> None:
        """At once: nobody waits for a server that does not say goodbye."""
        self._writer.transport.abort()

    def get_extra_info(self, info: str) -> Any:
        if info == "is_readable":
            # An idle server has nothing to say: whatever comes ends the connection.
            return self._reader.at_eof() or bool(getattr(self._reader, "_buffer", b""))
        return self._writer.get_extra_info(info)


async def connected(
    place: Place, addresses: Addresses, context: ssl.SSLContext, seconds: float
) -> Stream:
    """TimeoutError, OSError, ssl.SSLError or NotPublic where that fails."""
    async with asyncio.timeout(seconds):
        found = await addresses.of(place.host, place.port)
        return await _first(place, found, context)


async def _first(place: Place, found: Iterable[str], context: ssl.SSLContext) -> Stream:
    is_secure = place.scheme == "https"
    problem: OSError = OSError("the name leads nowhere")
    for address in found:
        try:
            reader, writer = await asyncio.open_connection(
                address,
                place.port,
                ssl=context if is_secure else None,
                server_hostname=place.host if is_secure else None,
            )
            return Stream(reader, writer)
        except ssl.SSLError:
            raise
        except OSError as error:
            problem = error
    raise problem
