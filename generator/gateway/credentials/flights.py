"""How is something done once for all who wait for it?"""

from __future__ import annotations

from asyncio import Task, ensure_future, shield
from collections.abc import Callable, Coroutine
from typing import Any, Generic, TypeVar

_T = TypeVar("_T")


class Flights(Generic[_T]):
    """Whoever asks while it is being done gets the same answer. One who leaves stops it for nobody."""

    def __init__(self) -> None:
        self._running: dict[object, Task[_T]] = {}

    async def once(
        self, key: object, begin: Callable[[], Coroutine[Any, Any, _T]]
    ) -> _T:
        task = self._running.get(key)
        if task is None:
            task = ensure_future(begin())
            self._running[key] = task
            task.add_done_callback(lambda ended: self._end(key, ended))
        return await shield(task)

    def _end(self, key: object, ended: Task[_T]) -> None:
        del self._running[key]
        # Taken note of, so that nothing is written about it where all have left.
        if not ended.cancelled():
            ended.exception()
