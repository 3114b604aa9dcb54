"""Has this been sent before?

For methods that take an idempotency key: the same request sent again within the window gets the first
answer, and one that is sent while the first is under way is told so. A caller who names no key has
one made, which is the same for as long as the request is remembered.

What becomes of a request follows from its answer. Success (2xx, 3xx) is kept, and said again. A refusal
(4xx) says that nothing was done: the request is forgotten, and the next one is a new one. Of anything
else (5xx, 408, 409, a broken connection, an owner that died) nobody knows what was done: nothing is said
again, but the next one goes to the API under the same key, and there the API sees that it is the same.
An answer that is too large to keep is treated alike.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from hashlib import sha256
from typing import TypeAlias

from generator.gateway.chance import some_text
from generator.gateway.state import (
    Busy,
    Differs,
    Done,
    Mine,
    State,
    Unavailable,
    Wish,
)
from generator.sdk.model import Method

WINDOW = 60.0
"""Seconds. APIs remember for a day; that a form was sent twice by mistake shows at once."""
LEASE = 60.0
"""Seconds after which who has said nothing is taken for dead."""
MOST_BODY = 1024 * 1024

_NAME = re.compile(r"[a-z0-9!#$%&'*+.^_`|~-]+")
_VALUE = re.compile(r"[\t\x20-\x7e\x80-\xff]*")

_UNSURE = (408, 409)
"""A time-out, and a key that the API is still at work on."""


@dataclass(frozen=True, slots=True, repr=False)
class Kept:
    """An answer, as the caller got it."""

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes


@dataclass(frozen=True, slots=True)
class Fresh:
    """To be sent, with `key` as its idempotency key; then to be kept or dropped."""

    key: str
    place: str
    owner: str


@dataclass(frozen=True, slots=True)
class Replay:
    answer: Kept


@dataclass(frozen=True, slots=True)
class InFlight:
    """The same request is under way."""


@dataclass(frozen=True, slots=True)
class KeyReused:
    """The key was sent with another request."""


Begun: TypeAlias = "Fresh | Replay | InFlight | KeyReused"


class Ledger:
    """Of a request hashes and its key are stored; of an answer, all of it, for `seconds`."""

    def __init__(
        self,
        state: State,
        seconds: float = WINDOW,
        *,
        lease: float = LEASE,
        most_body: int = MOST_BODY,
    ) -> None:
        self._state = state
        self._seconds = seconds
        self._lease = lease
        self._most_body = most_body

    async def begin(
        self,
        caller: str,
        api: str,
        method: Method,
        path: str,
        query: bytes,
        body_hash: str,
        key: str,
    ) -> Begun:
        """`key` is the caller's own, or empty. A new one asks for a second charge on purpose.

        Unavailable where nobody can say whether it was sent before. It must not be sent then.
        """
        request = _hash(method.http_method, path, query.decode("latin-1"), body_hash)
        made = some_text(18)
        whose = ("given", key) if key else ("made", request)
        fresh = Fresh(key or made, _hash(caller, api, *whose), some_text(9))
        wish = Wish(
            request=request,
            note=fresh.key,
            owner=fresh.owner,
            lease=self._lease,
            seconds=self._seconds,
        )
        match await self._state.claim(fresh.place, wish):
            case Mine(note=note):
                return Fresh(note, fresh.place, fresh.owner)
            case Busy():
                return InFlight()
            case Differs():
                return KeyReused()
            case Done(answer=answer):
                return Replay(_unpacked(answer))

    async def keep(self, begun: Fresh, answer: Kept) -> None:
        """Never Unavailable: the caller has its answer in any case."""
        try:
            await self._keep(begun, answer)
        except Unavailable:
            return

    async def _keep(self, begun: Fresh, answer: Kept) -> None:
        place, owner = begun.place, begun.owner
        if 400 <= answer.status < 500 and answer.status not in _UNSURE:
            await self._state.forget(place, owner)
        elif 200 <= answer.status < 400 and len(answer.body) <= self._most_body:
            await self._state.settle(place, owner, _packed(answer), self._seconds)
        else:
            await self._state.release(place, owner)

    async def drop(self, begun: Fresh) -> None:
        """There is no answer, or not the whole of it. Never Unavailable: the lease ends by itself."""
        try:
            await self._state.release(begun.place, begun.owner)
        except Unavailable:
            return


def _hash(*parts: str) -> str:
    return sha256(json.dumps(parts).encode()).hexdigest()


# An answer as bytes: a line of JSON, then the body as it came.


def _packed(answer: Kept) -> bytes:
    head = json.dumps((answer.status, answer.headers))
    return head.encode() + b"\n" + answer.body


def _unpacked(packed: bytes) -> Kept:
    """Unavailable where it is no answer: others may write in a store, and these headers go to a caller."""
    head, _, body = packed.partition(b"\n")
    try:
        status, headers = json.loads(head)
        kept = Kept(status, tuple((name, value) for name, value in headers), body)
        is_sound = status in range(200, 400) and all(
            _NAME.fullmatch(name) and _VALUE.fullmatch(value)
            for name, value in kept.headers
        )
    except (ValueError, TypeError, RecursionError):
        is_sound = False
    if not is_sound:
        raise Unavailable("What is kept in the store is no answer")
    return kept
