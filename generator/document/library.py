"""Which files do the references of a document lead to?

In: the entry document. Out: each file that is asked for by its name, read once, or why it is not.
Nothing is read before a reference that counts leads to it: a folder of 3,000 files may hold 1,300
programs that no client is made of.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostics
from generator.diagnostics.codes import api
from generator.document.folder import Folder, too_large
from generator.document.limits import MAX_PIECES, MAX_PIECES_BYTES
from generator.document.model import Document, Piece, Refusal, is_url
from generator.document.read import parse_any
from generator.document.remote import Remote

if TYPE_CHECKING:
    from generator.document.revision import FolderAt


class Files:
    """A Library. `opened` takes every document, by its path, for the report.

    `folder` is that of the entry document, where it is not the one on disk.
    """

    def __init__(
        self,
        entry: Document,
        diagnostics: Diagnostics,
        *,
        opened: dict[str, Document],
        remote: Remote | None = None,
        folder: FolderAt | None = None,
    ) -> None:
        last = folder.name if folder else _last(entry.path)
        self.entry = entry.path if is_url(entry.path) else last
        self._document = entry
        self._folder = folder or Folder(entry.path)
        self._remote = remote
        self._diagnostics = diagnostics
        self._opened = opened
        self._known: dict[str, Piece | Refusal] = {}
        self._bytes = 0

    @property
    def digest(self) -> str:
        pieces = {
            name: piece.document.digest
            for name, piece in sorted(self._known.items())
            if isinstance(piece, Piece)
        }
        if not pieces:
            return self._document.digest
        together = json.dumps([self._document.digest, pieces])
        return hashlib.sha256(together.encode()).hexdigest()

    def open(self, name: str) -> Piece | Refusal:
        if name not in self._known:
            self._known[name] = self._opening(name)
        return self._known[name]

    def _opening(self, name: str) -> Piece | Refusal:
        if len(self._known) >= MAX_PIECES:
            return Refusal(api.TOO_MUCH, {"limit": f"{MAX_PIECES:,} files"})
        path = name if is_url(name) else self._folder.shown(name)
        content = self._content(name)
        if isinstance(content, Refusal):
            return content
        self._bytes += len(content)
        if self._bytes > MAX_PIECES_BYTES:
            return Refusal(api.TOO_MUCH, {"limit": too_large()})
        found = Diagnostics()
        read = parse_any(content, path, found)
        self._diagnostics.extend(list(found))
        if read is not None:
            self._opened[path] = read[0]
        if read is None or found.failed:
            return Refusal(None, {})
        return Piece(name, *read)

    def _content(self, name: str) -> bytes | Refusal:
        if not is_url(name):
            return self._folder.content(name)
        if self._remote is None:
            return Refusal(api.EXTERNAL_REFERENCE, {})
        return self._remote.content(name)


def _last(path: str) -> str:
    """The last part of a path, however the system separates parts."""
    return path.replace("\\", "/").rpartition("/")[2]
