"""What did servers give when a document was first built?

`<stem>.lock`, beside the facts: JSON with the URL, the SHA-256 and the size of each file, in the
order of URLs, so that a version control system shows what changed.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from dataclasses import dataclass, field
from typing import Final, Self

from generator.diagnostics.codes import api
from generator.document.folder import Folder
from generator.document.limits import MAX_LOCK_BYTES
from generator.document.model import Refusal

_NEW: Final = (
    os.O_WRONLY
    | os.O_CREAT
    | os.O_EXCL
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_NOFOLLOW", 0)
)
"""Only what was not there before: a link in its place would lead us to another file."""

_DIGEST = re.compile(r"[0-9a-f]{64}")


class BrokenLock(ValueError):
    """The file is no lock file, and is not overwritten."""


@dataclass(frozen=True, slots=True)
class Entry:
    sha256: str
    size: int

    @classmethod
    def of(cls, content: bytes) -> Self:
        return cls(hashlib.sha256(content).hexdigest(), len(content))


@dataclass(slots=True)
class Lock:
    """`entries` are those of the file, `used` those that this run has asked for."""

    path: str
    entries: dict[str, Entry] = field(default_factory=dict)
    used: dict[str, Entry] = field(default_factory=dict)

    def use(self, url: str, entry: Entry) -> None:
        self.used[url] = entry

    def keep(self) -> None:
        """Writes what this run has used, where that is not what the file says."""
        if self.used == self.entries:
            return
        temporary = f"{self.path}.{os.urandom(8).hex()}"
        with open(os.open(temporary, _NEW, 0o666), "w", encoding="utf-8") as file:
            file.write(_text(self.used))
        os.replace(temporary, self.path)
        self.entries = dict(self.used)


def read_lock(path: str) -> Lock:
    """An empty one where there is no file. Raises BrokenLock."""
    folder, name = Folder(path), os.path.basename(path)
    return parse_lock(path, folder.content(name, limit=MAX_LOCK_BYTES))


def parse_lock(path: str, content: bytes | Refusal) -> Lock:
    """That of what the file holds, or of why nothing could be read. Raises BrokenLock."""
    if isinstance(content, Refusal):
        if content.rule is api.MISSING_FILE:
            return Lock(path)
        raise BrokenLock(_reason(content))
    try:
        return Lock(path, dict(map(_entry, json.loads(content)["files"])))
    except (UnicodeDecodeError, json.JSONDecodeError, RecursionError) as error:
        raise BrokenLock("it cannot be read as JSON") from error
    except (ValueError, KeyError, TypeError) as error:
        raise BrokenLock("not every entry has url, sha256 and size") from error


def _reason(refusal: Refusal) -> str:
    if refusal.rule is api.OUTSIDE_FOLDER:
        return "it is a link that leads out of its folder"
    if refusal.rule is api.TOO_MUCH:
        return f"it is larger than {refusal.facts['limit']}"
    return f"it is {refusal.facts['what']}"


def _entry(stated: dict[str, object]) -> tuple[str, Entry]:
    url, digest, size = stated["url"], stated["sha256"], stated["size"]
    if not isinstance(url, str) or not isinstance(size, int):
        raise ValueError(url)
    if not isinstance(digest, str) or not _DIGEST.fullmatch(digest):
        raise ValueError(url)
    return url, Entry(digest, size)


def _text(entries: dict[str, Entry]) -> str:
    files = [
        {"url": url, "sha256": entry.sha256, "size": entry.size}
        for url, entry in sorted(entries.items())
    ]
    return json.dumps({"files": files}, indent=2) + "\n"
