"""How does a call reach the API, and its answer us? Byte for byte, and no further than it is read.

HTTP is httpcore's, the part of httpx that sends. httpx itself would decode bodies, follow what it
is told and join headers (`decisions/0023`). Connections that are idle wait here, the last used on
top, so that finding one does not take longer where there are many.
"""

from __future__ import annotations

import ssl
from base64 import b64encode
from collections.abc import AsyncIterable, AsyncIterator, Mapping
from dataclasses import dataclass
from urllib.parse import quote_plus, urlencode

import httpcore

from generator.gateway.addresses import Addresses, NotPublic
from generator.gateway.limits import Limits
from generator.gateway.place import NoPlace, Place, place
from generator.gateway.problem import Pairs, Refused
from generator.gateway.stream import connected

_IDLE = 4.0
"""Seconds. Servers close idle connections after five or more: ours is never the later one."""

_AGAIN = frozenset({b"GET", b"HEAD", b"OPTIONS", b"PUT", b"DELETE", b"TRACE"})
"""Sent twice these do what they do once (RFC 9110, section 9.2.2)."""

_TOKEN = 1024 * 1024
"""Bytes that the answer with a token may have."""

Body = bytes | AsyncIterator[bytes]


@dataclass(frozen=True, slots=True)
class Sent:
    """A request. `is_safe_again`: it may be sent again though it may have arrived."""

    verb: bytes
    place: Place
    target: bytes
    headers: Pairs
    body: Body = b""
    is_safe_again: bool = False


class Broken(Exception):
    """The answer ended before it was whole."""


class Answer:
    """Read `pieces`, and `close` whatever happens."""

    def __init__(self, response: httpcore.Response, idle: _Idle) -> None:
        self.status = response.status
        self.headers: Pairs = list(response.headers)
        assert isinstance(response.stream, AsyncIterable)
        self._stream: AsyncIterable[bytes] = response.stream
        self._response = response
        self._idle = idle

    async def pieces(self) -> AsyncIterator[bytes]:
        try:
            async for piece in self._stream:
                yield piece
        except (
            httpcore.NetworkError,
            httpcore.ProtocolError,
            httpcore.TimeoutException,
        ):
            raise Broken from None

    async def close(self) -> None:
        await self._response.aclose()
        await self._idle.put()


class _Idle:
    """A connection, and the place where it waits for its next call."""

    def __init__(
        self,
        connection: httpcore.AsyncHTTP11Connection,
        waiting: list[httpcore.AsyncHTTP11Connection],
    ) -> None:
        self.connection = connection
        self._waiting = waiting

    async def put(self) -> None:
        """Those that waited longest are at the front, and may have run out meanwhile."""
        while self._waiting and self._waiting[0].has_expired():
            await self._waiting.pop(0).aclose()
        if self.connection.is_idle() and not _has_more(self.connection):
            self._waiting.append(self.connection)
        elif not self.connection.is_closed():
            await self.connection.aclose()


def _has_more(connection: httpcore.AsyncHTTP11Connection) -> bool:
    """What came with an answer and is no part of it: the next call would take it for its own."""
    return bool(connection._h11_state.trailing_data[0])


class Upstream:
    def __init__(self, addresses: Addresses, limits: Limits) -> None:
        self._addresses = addresses
        self._limits = limits
        self._context = ssl.create_default_context()
        self._waiting: dict[Place, list[httpcore.AsyncHTTP11Connection]] = {}
        self.opened = 0

    async def send(self, sent: Sent) -> Answer:
        """Until the headers of the answer are there. Refused where they do not come."""
        waiting = self._waiting.setdefault(sent.place, [])
        while (used := await _taken(waiting)) is not None:
            try:
                return await self._exchange(sent, _Idle(used, waiting))
            except (httpcore.NetworkError, httpcore.RemoteProtocolError):
                # It may have gone away while it was idle, and the call been lost with it.
                if not _may_repeat(sent):
                    raise Refused("upstream-answer") from None
        fresh = _Idle(await self._connected(sent.place), waiting)
        try:
            return await self._exchange(sent, fresh)
        except (httpcore.NetworkError, httpcore.RemoteProtocolError):
            raise Refused("upstream-answer") from None

    async def close(self) -> None:
        for waiting in self._waiting.values():
            while waiting:
                await waiting.pop().aclose()

    async def _exchange(self, sent: Sent, idle: _Idle) -> Answer:
        place = sent.place
        url = httpcore.URL(
            scheme=place.scheme.encode(),
            host=place.host.encode(),
            port=place.port,
            target=sent.target,
        )
        wait = {"read": self._limits.read, "write": self._limits.read}
        request = httpcore.Request(
            sent.verb,
            url,
            headers=sent.headers,
            content=sent.body,
            extensions={"timeout": wait},
        )
        try:
            response = await idle.connection.handle_async_request(request)
        except httpcore.TimeoutException:
            raise Refused("upstream-timeout") from None
        except httpcore.LocalProtocolError:
            raise Refused("request") from None
        answer = Answer(response, idle)
        if not 200 <= answer.status < 600:
            await answer.close()
            raise Refused("upstream-answer", "Its status is none of an answer.")
        return answer

    async def _connected(self, place: Place) -> httpcore.AsyncHTTP11Connection:
        seconds = self._limits.connect
        try:
            stream = await connected(place, self._addresses, self._context, seconds)
        except NotPublic:
            raise Refused("upstream-address") from None
        except TimeoutError:
            raise Refused("upstream-timeout", "No connection was made.") from None
        except ssl.SSLError:
            raise Refused("upstream-tls") from None
        except OSError as error:
            raise Refused("upstream-connect", _reason(error)) from None
        self.opened += 1
        origin = httpcore.Origin(place.scheme.encode(), place.host.encode(), place.port)
        return httpcore.AsyncHTTP11Connection(origin, stream, keepalive_expiry=_IDLE)


def _may_repeat(sent: Sent) -> bool:
    return isinstance(sent.body, bytes) and (sent.is_safe_again or sent.verb in _AGAIN)


async def _taken(
    waiting: list[httpcore.AsyncHTTP11Connection],
) -> httpcore.AsyncHTTP11Connection | None:
    while waiting:
        connection = waiting.pop()
        if not connection.has_expired():
            return connection
        await connection.aclose()
    return None


def _reason(error: OSError) -> str:
    if isinstance(error, ConnectionRefusedError):
        return "Nothing answers at its port."
    if type(error).__name__ == "gaierror":
        return "Its name is not known."
    return ""


async def fetch_token(
    upstream: Upstream,
    url: str,
    form: Mapping[str, str],
    client: tuple[str, str],
) -> tuple[int, bytes]:
    """A token for a client id and its secret (RFC 6749, section 4.4), by the same guarded way."""
    path, mark, query = url.partition("?")
    try:
        at = place(path)
    except NoPlace:
        raise Refused(
            "upstream-connect", "The document's token URL is no URL."
        ) from None
    # RFC 6749, section 2.3.1: both are encoded as in a form first.
    pair = ":".join(quote_plus(one) for one in client)
    basic = [(b"authorization", b"Basic " + b64encode(pair.encode()))]
    body = urlencode(form).encode()
    headers = [
        (b"host", at.authority.encode()),
        *(basic if any(client) else []),
        (b"content-type", b"application/x-www-form-urlencoded"),
        (b"accept", b"application/json"),
        (b"accept-encoding", b"identity"),
        (b"content-length", str(len(body)).encode()),
    ]
    target = f"{at.base or '/'}{mark}{query}".encode()
    answer = await upstream.send(Sent(b"POST", at, target, headers, body))
    try:
        found = bytearray()
        async for piece in answer.pieces():
            found += piece
            if len(found) > _TOKEN:
                raise Refused("upstream-answer")
    except Broken:
        raise Refused("upstream-answer") from None
    finally:
        await answer.close()
    return answer.status, bytes(found)
