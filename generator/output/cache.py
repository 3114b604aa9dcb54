"""What do we know from earlier builds, so as not to find it out again?

One folder of small files outside the project. Everything in it may be deleted or damaged at any
time: an entry that cannot be read is an entry that is not there, and one that cannot be written
is not written. Nothing here changes what is built, only how long it takes.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, TypeAlias

KEPT = 64
"""How many entries of one sort stay; the oldest go first."""

_KEPT_OF = {"fetched": 10_000}
"""More, where one build has many entries."""


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
            _prune(home, _KEPT_OF.get(sort, KEPT))
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


def _prune(home: Path, kept: int) -> None:
    entries = sorted(home.iterdir(), key=lambda entry: entry.stat().st_mtime_ns)
    for entry in entries[:-kept]:
        entry.unlink(missing_ok=True)


Texts: TypeAlias = Mapping[str, bytes | None]
"""Formatted texts by the digest of what they were before; None where they stayed the same."""


def read_texts(cache: Cache, stem: str, targets: Sequence[str]) -> dict[str, Texts]:
    """By target, what the last builds of documents of this name had formatted."""
    entries = {name: cache.read("formatted", _entry(stem, name)) for name in targets}
    return {name: unpack(entry or b"[]\n") for name, entry in entries.items()}


def keep_texts(cache: Cache, stem: str, texts: Mapping[str, Texts]) -> None:
    """By target. All others are forgotten, so that an entry never outgrows one build."""
    for name, known in texts.items():
        cache.write("formatted", _entry(stem, name), pack(known))


def _entry(stem: str, target: str) -> str:
    return _checksum(json.dumps([stem, target]).encode()).decode()


def pack(texts: Texts) -> bytes:
    """Many texts in one entry."""
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
