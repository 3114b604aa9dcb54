"""What is in a file that a reference names, if the reference may have it at all?

References reach regular files in the folder of the entry document and below it. Nothing else is
opened, whatever a path or a symbolic link says.
"""

from __future__ import annotations

import os
import stat
from difflib import get_close_matches

from generator.diagnostics.codes import api
from generator.document.limits import MAX_PIECES_BYTES
from generator.document.model import Refusal

_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
)
"""A link that was put there a moment ago is not followed, and a pipe is not waited for."""

_MOST_COMPARED = 2_000


class Folder:
    """The folder of an entry document. Names are paths from there, with slashes."""

    def __init__(self, entry: str) -> None:
        self._root = os.path.dirname(entry)
        self._real = os.path.realpath(self._root or ".")

    def shown(self, name: str) -> str:
        """The path as the user would write it."""
        return os.path.join(self._root, *name.split("/"))

    def content(self, name: str, *, limit: int = MAX_PIECES_BYTES) -> bytes | Refusal:
        try:
            path = os.path.realpath(self.shown(name))
            if self._leads_out(path):
                return Refusal(api.OUTSIDE_FOLDER, {})
            return self._read(name, path, limit=limit)
        except ValueError:  # a NUL character: no file can have such a name
            return Refusal(api.MISSING_FILE, {"path": self.shown(name), "nearest": ""})

    def keeps(self, name: str) -> bool:
        """Whether no link leads from this name out of the folder."""
        return not self._leads_out(os.path.realpath(self.shown(name)))

    def _leads_out(self, path: str) -> bool:
        return os.path.commonpath((path, self._real)) != self._real

    def _read(self, name: str, path: str, *, limit: int) -> bytes | Refusal:
        try:
            descriptor = os.open(path, _FLAGS)
        except (FileNotFoundError, NotADirectoryError):
            facts = {"path": self.shown(name), "nearest": _nearest(path)}
            return Refusal(api.MISSING_FILE, facts)
        except OSError as error:
            return _unreadable(error)
        try:
            return _content(descriptor, limit)
        except OSError as error:
            return _unreadable(error)
        finally:
            os.close(descriptor)


def _content(descriptor: int, limit: int) -> bytes | Refusal:
    status = os.fstat(descriptor)
    if stat.S_ISDIR(status.st_mode):
        return Refusal(api.NO_TEXT_FILE, {"what": "a folder"})
    if not stat.S_ISREG(status.st_mode):
        return Refusal(api.NO_TEXT_FILE, {"what": "a device or a pipe"})
    if status.st_size > limit:
        return Refusal(api.TOO_MUCH, {"limit": too_large(limit)})
    with open(descriptor, "rb", closefd=False) as file:
        return file.read(limit)


def _unreadable(error: OSError) -> Refusal:
    reason = os.strerror(error.errno) if error.errno else "unknown reason"
    what = f"a file that cannot be read ({reason.lower()})"
    return Refusal(api.NO_TEXT_FILE, {"what": what})


def _nearest(path: str) -> str:
    above, last = os.path.split(path)
    try:
        beside = sorted(os.listdir(above))[:_MOST_COMPARED]
    except OSError:
        return ""
    near = get_close_matches(last[:200], beside, n=1)
    return f" The nearest name there is {near[0]}." if near else ""


def too_large(limit: int = MAX_PIECES_BYTES) -> str:
    return f"{limit // 1_000_000} MB"
