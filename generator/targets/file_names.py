"""What may a file be called? What every file system takes.

In: the stem of a name, or a path of them. Out: the same, cut where it is too long.
"""

from __future__ import annotations

import hashlib
import re

from generator.names import snake

_LONGEST = 180
"""Bytes. File systems take 255; an ending has to fit behind."""

DEVICES = frozenset(
    {"aux", "con", "nul", "prn"}
    | {f"{device}{number}" for device in ("com", "lpt") for number in range(1, 10)}
)
"""What Windows takes for a device, whatever the suffix."""


def stem(words: tuple[str, ...]) -> str:
    """Letters, digits and underscores, in lower case."""
    return short(re.sub(r"\W", "_", snake(words)) or "_")


def short(name: str) -> str:
    """The digest keeps two long names apart that begin alike."""
    written = name.encode()
    if len(written) <= _LONGEST:
        return name
    digest = hashlib.sha256(written).hexdigest()[:12]
    return f"{written[:_LONGEST].decode(errors='ignore').rstrip('_-')}_{digest}"


def short_path(path: str) -> str:
    return "/".join(map(short, path.split("/")))
