"""What is asked before money can move: live keys, how often, and whether it was sent before."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass

from generator.gateway.ledger import (
    Begun,
    Fresh,
    InFlight,
    Kept,
    KeyReused,
    Ledger,
    Replay,
)
from generator.gateway.needs import Credentials
from generator.gateway.problem import Pairs, Refused
from generator.gateway.route import Entry
from generator.gateway.state import Rate, State, Unavailable


@dataclass(frozen=True, slots=True)
class Guard:
    """`rate`: calls of one operation by one caller, None where they are not counted."""

    state: State
    ledger: Ledger
    rate: Rate | None
    live: bool = False

    async def allow(
        self, caller: str, api: str, entry: Entry, credentials: Credentials
    ) -> None:
        if not self.live and await credentials.mode() == "live":
            raise Refused("live")
        if self.rate is None:
            return
        try:
            wait = await self.state.take(f"{caller} {api} {entry.name}", self.rate)
        except Unavailable as away:
            raise Refused("state", wait=away.seconds) from None
        if wait:
            raise Refused("rate", wait=wait)

    async def begin(self, call: Repeatable) -> Fresh | Replay:
        try:
            begun: Begun = await self.ledger.begin(
                call.caller,
                call.api,
                call.entry.method,
                call.path,
                call.query,
                call.digest,
                call.key,
            )
        except Unavailable as away:
            # Whether it was sent before cannot be told, so that it is not sent.
            raise Refused("state", wait=away.seconds) from None
        match begun:
            case InFlight():
                raise Refused("in-flight")
            case KeyReused():
                raise Refused("key-reused")
            case Fresh() | Replay():
                return begun

    async def end(self, begun: Fresh, answer: Kept | None) -> None:
        """None where there is no answer, or not the whole of it."""
        if answer is None:
            await self.ledger.drop(begun)
        else:
            await self.ledger.keep(begun, answer)


@dataclass(frozen=True, slots=True)
class Repeatable:
    """What makes two calls the same."""

    caller: str
    api: str
    entry: Entry
    path: str
    query: bytes
    digest: str
    key: str


def stated(
    entry: Entry, headers: Pairs, cookies: Iterable[tuple[str, str]], key: bytes
) -> list[tuple[str, ...]]:
    """Headers and cookies that the document declares: they may say for which account a call is.
    Not the `key`, which is another one when the same is sent again.
    """
    pairs = [(a.decode("latin-1"), b.decode("latin-1")) for a, b in headers]
    declared = entry.declared.headers - {key.decode("latin-1")}
    return [
        *(("header", *one) for one in pairs if one[0] in declared),
        *(("cookie", *one) for one in cookies),
    ]


def digest(content_type: bytes, stated: Iterable[tuple[str, ...]], body: bytes) -> str:
    head = json.dumps((content_type.decode("latin-1"), sorted(stated)))
    return hashlib.sha256(head.encode() + b"\0" + body).hexdigest()


def kept(status: int, headers: Pairs, pieces: Iterable[bytes]) -> Kept:
    pairs = tuple((a.decode("latin-1"), b.decode("latin-1")) for a, b in headers)
    return Kept(status, pairs, b"".join(pieces))
