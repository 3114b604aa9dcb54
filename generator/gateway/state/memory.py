"""The state of one process. All of it is gone with the process.

No method waits for anything, so that each is decided before another task runs. What it holds is
bounded: where there is no room for one more limit, the one nearest to its end is forgotten, which
loses least; where there is none for one more claim or code, the store is `Unavailable`, since to
forget one could be a second charge; where there is none for an answer, its claim stays and the answer
is not kept.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeVar

from generator.gateway.clock import ticks
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
from generator.gateway.state.shelf import Full, Shelf

_T = TypeVar("_T")

MOST_ENTRIES = 100_000
"""Of each sort."""
MOST_BYTES = 64 * 1024 * 1024
"""Of answers, together."""


@dataclass(frozen=True, slots=True)
class _Held:
    """`owner` is empty where nobody is at it, `answer` None where there is none yet."""

    request: str
    note: str
    owner: str
    leased: float
    until: float
    answer: bytes | None = None


class Memory:
    """`clock` gives seconds that never go back."""

    def __init__(
        self,
        clock: Callable[[], float] = ticks,
        *,
        most: int = MOST_ENTRIES,
        most_bytes: int = MOST_BYTES,
    ) -> None:
        self._clock = clock
        self._most_bytes = most_bytes
        self._bytes = 0
        self._limits = Shelf[int](most, evicts=True)
        self._seen = Shelf[bool](most)
        self._held = Shelf[_Held](most, dropped=self._went)

    async def take(self, key: str, rate: Rate) -> float:
        """The generic cell rate algorithm: what is kept is when the bucket will be full again."""
        now = self._clock()
        micros = int(now * 1_000_000)
        full = max(self._limits.get(key, now) or 0, micros) + rate.interval
        wait = full - rate.count * rate.interval - micros
        if wait > 0:
            return wait / 1_000_000
        self._limits.put(key, full, until=full / 1_000_000, now=now)
        return 0.0

    async def once(self, key: str, seconds: float) -> bool:
        now = self._clock()
        if self._seen.get(key, now):
            return False
        _put(self._seen, key, True, until=now + seconds, now=now)
        return True

    async def claim(self, key: str, wish: Wish) -> Claim:
        now = self._clock()
        held = self._held.get(key, now)
        if held is None:
            held = _Held(wish.request, wish.note, "", now, now + wish.seconds)
        elif held.request != wish.request:
            return Differs()
        elif held.answer is not None:
            return Done(held.answer)
        elif held.owner not in ("", wish.owner) and held.leased > now:
            return Busy()
        until = max(held.until, now + wish.lease)
        mine = replace(held, owner=wish.owner, leased=now + wish.lease, until=until)
        _put(self._held, key, mine, until=until, now=now)
        return Mine(held.note)

    async def settle(self, key: str, owner: str, answer: bytes, seconds: float) -> None:
        now = self._clock()
        held = self._owned(key, owner, now)
        if held is None:
            return
        if self._bytes + len(answer) > self._most_bytes:
            await self.release(key, owner)
            return
        until = now + seconds
        done = replace(held, owner="", answer=answer, until=until)
        self._held.put(key, done, until=until, now=now)
        self._bytes += len(answer)

    async def release(self, key: str, owner: str) -> None:
        now = self._clock()
        held = self._owned(key, owner, now)
        if held is not None:
            free = replace(held, owner="")
            self._held.put(key, free, until=held.until, now=now)

    async def forget(self, key: str, owner: str) -> None:
        if self._owned(key, owner, self._clock()) is not None:
            self._held.drop(key)

    async def close(self) -> None:
        return

    def _owned(self, key: str, owner: str, now: float) -> _Held | None:
        held = self._held.get(key, now)
        return held if held is not None and held.owner == owner else None

    def _went(self, held: _Held) -> None:
        self._bytes -= len(held.answer or b"")


def _put(shelf: Shelf[_T], key: str, value: _T, *, until: float, now: float) -> None:
    try:
        shelf.put(key, value, until=until, now=now)
    except Full:
        raise Unavailable("The memory of this process is full") from None
