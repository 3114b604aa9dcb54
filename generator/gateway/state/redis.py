"""The state that several gateways share, in Redis.

While Redis is away it is `Unavailable`: one question a second tries to reach it, the others are told at
once. As soon as it answers it is used again. Rates alone are not: meanwhile each process counts for
itself, so that a limit holds and reading goes on.

Keys are stored as hashes, so that who lists them learns nobody's name.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from typing import Any, TypeAlias
from urllib.parse import urlsplit

from redis.asyncio import BlockingConnectionPool, Redis as Client
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import AuthenticationError, RedisError
from redis.exceptions import ConnectionError as NotConnected

from generator.gateway.chance import some_text
from generator.gateway.clock import ticks
from generator.gateway.state import scripts
from generator.gateway.state.memory import Memory
from generator.gateway.state.model import (
    Busy,
    Claim,
    Differs,
    Done,
    Mine,
    Rate,
    Unavailable,
    Wish,
)

PREFIX = "gen-gateway:"
TIMEOUT = 1.0
"""Seconds to connect, and for each answer."""
AGAIN = 1.0
"""Seconds between two tries while Redis is away."""
MOST_CONNECTIONS = 32

_SCHEMES = ("redis", "rediss", "unix")
_USAGE = (
    "the state is kept in redis://HOST:6379/0, with rediss:// for TLS and"
    " redis://:PASSWORD@HOST for a password; what was given is no such URL"
)
_Argument: TypeAlias = "str | bytes | int"


class Redis:
    """No message holds anything of the URL but host and port: it may have a password in it."""

    def __init__(self, url: str, *, prefix: str = PREFIX) -> None:
        pool = _pool(url)
        self._client = Client.from_pool(pool)
        self._prefix = prefix
        self._own = Memory()
        self._place = _place(pool.connection_kwargs)
        self._try_at = 0.0
        self._scripts = {
            text: self._client.register_script(text)
            for text in (
                scripts.TAKE,
                scripts.ONCE,
                scripts.CLAIM,
                scripts.SETTLE,
                scripts.RELEASE,
                scripts.FORGET,
            )
        }

    async def take(self, key: str, rate: Rate) -> float:
        asked = (rate.interval, rate.count)
        try:
            wait: int = await self._run(scripts.TAKE, "take", key, asked)
        except Unavailable:
            return await self._own.take(key, rate)
        return wait / 1_000_000

    async def once(self, key: str, seconds: float) -> bool:
        asked = (some_text(9), _milliseconds(seconds))
        first: int = await self._run(scripts.ONCE, "once", key, asked)
        return bool(first)

    async def claim(self, key: str, wish: Wish) -> Claim:
        asked = (
            wish.request,
            wish.note,
            wish.owner,
            _milliseconds(wish.lease),
            _milliseconds(wish.seconds),
        )
        said: list[bytes] = await self._run(scripts.CLAIM, "claim", key, asked)
        match said:
            case [b"mine", note]:
                return Mine(note.decode())
            case [b"done", answer]:
                return Done(answer)
            case [b"differs"]:
                return Differs()
            case _:
                return Busy()

    async def settle(self, key: str, owner: str, answer: bytes, seconds: float) -> None:
        asked = (owner, answer, _milliseconds(seconds))
        await self._run(scripts.SETTLE, "claim", key, asked)

    async def release(self, key: str, owner: str) -> None:
        await self._run(scripts.RELEASE, "claim", key, (owner,))

    async def forget(self, key: str, owner: str) -> None:
        await self._run(scripts.FORGET, "claim", key, (owner,))

    async def close(self) -> None:
        await self._client.aclose()

    async def _run(
        self, script: str, sort: str, key: str, asked: Sequence[_Argument]
    ) -> Any:
        now = ticks()
        if now < self._try_at:
            raise self._away("cannot be reached")
        if self._try_at:
            self._try_at = now + AGAIN
        try:
            place = f"{self._prefix}{sort}:{sha256(key.encode()).hexdigest()}"
            said = await self._scripts[script](keys=[place], args=asked)
        except AuthenticationError:
            problem = "refuses the password"
        except RedisError as error:
            problem = f"cannot be used ({type(error).__name__})"
        except OSError:
            problem = "cannot be reached"
        else:
            self._try_at = 0.0
            return said
        self._try_at = ticks() + AGAIN
        raise self._away(problem)

    def _away(self, problem: str) -> Unavailable:
        return Unavailable(f"Redis at {self._place} {problem}", AGAIN)


def _pool(url: str) -> BlockingConnectionPool:
    """Nobody waits twice for an answer that did not come; a connection that was cut is replaced."""
    options: dict[str, Any] = {"ssl_check_hostname": True}
    try:
        scheme = urlsplit(url).scheme
        if scheme not in _SCHEMES:
            raise ValueError(scheme)
        pool = BlockingConnectionPool.from_url(
            url,
            max_connections=MOST_CONNECTIONS,
            timeout=TIMEOUT,
            socket_timeout=TIMEOUT,
            socket_connect_timeout=TIMEOUT,
            retry=Retry(NoBackoff(), 1, supported_errors=(NotConnected,)),
            **(options if scheme == "rediss" else {}),
        )
        pool.connection_class(**pool.connection_kwargs)
    except (ValueError, TypeError, RedisError):
        raise ValueError(_USAGE) from None
    return pool


def _place(options: dict[str, Any]) -> str:
    if "path" in options:
        return str(options["path"])
    return f"{options.get('host', 'localhost')}:{options.get('port', 6379)}"


def _milliseconds(seconds: float) -> int:
    return max(1, round(seconds * 1000))
