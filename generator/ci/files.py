"""How do files get into a repository that are its owner's from then on?

In: texts by path. Out: the files, all of them or none; one that is there already stays as it is.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.inputs import leads_out

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
_PROGRAM, _TEXT = 0o755, 0o644


@dataclass(eq=False)
class Other(Exception):
    """A file that is in the way, and why it is."""

    path: str
    reason: str


def put(texts: Mapping[str, str]) -> list[str]:
    """The paths that are new. Nothing is written through a link that leads out of this folder."""
    missing = [path for path, text in texts.items() if not _is_there(path, text)]
    for path in missing:
        mode = _PROGRAM if texts[path].startswith("#!") else _TEXT
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        with open(os.open(path, _NEW, mode), "wb") as file:
            file.write(texts[path].encode())
    return missing


def _is_there(path: str, text: str) -> bool:
    if leads_out(path):
        raise Other(path, "a link leads out of this folder")
    if not os.path.lexists(path):
        return False
    if os.path.islink(path) or not os.path.isfile(path):
        raise Other(path, "it is no plain file")
    if Path(path).read_bytes().replace(b"\r\n", b"\n") != text.encode():
        raise Other(path, "it has other words")
    return True
