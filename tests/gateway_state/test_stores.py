"""What holds for every store, in this process or in a Redis, and when many ask at once."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, TypeVar

import pytest

from generator.gateway.state import (
    Busy,
    Claim,
    Differs,
    Done,
    Mine,
    Rate,
    State,
    Wish,
)
from tests.gateway_state.conftest import NewStore

_T = TypeVar("_T")
MANY = 50


def with_store(new: NewStore, steps: Callable[[State], Coroutine[Any, Any, _T]]) -> _T:
    async def run() -> _T:
        store = new()
        try:
            return await steps(store)
        finally:
            await store.close()

    return asyncio.run(run())


async def at_once(ask: Callable[[int], Awaitable[_T]]) -> list[_T]:
    async def one(number: int) -> _T:
        return await ask(number)

    return await asyncio.gather(*map(one, range(MANY)))


def wish(
    owner: str = "a",
    *,
    request: str = "request",
    note: str = "",
    lease: float = 30.0,
    seconds: float = 60.0,
) -> Wish:
    return Wish(request, note or f"note of {owner}", owner, lease, seconds)


def kind(claim: Claim) -> str:
    return type(claim).__name__


# Limits.


@pytest.mark.parametrize("count", [1, 7, 20])
def test_of_many_at_once_exactly_as_many_as_the_rate_are_allowed(
    new_store: NewStore, count: int
) -> None:
    async def steps(store: State) -> list[float]:
        return await at_once(lambda _: store.take("key", Rate(count, 60)))

    waits = with_store(new_store, steps)
    assert waits.count(0.0) == count
    assert all(0 < wait <= 60 / count for wait in waits if wait)


def test_a_bucket_fills_steadily_and_no_further(new_store: NewStore) -> None:
    """Ten a second: emptied, there is one more after 0.1 s, and ten again after a second."""
    rate = Rate(10, 1.0)

    async def steps(store: State) -> list[int]:
        found = [(await at_once(lambda _: store.take("key", rate))).count(0.0)]
        wait = await store.take("key", rate)
        await asyncio.sleep(wait + 0.005)
        found.append(int(await store.take("key", rate) == 0.0))
        await asyncio.sleep(1.5)
        return [*found, (await at_once(lambda _: store.take("key", rate))).count(0.0)]

    first, after_wait, refilled = with_store(new_store, steps)
    assert (first, after_wait) == (10, 1)
    assert 10 <= refilled <= 11  # the fifty took some milliseconds themselves


def test_who_is_refused_does_not_wait_longer_for_asking(new_store: NewStore) -> None:
    async def steps(store: State) -> tuple[float, float]:
        rate = Rate(1, 60)
        await store.take("key", rate)
        first = await store.take("key", rate)
        await at_once(lambda _: store.take("key", rate))
        return first, await store.take("key", rate)

    first, last = with_store(new_store, steps)
    assert last <= first


def test_one_key_does_not_use_up_another(new_store: NewStore) -> None:
    async def steps(store: State) -> list[float]:
        await at_once(lambda _: store.take("greedy", Rate(2, 60)))
        return [await store.take(f"other {n}", Rate(2, 60)) for n in range(3)]

    assert with_store(new_store, steps) == [0.0, 0.0, 0.0]


# What works once.


def test_of_many_at_once_one_is_the_first(new_store: NewStore) -> None:
    async def steps(store: State) -> list[bool]:
        return await at_once(lambda _: store.once("code", 60))

    assert with_store(new_store, steps).count(True) == 1


def test_once_is_forgotten_after_its_time(new_store: NewStore) -> None:
    async def steps(store: State) -> list[bool]:
        found = [await store.once("code", 0.6), await store.once("code", 0.6)]
        await asyncio.sleep(0.8)
        return [*found, await store.once("code", 0.6)]

    assert with_store(new_store, steps) == [True, False, True]


# Claims.


def test_of_many_at_once_exactly_one_gets_it(new_store: NewStore) -> None:
    async def steps(store: State) -> list[Claim]:
        return await at_once(lambda n: store.claim("key", wish(f"owner {n}")))

    found = with_store(new_store, steps)
    assert Counter(map(kind, found)) == {"Mine": 1, "Busy": MANY - 1}


def test_the_answer_is_everybodys_once_it_is_there(new_store: NewStore) -> None:
    answer = bytes(range(256)) * 10

    async def steps(store: State) -> list[Claim]:
        await store.claim("key", wish("first"))
        await store.settle("key", "first", answer, 60)
        return await at_once(lambda n: store.claim("key", wish(f"owner {n}")))

    assert with_store(new_store, steps) == [Done(answer)] * MANY


def test_another_request_under_the_same_key_differs(new_store: NewStore) -> None:
    async def steps(store: State) -> list[Claim]:
        await store.claim("key", wish("first"))
        during = await store.claim("key", wish("b", request="other"))
        await store.settle("key", "first", b"answer", 60)
        return [during, await store.claim("key", wish("b", request="other"))]

    assert with_store(new_store, steps) == [Differs(), Differs()]


def test_what_is_released_goes_to_one_of_many_with_the_first_note(
    new_store: NewStore,
) -> None:
    async def steps(store: State) -> list[Claim]:
        await store.claim("key", wish("first"))
        await store.release("key", "first")
        return await at_once(lambda n: store.claim("key", wish(f"owner {n}")))

    found = with_store(new_store, steps)
    assert Counter(map(kind, found)) == {"Mine": 1, "Busy": MANY - 1}
    assert Mine("note of first") in found


def test_what_is_forgotten_was_never_there(new_store: NewStore) -> None:
    async def steps(store: State) -> Claim:
        await store.claim("key", wish("first"))
        await store.forget("key", "first")
        return await store.claim("key", wish("second", request="other"))

    assert with_store(new_store, steps) == Mine("note of second")


def test_a_dead_owner_is_followed_by_one_of_many_with_its_note(
    new_store: NewStore,
) -> None:
    async def steps(store: State) -> tuple[Claim, list[Claim]]:
        await store.claim("key", wish("dead", lease=0.6))
        during = await store.claim("key", wish("heir"))
        await asyncio.sleep(0.8)
        return during, await at_once(lambda n: store.claim("key", wish(f"heir {n}")))

    during, found = with_store(new_store, steps)
    assert during == Busy()
    assert Counter(map(kind, found)) == {"Mine": 1, "Busy": MANY - 1}
    assert Mine("note of dead") in found


def test_who_is_taken_for_dead_has_nothing_to_say(new_store: NewStore) -> None:
    async def steps(store: State) -> list[Claim]:
        await store.claim("key", wish("dead", lease=0.1))
        await asyncio.sleep(0.2)
        await store.claim("key", wish("heir"))
        found = list[Claim]()
        await store.settle("key", "dead", b"late", 60)
        found.append(await store.claim("key", wish("third")))
        await store.release("key", "dead")
        found.append(await store.claim("key", wish("third")))
        await store.forget("key", "dead")
        return [*found, await store.claim("key", wish("third"))]

    assert with_store(new_store, steps) == [Busy(), Busy(), Busy()]


def test_an_owner_who_asks_again_is_still_the_owner(new_store: NewStore) -> None:
    """As it does when the connection was cut and nobody knows whether the first one arrived."""

    async def steps(store: State) -> list[Claim]:
        return [await store.claim("key", wish("a", note=note)) for note in ("1", "2")]

    assert with_store(new_store, steps) == [Mine("1"), Mine("1")]


def test_a_claim_and_an_answer_are_forgotten_after_their_time(
    new_store: NewStore,
) -> None:
    async def steps(store: State) -> list[Claim]:
        await store.claim("claimed", wish("a", lease=0.1, seconds=0.6))
        await store.claim("answered", wish("a"))
        await store.settle("answered", "a", b"answer", 0.6)
        await asyncio.sleep(0.8)
        return [
            await store.claim(key, wish("b", request="other"))
            for key in ("claimed", "answered")
        ]

    assert with_store(new_store, steps) == [Mine("note of b")] * 2


def test_a_short_memory_lasts_as_long_as_the_lease(new_store: NewStore) -> None:
    async def steps(store: State) -> Claim:
        await store.claim("key", wish("a", lease=60, seconds=0.1))
        await asyncio.sleep(0.2)
        return await store.claim("key", wish("b"))

    assert with_store(new_store, steps) == Busy()


def test_a_short_lease_makes_no_memory_shorter(new_store: NewStore) -> None:
    async def steps(store: State) -> Claim:
        await store.claim("key", wish("first"))
        await store.release("key", "first")
        await store.claim("key", wish("second", lease=0.1))
        await store.release("key", "second")
        await asyncio.sleep(0.2)
        return await store.claim("key", wish("third"))

    assert with_store(new_store, steps) == Mine("note of first")


def test_who_goes_away_in_the_middle_takes_nobodys_answer(new_store: NewStore) -> None:
    """A caller that disconnects cancels its task, in the midst of a question to the store."""

    async def steps(store: State) -> None:
        async def claimed(name: str) -> None:
            assert await store.claim(name, wish(name)) == Mine(f"note of {name}")

        for turn in range(20):
            tasks = [asyncio.create_task(claimed(f"{turn} {n}")) for n in range(MANY)]
            await asyncio.sleep(0.0005 * turn)
            for task in tasks[::2]:
                task.cancel()
            ended = await asyncio.gather(*tasks, return_exceptions=True)
            wrong = (AssertionError, ValueError)
            assert not [one for one in ended if isinstance(one, wrong)]

    with_store(new_store, steps)
