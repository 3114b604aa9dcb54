"""What do we know from earlier builds, so as not to find it out again?

One folder of small files outside the project. Everything in it may be deleted or damaged at any
time: an entry that cannot be read is an entry that is not there, and one that cannot be written
is not written. Nothing here changes what is built, only how long it takes.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

KEPT = 64
"""How many entries of one sort stay; the oldest go first."""


class Cache:
    """Entries by sort and key. `folder` is None where there is no place for a cache."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def read(self, sort: str, key: str) -> bytes | None:
        """The bytes that were written under this key, or None."""
        if self._folder is None:
            return None
        try:
            stored = (self._folder / sort / key).read_bytes()
        except OSError:
            return None
        check, _, content = stored.partition(b"\n")
        return content if check == _checksum(content) else None

    def write(self, sort: str, key: str, content: bytes) -> None:
        if self._folder is None:
            return
        home = self._folder / sort
        staged = home / f".{key}.{os.getpid()}"
        try:
            home.mkdir(parents=True, exist_ok=True)
            staged.write_bytes(_checksum(content) + b"\n" + content)
            staged.replace(home / key)
            _prune(home)
        except OSError:
            return

    def read_json(self, sort: str, key: str) -> Any:
        """Plain data that was written under this key, or None."""
        content = self.read(sort, key)
        return None if content is None else json.loads(content)

    def write_json(self, sort: str, key: str, value: Any) -> None:
        self.write(sort, key, json.dumps(value).encode())


def _checksum(content: bytes) -> bytes:
    return hashlib.sha256(content).hexdigest().encode()


def _prune(home: Path) -> None:
    entries = sorted(home.iterdir(), key=lambda entry: entry.stat().st_mtime_ns)
    for entry in entries[:-KEPT]:
        entry.unlink(missing_ok=True)


@dataclass(frozen=True, slots=True)
class Formatted:
    """Texts by the digest of what they were before formatting; None where they stayed the same."""

    cache: Cache
    key: str
    texts: Mapping[str, bytes | None]

    def keep(self, texts: Mapping[str, bytes | None]) -> None:
        """Forgets all others, so that the entry never outgrows one build."""
        if texts != self.texts:
            self.cache.write("formatted", self.key, pack(texts))


def formatted(cache: Cache, *parts: str) -> Formatted:
    """What the last build with the same parts (document, targets...) had formatted."""
    key = _checksum(json.dumps(parts).encode()).decode()
    return Formatted(cache, key, unpack(cache.read("formatted", key) or b"[]\n"))


def pack(texts: Mapping[str, bytes | None]) -> bytes:
    """Many texts by digest, in one entry. None says: formatting left the text as it was."""
    index = [[key, -1 if text is None else len(text)] for key, text in texts.items()]
    parts = (text for text in texts.values() if text is not None)
    return json.dumps(index).encode() + b"\n" + b"".join(parts)


def unpack(content: bytes) -> dict[str, bytes | None]:
    """What `pack` was given."""
    index, _, blob = content.partition(b"\n")
    texts: dict[str, bytes | None] = {}
    start = 0
    for key, length in json.loads(index):
        texts[key] = None if length < 0 else blob[start : start + length]
        start += max(length, 0)
    return texts
