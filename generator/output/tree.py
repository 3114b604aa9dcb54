"""What is on the disk, under a folder that we write to?

In: a folder and relative paths. Out: bytes and digests. Links are never followed below the
folder: a link in the place of a file counts as a file of the user's, one in the place of a
folder is refused.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.output.manifest import EMPTY, NAME, Manifest, digest, parse

LINK = "link"
"""Stands for the digest of a link: equal to no digest of a file."""

_QUIETLY = (
    os.O_RDONLY
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)  # opening a pipe must not wait for a writer
)


@dataclass(frozen=True, slots=True)
class Found:
    """Digests of the files that exist, and the paths where something else is in the way."""

    digests: dict[str, str]
    blocked: tuple[str, ...]


def read(root: Path, path: str) -> bytes | None:
    """None where there is no file of that path, or a link."""
    try:
        descriptor = os.open(root / path, _QUIETLY)
    except OSError:
        return None
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        return None
    with open(descriptor, "rb") as opened:
        return opened.read()


def read_within(root: Path, path: str) -> bytes | None:
    """As `read`, and None where a folder on the way is a link too."""
    return None if _barrier(root, path, {}) else read(root, path)


def files_in(root: Path, folder: str) -> list[str]:
    """Everything in it and below that is no folder, by the path from there."""
    if _barrier(root, f"{folder}/", {}):
        return []
    return list(_strays(root / folder, "", files=set(), folders=None))


def look(root: Path, paths: Iterable[str]) -> Found:
    """What stands at each path. Absent ones are left out."""
    digests: dict[str, str] = {}
    blocked: set[str] = set()
    folders: dict[str, str] = {}
    for path in paths:
        barrier = _barrier(root, path, folders)
        if barrier:
            blocked.add(barrier)
            continue
        content = read(root, path)
        if content is not None:
            digests[path] = digest(content)
        elif os.path.islink(root / path):
            digests[path] = LINK
        elif os.path.lexists(root / path):
            blocked.add(path)
    return Found(digests, tuple(sorted(blocked)))


def _barrier(root: Path, path: str, folders: dict[str, str]) -> str:
    """The first folder on the way, the root too, that is no real folder. `folders` remembers."""
    parent, _, _ = path.rpartition("/")
    if parent not in folders:
        above = _barrier(root, parent, folders) if parent else ""
        folders[parent] = above or ("" if passable(root / parent) else parent or ".")
    return folders[parent]


def passable(folder: Path) -> bool:
    """A real folder, no link to one; or nothing yet."""
    try:
        return stat.S_ISDIR(os.lstat(folder).st_mode)
    except FileNotFoundError:
        return True


def owned(root: Path) -> Manifest | None:
    """The manifest in a folder; an empty one where there is none, None where it is unreadable."""
    if not os.path.lexists(root / NAME):
        return EMPTY
    content = read(root, NAME)
    return None if content is None else parse(content)


def has_manifest(folder: Path) -> bool:
    """Whether there is one, readable or not."""
    return os.path.lexists(folder / NAME)


def trees_in(folder: Path) -> list[str]:
    """The names of the folders in it that have a manifest."""
    return [
        entry.name
        for entry in _entries(folder)
        if os.path.lexists(folder / entry.name / NAME)
    ]


def strays(root: Path, ours: Iterable[str]) -> list[str]:
    """What is there beside our files. A folder that has none of ours is one, with a slash behind it."""
    files = set(ours)
    folders = {str(above) for path in files for above in PurePosixPath(path).parents}
    return list(_strays(root, "", files=files, folders=folders))


def _strays(
    root: Path, prefix: str, *, files: set[str], folders: set[str] | None
) -> Iterator[str]:
    """Without `folders`, every one is looked into."""
    for entry in _entries(root / prefix):
        path = prefix + entry.name
        if not entry.is_dir(follow_symlinks=False):
            if path not in files:
                yield path
        elif folders is None or path in folders:
            yield from _strays(root, path + "/", files=files, folders=folders)
        elif _entries(root / path):
            yield path + "/"


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    """In order. A folder that cannot be read has none."""
    try:
        return sorted(os.scandir(folder), key=lambda entry: entry.name)
    except (OSError, ValueError):
        return []
