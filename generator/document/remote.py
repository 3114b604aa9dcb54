"""What does a server give for a URL, and is it what it gave before?

In: a URL, the lock file, a cache. Out: bytes, or why there are none. What the lock names and the
cache holds is never asked for again, so that a build needs the network once.
"""

from __future__ import annotations

import hashlib
from typing import Protocol

from generator.diagnostics.codes import api
from generator.document.lock import Entry, Lock
from generator.document.model import Refusal

_SORT = "fetched"


class Store(Protocol):
    """Where content is kept by its SHA-256."""

    def read(self, sort: str, key: str) -> bytes | None: ...

    def write(self, sort: str, key: str, content: bytes) -> None: ...


class Remote:
    """`update`: every server is asked anew, and the lock takes what they give."""

    def __init__(self, lock: Lock, store: Store, *, update: bool = False) -> None:
        self.lock = lock
        self._store = store
        self._update = update

    def content(self, url: str) -> bytes | Refusal:
        locked = None if self._update else self.lock.entries.get(url)
        kept = None if locked is None else self._kept(locked.sha256)
        if kept is not None:
            self.lock.use(url, Entry.of(kept))
            return kept
        from generator.document.connection import Failed  # loads ssl
        from generator.document.fetch import fetch

        try:
            content = fetch(url)
        except Failed as error:
            return Refusal(api.REMOTE_FAILED, {"reason": error.reason})
        found = Entry.of(content)
        if locked is not None and locked.sha256 != found.sha256:
            facts = {
                "found": found.sha256,
                "locked": locked.sha256,
                "lock": self.lock.path,
            }
            return Refusal(api.REMOTE_CHANGED, facts)
        self._store.write(_SORT, found.sha256, content)
        self.lock.use(url, found)
        return content

    def _kept(self, digest: str) -> bytes | None:
        content = self._store.read(_SORT, digest)
        if content is None or hashlib.sha256(content).hexdigest() != digest:
            return None
        return content
