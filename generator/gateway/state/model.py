"""What does a gateway remember between calls: how often, which ones, and what was answered?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol, TypeAlias

_MICROSECONDS = 1_000_000


@dataclass(frozen=True, slots=True)
class Rate:
    """`count` at once at most, and one more each `seconds / count`: a bucket that fills steadily.

    So nobody waits for the end of a window, and what is refused costs nothing.
    """

    count: int
    seconds: float

    @property
    def interval(self) -> int:
        """Microseconds: whole ones, so that every store counts alike."""
        return max(1, int(self.seconds * _MICROSECONDS / self.count))


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody who claims a key says of himself.

    `request` is a hash of what is sent; another one under the same key `Differs`. `note` is kept with the
    key for `seconds`, whatever becomes of the owner. After `lease` seconds the owner is taken for dead.
    """

    request: str
    note: str
    owner: str
    lease: float
    seconds: float


@dataclass(frozen=True, slots=True)
class Mine:
    """Go on. `note` is that of the first who claimed the key."""

    note: str


@dataclass(frozen=True, slots=True)
class Busy:
    """Somebody else is at it."""


@dataclass(frozen=True, slots=True)
class Differs:
    """The key belongs to another request."""


@dataclass(frozen=True, slots=True)
class Done:
    answer: bytes


Claim: TypeAlias = "Mine | Busy | Differs | Done"


class Unavailable(Exception):
    """The store cannot say. Whoever asked must not go on as if it had said yes.

    `seconds` is when to ask again.
    """

    def __init__(self, message: str, seconds: float = 1.0) -> None:
        super().__init__(message)
        self.seconds = seconds


class State(Protocol):
    """Each method is one decision, and of any number of callers at once each is decided alone.

    `settle`, `release` and `forget` of somebody who is no longer the owner do nothing.
    """

    async def take(self, key: str, rate: Rate) -> float:
        """0.0 where it is allowed, else the seconds to wait. What is refused costs nothing."""

    async def once(self, key: str, seconds: float) -> bool:
        """True the first time."""

    async def claim(self, key: str, wish: Wish) -> Claim: ...

    async def settle(self, key: str, owner: str, answer: bytes, seconds: float) -> None:
        """Whoever claims the key from now on gets the answer."""

    async def release(self, key: str, owner: str) -> None:
        """Free for the next who claims the key for the same request; the note stays."""

    async def forget(self, key: str, owner: str) -> None:
        """As if it had never been claimed."""

    async def close(self) -> None: ...
