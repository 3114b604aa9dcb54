"""What is sent twice: within the window, at once, after a failure, under a key of the caller's own."""

from __future__ import annotations

import asyncio
from collections import Counter
from dataclasses import dataclass
from typing import Any

import pytest

from generator.gateway.ledger import (
    Begun,
    Fresh,
    InFlight,
    Kept,
    KeyReused,
    Ledger,
    Replay,
)
from generator.gateway.state import Memory, State, Unavailable
from generator.sdk.model import Method
from tests.designed import FAMILY, designed
from tests.gateway_state.conftest import NewStore
from tests.gateway_state.test_stores import at_once, with_store

ANSWER = Kept(
    200,
    (("content-type", "application/json"), ("request-id", "req_é"), ("x", "1")),
    b'{"id": "pr_1"}\n\x00\xff',
)


def charge() -> Method:
    _, sdk = designed(FAMILY)
    methods = (one for service in sdk.services for one in service.methods)
    return next(one for one in methods if one.http_method == "post")


@dataclass(frozen=True, slots=True)
class Sent:
    """What differs between two requests."""

    caller: str = "session"
    api: str = "stripe"
    path: str = "/v1/payment_records/report_payment"
    query: bytes = b""
    body: str = "hash"
    key: str = ""

    async def to(self, ledger: Ledger) -> Begun:
        return await ledger.begin(
            self.caller,
            self.api,
            charge(),
            self.path,
            self.query,
            self.body,
            self.key,
        )


async def fresh(ledger: Ledger, sent: Sent) -> Fresh:
    begun = await sent.to(ledger)
    assert isinstance(begun, Fresh)
    return begun


def test_the_same_form_sent_twice_gets_the_first_answer(new_store: NewStore) -> None:
    """Whatever a caller sends besides, and from whichever machine."""

    async def steps(store: State) -> list[Begun]:
        first, second = Ledger(store), Ledger(store)
        await first.keep(await fresh(first, Sent()), ANSWER)
        return [await Sent().to(first), await Sent().to(second)]

    assert with_store(new_store, steps) == [Replay(ANSWER)] * 2


OTHERS = [
    Sent(caller="another session"),
    Sent(api="other"),
    Sent(path="/v1/other"),
    Sent(query=b"a=1"),
    Sent(body="other hash"),
    Sent(key="a key of the caller's"),
]


@pytest.mark.parametrize("other", OTHERS, ids=str)
def test_what_differs_is_another_request(new_store: NewStore, other: Sent) -> None:
    async def steps(store: State) -> tuple[Fresh, Fresh]:
        ledger = Ledger(store)
        first = await fresh(ledger, Sent())
        await ledger.keep(first, ANSWER)
        return first, await fresh(ledger, other)

    first, second = with_store(new_store, steps)
    assert first.key != second.key


def test_of_many_clicks_at_once_one_is_sent(new_store: NewStore) -> None:
    async def steps(store: State) -> list[Begun]:
        ledger = Ledger(store)
        return await at_once(lambda _: Sent().to(ledger))

    found = Counter(type(one) for one in with_store(new_store, steps))
    assert found == {Fresh: 1, InFlight: 49}


# Keys of the caller's own.


def test_a_key_is_sent_as_it_was_given_and_replayed(new_store: NewStore) -> None:
    async def steps(store: State) -> tuple[Fresh, Begun]:
        ledger = Ledger(store)
        first = await fresh(ledger, Sent(key="mine"))
        await ledger.keep(first, ANSWER)
        return first, await Sent(key="mine").to(ledger)

    first, second = with_store(new_store, steps)
    assert first.key == "mine"
    assert second == Replay(ANSWER)


@pytest.mark.parametrize("is_answered", [False, True])
def test_the_same_key_with_another_request_is_refused(
    new_store: NewStore, is_answered: bool
) -> None:
    async def steps(store: State) -> list[Begun]:
        ledger = Ledger(store)
        first = await fresh(ledger, Sent(key="mine"))
        if is_answered:
            await ledger.keep(first, ANSWER)
        return [
            await Sent(key="mine", body="other").to(ledger),
            await Sent(key="mine", path="/v1/other").to(ledger),
        ]

    assert with_store(new_store, steps) == [KeyReused()] * 2


# What becomes of a request.


@pytest.mark.parametrize("status", [500, 502, 503, 504, 408, 409, 0])
@pytest.mark.parametrize("key", ["", "mine"])
def test_what_may_have_been_done_goes_out_again_under_the_same_key(
    new_store: NewStore, status: int, key: str
) -> None:
    """0: the connection broke."""

    async def steps(store: State) -> tuple[Fresh, list[Begun]]:
        ledger = Ledger(store)
        first = await fresh(ledger, Sent(key=key))
        if status:
            await ledger.keep(first, Kept(status, (), b"?"))
        else:
            await ledger.drop(first)
        return first, await at_once(lambda _: Sent(key=key).to(ledger))

    first, found = with_store(new_store, steps)
    assert [one.key for one in found if isinstance(one, Fresh)] == [first.key]
    assert found.count(InFlight()) == 49


@pytest.mark.parametrize("status", [400, 401, 402, 403, 404, 422, 429])
def test_what_was_refused_is_a_new_request_the_next_time(
    new_store: NewStore, status: int
) -> None:
    async def steps(store: State) -> tuple[Fresh, Fresh]:
        ledger = Ledger(store)
        first = await fresh(ledger, Sent())
        await ledger.keep(first, Kept(status, (), b"no"))
        return first, await fresh(ledger, Sent())

    first, second = with_store(new_store, steps)
    assert first.key != second.key


@pytest.mark.parametrize("status", [200, 201, 204, 303])
def test_success_is_replayed(new_store: NewStore, status: int) -> None:
    answer = Kept(status, (("location", "/here"),), b"")

    async def steps(store: State) -> Begun:
        ledger = Ledger(store)
        await ledger.keep(await fresh(ledger, Sent()), answer)
        return await Sent().to(ledger)

    assert with_store(new_store, steps) == Replay(answer)


def test_an_answer_that_is_too_large_is_asked_of_the_api_again(
    new_store: NewStore,
) -> None:
    async def steps(store: State) -> list[Begun]:
        ledger = Ledger(store, most_body=100)
        found = list[Begun]()
        for size in (100, 101):
            first = await fresh(ledger, Sent(body=f"{size}"))
            await ledger.keep(first, Kept(200, (), bytes(size)))
            found += [first, await Sent(body=f"{size}").to(ledger)]
        return found

    match with_store(new_store, steps):
        case [Fresh(), Replay(answer=answer), Fresh(key=first), Fresh(key=second)]:
            assert (len(answer.body), first) == (100, second)
        case found:
            pytest.fail(f"{found}")


def test_a_gateway_that_dies_is_followed_under_the_same_key(
    new_store: NewStore,
) -> None:
    async def steps(store: State) -> tuple[Fresh, Begun, Fresh]:
        ledger = Ledger(store, lease=0.6)
        first = await fresh(ledger, Sent())
        during = await Sent().to(ledger)
        await asyncio.sleep(0.8)
        return first, during, await fresh(ledger, Sent())

    first, during, heir = with_store(new_store, steps)
    assert during == InFlight()
    assert first.key == heir.key


def test_after_the_window_it_is_another_charge(new_store: NewStore) -> None:
    async def steps(store: State) -> tuple[Fresh, Fresh]:
        ledger = Ledger(store, 0.6)
        first = await fresh(ledger, Sent())
        await ledger.keep(first, ANSWER)
        await asyncio.sleep(0.8)
        return first, await fresh(ledger, Sent())

    first, second = with_store(new_store, steps)
    assert first.key != second.key


# Without the store.


class Fails(Memory):
    """Away from some point on."""

    away = False

    async def claim(self, *asked: Any) -> Any:
        return await self._or_away(super().claim(*asked))

    async def settle(self, *asked: Any) -> None:
        await self._or_away(super().settle(*asked))

    async def release(self, *asked: Any) -> None:
        await self._or_away(super().release(*asked))

    async def _or_away(self, asked: Any) -> Any:
        if self.away:
            asked.close()
            raise Unavailable("away")
        return await asked


def test_nothing_is_sent_that_nobody_can_say_about() -> None:
    async def steps() -> None:
        store = Fails()
        ledger = Ledger(store)
        first = await fresh(ledger, Sent())
        store.away = True
        with pytest.raises(Unavailable):
            await Sent().to(ledger)
        await ledger.keep(first, ANSWER)
        await ledger.drop(first)
        store.away = False
        assert await Sent().to(ledger) == InFlight()

    asyncio.run(steps())


def test_nothing_of_a_request_is_stored() -> None:
    """Hashes alone, so that who reads the store does not learn who asked for what."""

    async def steps() -> str:
        store = Memory()
        ledger = Ledger(store)
        sent = Sent("who", "api", "/v1/secret_path", b"q=secret", "h", "")
        await fresh(ledger, sent)
        return repr([(k, e.value) for k, e in store._held._entries.items()])

    held = asyncio.run(steps())
    assert "secret" not in held
    assert "who" not in held


@pytest.mark.parametrize(
    "poison",
    [
        b"",
        b"{}\n",
        b"[200, [[1, 2]]]\n",
        b"[99, []]\n",
        b"[true, []]\n",
        b'[200, [["x", "a\\r\\nset-cookie: b"]]]\n',
        b'[200, [["x\\r\\ny", "a"]]]\n',
        b'[200, [["x", "\\u2028"]]]\n',
        b"\xff\n",
    ],
)
def test_what_others_wrote_into_the_store_is_no_answer(poison: bytes) -> None:
    async def steps() -> None:
        store = Memory()
        ledger = Ledger(store)
        begun = await fresh(ledger, Sent())
        await store.settle(begun.place, begun.owner, poison, 60)
        with pytest.raises(Unavailable):
            await Sent().to(ledger)

    asyncio.run(steps())
