"""What is Redis's own: that it goes and comes back, hangs, wants a password, speaks TLS."""

from __future__ import annotations

import asyncio
import re
import time
import traceback
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from generator.gateway.state import Memory, Mine, Rate, Unavailable, Wish, state
from generator.gateway.state.redis import AGAIN, TIMEOUT, Redis
from tests.gateway_state.certificate import certificate
from tests.gateway_state.redis_server import RedisServer, redis_server
from tests.ports import free_port

SECRET = "hunter2-never-said"
RATE = Rate(1000, 60)


async def away(store: Redis, ask: Callable[[], Awaitable[object]]) -> float:
    """Seconds until it said so."""
    began = time.monotonic()
    with pytest.raises(Unavailable):
        await ask()
    return time.monotonic() - began


def test_it_goes_away_and_comes_back() -> None:
    """While it is gone nobody waits; then every connection that was cut is replaced."""

    async def steps(server: RedisServer) -> None:
        store = Redis(server.url)
        await asyncio.gather(*(store.take(f"{n}", RATE) for n in range(50)))
        server.kill()
        assert await away(store, lambda: store.once("key", 60)) < TIMEOUT
        spent = [await away(store, lambda: store.once("key", 60)) for _ in range(200)]
        assert sum(spent) < 0.2
        await asyncio.sleep(AGAIN + 0.1)
        assert await away(store, lambda: store.once("key", 60)) < TIMEOUT
        server.start()
        await asyncio.sleep(AGAIN + 0.1)
        assert await store.take("key", RATE) == 0.0
        found = await asyncio.gather(*(store.take(f"{n}", RATE) for n in range(50)))
        assert set(found) == {0.0}
        wish = Wish("request", "note", "owner", 30, 60)
        assert await store.claim("key", wish) == Mine("note")
        await store.close()

    with redis_server() as server:
        asyncio.run(steps(server))


def test_a_restart_between_two_calls_is_not_noticed() -> None:
    """Connections that were cut are found out by the next question, and it is asked once more."""

    async def steps(server: RedisServer) -> None:
        store = Redis(server.url)
        await asyncio.gather(*(store.take(f"{n}", RATE) for n in range(20)))
        server.kill()
        server.start()
        found = await asyncio.gather(*(store.once(f"{n}", 60) for n in range(20)))
        assert set(found) == {True}
        await store.close()

    with redis_server() as server:
        asyncio.run(steps(server))


def test_one_that_hangs_costs_one_caller_a_second_and_the_next_ones_nothing() -> None:
    async def steps(server: RedisServer) -> None:
        store = Redis(server.url)
        await store.take("key", RATE)
        server.hang()
        first = await away(store, lambda: store.once("key", 60))
        assert TIMEOUT * 0.9 < first < TIMEOUT * 1.8
        await asyncio.sleep(AGAIN + 0.1)
        began = time.monotonic()
        tries = (away(store, lambda: store.once("key", 60)) for _ in range(50))
        spent = await asyncio.gather(*tries)
        assert sum(one > 0.5 for one in spent) == 1
        assert time.monotonic() - began < TIMEOUT * 1.8
        server.go_on()
        await asyncio.sleep(AGAIN + 0.1)
        assert await store.take("key", RATE) == 0.0
        await store.close()

    with redis_server() as server:
        asyncio.run(steps(server))


def test_a_question_is_one_round_trip() -> None:
    """Counted by Redis: one command each, once the scripts are known."""

    async def steps(server: RedisServer) -> None:
        store, other = Redis(server.url), Redis(server.url, prefix="other:")
        wish = Wish("request", "note", "owner", 30, 60)

        async def each(n: int) -> None:
            await store.take(f"{n}", RATE)
            await store.once(f"{n}", 60)
            await store.claim(f"{n}", wish)
            await store.settle(f"{n}", "owner", b"answer", 60)
            await store.release(f"{n}", "owner")
            await store.forget(f"{n}", "owner")

        await each(0)
        before = await _processed(other)
        await each(1)
        assert await _processed(other) - before == 6 + 1
        await store.close()
        await other.close()

    with redis_server() as server:
        asyncio.run(steps(server))


async def _processed(store: Redis) -> int:
    """Commands of clients, its own question included. What scripts call is not counted."""
    said = await store._client.info("commandstats")
    return sum(
        said[name]["calls"]
        for name in said
        if name in ("cmdstat_evalsha", "cmdstat_script|load", "cmdstat_info")
    )


def test_all_that_is_kept_expires(redis: RedisServer) -> None:
    async def steps() -> None:
        store = Redis(redis.url, prefix="expiring:")
        await store.take("key", RATE)
        await store.once("key", 60)
        await store.claim("a", Wish("request", "note", "owner", 30, 60))
        await store.claim("b", Wish("request", "note", "owner", 30, 60))
        await store.settle("b", "owner", b"answer", 60)
        keys = await store._client.keys("expiring:*")
        left = [await store._client.pttl(key) for key in keys]
        assert len(left) == 4
        assert all(0 < one <= 60_000 for one in left)
        await store.close()

    asyncio.run(steps())


def test_gateways_with_other_prefixes_do_not_see_each_other(redis: RedisServer) -> None:
    async def steps() -> None:
        one, other = (Redis(redis.url, prefix=prefix) for prefix in ("one:", "other:"))
        assert [await one.once("code", 60), await other.once("code", 60)] == [True] * 2
        await one.close()
        await other.close()

    asyncio.run(steps())


def test_a_limit_holds_while_it_is_away() -> None:
    async def steps(server: RedisServer) -> None:
        store = Redis(server.url)
        server.kill()
        waits = [await store.take("key", Rate(5, 60)) for _ in range(7)]
        assert [wait == 0.0 for wait in waits] == [True] * 5 + [False] * 2
        server.start()
        await asyncio.sleep(AGAIN + 0.1)
        waits = [await store.take("key", Rate(5, 60)) for _ in range(7)]
        assert [wait == 0.0 for wait in waits] == [True] * 5 + [False] * 2
        await store.close()

    with redis_server() as server:
        asyncio.run(steps(server))


def test_keys_say_nothing(redis: RedisServer) -> None:
    async def steps() -> None:
        store = Redis(redis.url, prefix="silent:")
        await store.take("session of somebody", RATE)
        await store.once("1234-5678", 60)
        await store.claim("payment", Wish("request", "note", "owner", 30, 60))
        keys = await store._client.keys("silent:*")
        form = re.compile(r"b'silent:(take|once|claim):[0-9a-f]{64}'")
        assert len(keys) == 3
        assert all(form.fullmatch(repr(key)) for key in keys)
        await store.close()

    asyncio.run(steps())


# What it is given.


@pytest.mark.parametrize(
    "url",
    [
        f"http://:{SECRET}@host",
        f"redis://:{SECRET}@host:port",
        f"redis://:{SECRET}@host:99999999",
        f"redis://:{SECRET}@host/0?nothing=of-it",
        f"redis://:{SECRET}@[host",
        SECRET,
    ],
)
def test_a_url_that_is_none_is_not_repeated(url: str) -> None:
    with pytest.raises(ValueError, match="redis://HOST:6379/0") as found:
        state(url)
    assert SECRET not in _everything(found.value)


def test_no_url_is_the_memory_of_the_process() -> None:
    assert isinstance(state(""), Memory)


@pytest.mark.parametrize("password", ["wrong-" + SECRET, ""])
def test_a_password_is_in_no_message(password: str) -> None:
    async def steps(server: RedisServer) -> None:
        url = f"redis://{f':{password}@' if password else ''}127.0.0.1:{server.port}"
        store = Redis(url)
        with pytest.raises(Unavailable, match="refuses the password") as found:
            await store.once("key", 60)
        assert f"127.0.0.1:{server.port}" in str(found.value)
        assert SECRET not in _everything(found.value) + repr(store)
        await store.close()
        store = Redis(url.replace(str(server.port), str(free_port())))
        with pytest.raises(Unavailable) as found:
            await store.once("key", 60)
        assert SECRET not in _everything(found.value)
        await store.close()
        store = Redis(f"redis://:{SECRET}@127.0.0.1:{server.port}")
        assert await store.take("key", RATE) == 0.0
        await store.close()

    with redis_server("--requirepass", SECRET) as server:
        asyncio.run(steps(server))


def _everything(error: BaseException) -> str:
    """What a log would hold."""
    return "".join(traceback.format_exception(error)) + repr(error)


def test_tls_is_spoken_and_verified(tmp_path: Path) -> None:
    authority, key = certificate(tmp_path, "127.0.0.1")

    async def steps(server: RedisServer) -> None:
        url = f"rediss://127.0.0.1:{server.port}/0"
        store = Redis(f"{url}?ssl_ca_certs={authority}")
        assert await store.take("key", RATE) == 0.0
        await store.close()
        for unknown in (url, url.replace("rediss", "redis")):
            store = Redis(unknown)
            with pytest.raises(Unavailable):
                await store.once("key", 60)
            await store.close()

    options = ("--port", "0", "--tls-port", "PORT", "--tls-auth-clients", "no")
    files = ("--tls-cert-file", str(authority), "--tls-key-file", str(key))
    with redis_server(*options, *files) as server:
        asyncio.run(steps(server))


def test_a_socket_of_the_same_machine_will_do(tmp_path: Path) -> None:
    path = tmp_path / "redis.sock"

    async def steps() -> None:
        store = Redis(f"unix://{path}")
        assert await store.take("key", RATE) == 0.0
        await store.close()

    with redis_server("--unixsocket", str(path)):
        asyncio.run(steps())
