"""What the store of one process holds at most, and what it gives up where it is full."""

from __future__ import annotations

import asyncio
import tracemalloc
from dataclasses import dataclass

import pytest

from generator.gateway.state import (
    Busy,
    Done,
    Memory,
    Mine,
    Rate,
    Unavailable,
    Wish,
)
from generator.gateway.state.shelf import Full, Shelf

RATE = Rate(5, 10.0)


@dataclass(slots=True)
class Clock:
    now: float = 1000.0

    def __call__(self) -> float:
        return self.now


def wish(owner: str) -> Wish:
    return Wish("request", "note", owner, 30, 60)


def test_limits_make_room_for_new_ones_and_the_one_nearest_to_its_end_goes() -> None:
    async def steps() -> None:
        clock = Clock()
        store = Memory(clock, most=3)
        for _ in range(5):
            assert await store.take("empty", RATE) == 0.0
        for n in range(100):
            clock.now += 0.001
            assert await store.take(f"{n}", RATE) == 0.0
        assert len(store._limits) == 3
        assert await store.take("empty", RATE) > 0.0

    asyncio.run(steps())


def test_a_full_store_refuses_codes_and_claims_until_one_expires() -> None:
    """To forget one could be a second charge."""

    async def steps() -> None:
        clock = Clock()
        store = Memory(clock, most=3)
        for n in range(3):
            assert await store.once(f"{n}", 60)
            assert await store.claim(f"{n}", wish("a")) == Mine("note")
        with pytest.raises(Unavailable, match="full"):
            await store.once("one more", 60)
        with pytest.raises(Unavailable, match="full"):
            await store.claim("one more", wish("a"))
        assert not await store.once("0", 60)
        assert await store.claim("0", wish("b")) == Busy()
        await store.settle("0", "a", b"answer", 60)
        assert await store.claim("0", wish("b")) == Done(b"answer")
        clock.now += 60
        assert await store.once("one more", 60)
        assert await store.claim("one more", wish("a")) == Mine("note")

    asyncio.run(steps())


def test_an_answer_without_room_is_not_kept_and_its_claim_stays() -> None:
    async def steps() -> None:
        clock = Clock()
        store = Memory(clock, most_bytes=100)
        for key in "abc":
            await store.claim(key, wish("owner"))
            await store.settle(key, "owner", bytes(50), 60)
        assert await store.claim("a", wish("other")) == Done(bytes(50))
        assert await store.claim("c", wish("other")) == Mine("note")
        clock.now += 60
        await store.claim("d", wish("owner"))
        await store.settle("d", "owner", bytes(100), 60)
        assert await store.claim("d", wish("other")) == Done(bytes(100))

    asyncio.run(steps())


def test_what_has_expired_takes_no_memory() -> None:
    """Thirty thousand callers, each with a payment and an answer, a minute's worth at a time."""

    async def steps() -> tuple[int, int]:
        clock = Clock()
        store = Memory(clock)
        marks = list[int]()
        for n in range(30_000):
            clock.now += 0.1
            await store.take(f"{n}", RATE)
            await store.once(f"{n}", 60)
            await store.claim(f"{n}", wish("owner"))
            await store.settle(f"{n}", "owner", bytes(1000), 60)
            if n in (5_000, 29_999):
                marks.append(tracemalloc.get_traced_memory()[0])
        assert len(store._held) <= 60 / 0.1 + 1
        return marks[0], marks[1]

    tracemalloc.start()
    try:
        early, late = asyncio.run(steps())
    finally:
        tracemalloc.stop()
    assert late < early * 1.1


def test_a_key_that_comes_and_goes_has_one_place() -> None:
    shelf = Shelf[int](2)
    for n in range(1000):
        shelf.put("key", n, until=10.0, now=1.0)
        shelf.drop("key")
    assert len(shelf._queue) == 1
    shelf.put("other", 1, until=5.0, now=1.0)
    with pytest.raises(Full):
        shelf.put("third", 1, until=5.0, now=1.0)
    shelf.put("third", 1, until=9.0, now=5.0)
    assert (shelf.get("other", 5.0), shelf.get("third", 5.0)) == (None, 1)


def test_an_entry_that_is_prolonged_stays() -> None:
    shelf = Shelf[int](2)
    shelf.put("key", 1, until=10.0, now=1.0)
    shelf.put("key", 2, until=20.0, now=9.0)
    assert shelf.get("key", 15.0) == 2
    assert shelf.get("key", 20.0) is None
    assert len(shelf) == 0
