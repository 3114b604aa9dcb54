"""How is a file of the user's read and changed in place? As a whole, or not at all.

Line ends stay as they are.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path


class Unreadable(Exception):
    """The file cannot be read as text; says why."""


_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
_READABLE = 0o644
_MOST = 10_000_000
"""Bytes of a Markdown file."""


def expanded(patterns: Iterable[str]) -> list[str]:
    """Each file once, in order. A name that is no file is a pattern, as shells that know `**` have it,
    which follows no link to a folder; one that fits nothing stays, to be reported."""
    found: dict[str, None] = {}
    for pattern in patterns:
        fitting = [pattern] if os.path.lexists(pattern) else _fitting(pattern)
        found |= dict.fromkeys(fitting or [pattern])
    return list(found)


def _fitting(pattern: str) -> list[str]:
    root = Path(Path(pattern).anchor)
    try:
        within = str(Path(pattern).relative_to(root))
        return sorted(str(path) for path in root.glob(within) if path.is_file())
    except (ValueError, OSError, NotImplementedError):
        return []


def read(path: str) -> str:
    try:
        size = Path(path).stat().st_size
        if not (Path(path).is_file() or Path(path).is_dir()):
            raise Unreadable("it is no regular file")
        if size > _MOST:
            raise Unreadable(f"it has more than {_MOST:,} bytes")
        return Path(path).read_bytes().decode()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", "") or "it is not UTF-8"
        raise Unreadable(reason[:1].lower() + reason[1:]) from error


def create(path: str, text: str) -> None:
    """With the folders above it. FileExistsError where there is something of that name, links too."""
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    with open(os.open(path, _NEW, _READABLE), "wb") as file:
        file.write(text.encode())


def leads_out(folder: str, path: str) -> bool:
    """Whether a link on the way from the folder leads out of it. Nothing need be there yet."""
    home = os.path.realpath(folder)
    return os.path.commonpath((home, os.path.realpath(path))) != home


def replace(path: str, text: str) -> None:
    """Through a new file beside it, so that an interruption leaves the old text or the new one. What a
    symbolic link leads to is replaced, not the link; permissions stay. A file that lies in wait under
    the name of the new one is not written through: it has to be new."""
    real = Path(path).resolve()
    beside = real.with_name(f".{real.name}.{os.urandom(8).hex()}")
    with open(os.open(beside, _NEW, 0o600), "wb") as file:
        file.write(text.encode())
    try:
        beside.chmod(real.stat().st_mode if real.exists() else _READABLE)
        os.replace(beside, real)
    finally:
        beside.unlink(missing_ok=True)
