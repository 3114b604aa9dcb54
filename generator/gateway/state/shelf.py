"""A mapping whose entries expire, and that never holds more than so many."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from heapq import heappop, heappush
from typing import Generic, TypeVar

_T = TypeVar("_T")
_SWEPT = 4
"""Expired entries that a call clears away at most: more than it can add, and never many at once."""


class Full(Exception):
    """Nothing has expired, and nothing may be put out."""


@dataclass(slots=True)
class _Entry(Generic[_T]):
    value: _T
    until: float


class Shelf(Generic[_T]):
    """`evicts`: where it is full, the entry that would expire first makes room; else it is `Full`.

    `dropped` is called with each value that goes.
    """

    def __init__(
        self,
        most: int,
        *,
        evicts: bool = False,
        dropped: Callable[[_T], None] = lambda _: None,
    ) -> None:
        self._most = most
        self._evicts = evicts
        self._dropped = dropped
        self._entries: dict[str, _Entry[_T]] = {}
        self._queue: list[tuple[float, str]] = []
        self._queued: set[str] = set()

    def __len__(self) -> int:
        return len(self._entries)

    def get(self, key: str, now: float) -> _T | None:
        self._sweep(now, _SWEPT)
        entry = self._entries.get(key)
        return entry.value if entry is not None and entry.until > now else None

    def put(self, key: str, value: _T, *, until: float, now: float) -> None:
        before = self._entries.get(key)
        if key not in self._queued:
            self._make_room(now)
        if before is not None and before.value is not value:
            self._dropped(before.value)
        self._entries[key] = _Entry(value, until)
        if key not in self._queued:
            self._queued.add(key)
            heappush(self._queue, (until, key))

    def drop(self, key: str) -> None:
        """Its place in the queue stays until its time, and is used if the key comes again."""
        entry = self._entries.pop(key, None)
        if entry is not None:
            self._dropped(entry.value)

    def _make_room(self, now: float) -> None:
        if len(self._queued) < self._most:
            return
        self._sweep(now, len(self._queue))
        if len(self._queued) < self._most:
            return
        if not self._evicts:
            raise Full
        self._evict()

    def _evict(self) -> None:
        """Those that were prolonged are behind their place in the queue."""
        while True:
            until, key = heappop(self._queue)
            entry = self._entries.get(key)
            if entry is None or entry.until <= until:
                self._queued.discard(key)
                self.drop(key)
                return
            heappush(self._queue, (entry.until, key))

    def _sweep(self, now: float, most: int) -> None:
        """An entry that was prolonged goes back to where it belongs."""
        for _ in range(most):
            if not self._queue or self._queue[0][0] > now:
                return
            _, key = heappop(self._queue)
            entry = self._entries.get(key)
            if entry is not None and entry.until > now:
                heappush(self._queue, (entry.until, key))
            else:
                self._queued.discard(key)
                self.drop(key)
