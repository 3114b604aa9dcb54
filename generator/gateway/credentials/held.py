"""What is held for each scheme of one API, and where?

What takes time to ask is asked in a thread of its own, once for all who wait, and believed for as long
as its source says.
"""

from __future__ import annotations

from asyncio import to_thread
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from generator.gateway.clock import ticks
from generator.gateway.credentials.flights import Flights
from generator.gateway.credentials.secret import Mode
from generator.gateway.credentials.source import Source, Stated, Store, serving
from generator.gateway.credentials.trouble import ReadOnly, Unreadable

Clock: TypeAlias = Callable[[], float]

_AFTER_TROUBLE = 1.0
"""Seconds: what failed is not asked again by every call."""


@dataclass(frozen=True, slots=True, repr=False)
class Held:
    secret: str
    source: Source


@dataclass(frozen=True, slots=True)
class Place:
    """Where a scheme's credential is, in words; nothing of what it is. `trouble`: why nobody knows."""

    scheme: str
    place: str
    mode: Mode
    trouble: str = ""
    help: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class _Kept:
    since: float
    until: float
    found: Held | Unreadable | None


class Sources:
    """The sources of one API."""

    def __init__(
        self,
        api: str,
        sources: tuple[Source | Stated, ...],
        clock: Clock = ticks,
    ) -> None:
        self._api = api
        self._sources = sources
        self._clock = clock
        self._kept: dict[str, _Kept] = {}
        self._flights: Flights[Held | Unreadable | None] = Flights()

    async def held(self, scheme: str) -> Held | None:
        """By the first source that has it. Unreadable where one before that cannot be asked."""
        sources = serving(self._sources, self._api, scheme)
        for i, source in enumerate(sources):
            if source.waits:
                return await self._waited(scheme, sources[i:])
            secret = source.get(self._api, scheme)
            if secret is not None:
                return Held(secret, source)
        return None

    async def again(self, scheme: str) -> Held | None:
        """What the sources say now, or said within the last second."""
        kept = self._kept.get(scheme)
        if kept is not None and self._clock() >= kept.since + _AFTER_TROUBLE:
            del self._kept[scheme]
        return await self.held(scheme)

    def place(self, held: Held, scheme: str) -> str:
        return held.source.place(self._api, scheme)

    async def set(self, scheme: str, secret: str) -> None:
        store = await to_thread(self._store, scheme)
        await to_thread(store.set, self._api, scheme, secret)
        self._kept.pop(scheme, None)

    async def is_writable(self, scheme: str) -> bool:
        try:
            await to_thread(self._store, scheme)
        except (ReadOnly, Unreadable):
            return False
        return True

    def _store(self, scheme: str) -> Store:
        """The first that can be written, unless what is before it would be used all the same."""
        reason, help = "no place is set up that can be written", ""
        for source in serving(self._sources, self._api, scheme):
            if isinstance(source, Store):
                reason = source.refusal()
                if not reason:
                    return source
                help = _WRITABLE
            elif source.waits or source.get(self._api, scheme) is not None:
                where = source.place(self._api, scheme)
                reason = f"the credential comes from {where}, where the gateway runs"
                help = "Change it there, and start the gateway again."
                break
        raise ReadOnly(reason, help or _WRITABLE)

    async def _waited(self, scheme: str, sources: tuple[Source, ...]) -> Held | None:
        kept = self._kept.get(scheme)
        if kept is None or self._clock() >= kept.until:
            found = await self._flights.once(
                scheme, lambda: self._look(scheme, sources)
            )
        else:
            found = kept.found
        if isinstance(found, Unreadable):
            raise Unreadable(str(found), found.help)
        return found

    async def _look(
        self, scheme: str, sources: tuple[Source, ...]
    ) -> Held | Unreadable | None:
        found: Held | Unreadable | None
        lasting = min(source.lasting for source in sources)
        try:
            found = await to_thread(self._asked, scheme, sources)
        except Unreadable as error:
            found, lasting = error.with_traceback(None), _AFTER_TROUBLE
        if isinstance(found, Held):
            lasting = found.source.lasting
        now = self._clock()
        self._kept[scheme] = _Kept(now, now + lasting, found)
        return found

    def _asked(self, scheme: str, sources: tuple[Source, ...]) -> Held | None:
        for source in sources:
            secret = source.get(self._api, scheme)
            if secret is not None:
                return Held(secret, source)
        return None


_WRITABLE = "Set GEN_GATEWAY_PASSPHRASE for the encrypted file where the gateway runs, or a keyring up."
