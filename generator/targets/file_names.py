"""How long may the name of a file be? No longer than every file system takes.

In: the stem of a name, or a path of them. Out: the same, cut where it is too long.
"""

from __future__ import annotations

import hashlib

_LONGEST = 180
"""Bytes. File systems take 255; an ending has to fit behind."""


def short(stem: str) -> str:
    """The digest keeps two long names apart that begin alike."""
    written = stem.encode()
    if len(written) <= _LONGEST:
        return stem
    digest = hashlib.sha256(written).hexdigest()[:12]
    return f"{written[:_LONGEST].decode(errors='ignore').rstrip('_-')}_{digest}"


def short_path(path: str) -> str:
    return "/".join(map(short, path.split("/")))
