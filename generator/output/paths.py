"""Does a path stay inside its tree, on every file system, and is it alone there?

In: relative paths with slashes. Out: nothing, or what is wrong.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from generator.output.model import BrokenOutput

NAME = ".gen-manifest.json"
"""The manifest's own path in its tree."""

PRISTINE = ".gen-pristine"
"""The folder of a tree that has each file that was edited by hand as a build gives it."""

CONFLICTS = ".gen-conflicts"
"""The folder of a tree that says what the conflicts in it are made of."""

CONFLICT = ".conflict"
"""How the name of a file with a conflict ends."""

_REFUSED = re.compile(r'[\x00-\x1f\x7f\\:*?"<>|]')


def fault(path: str) -> str:
    """Why a path may not be written to or deleted; empty where it may."""
    if not path or path.startswith("/"):
        return "is not relative"
    if _REFUSED.search(path):
        return "has a character that some file system refuses"
    if any(part in ("", ".", "..") or part[-1] in ". " for part in path.split("/")):
        return "has a step that is not a plain name"
    if path.partition("/")[0] in (NAME, PRISTINE, CONFLICTS):
        return "is the manifest's own, or of what we keep beside it"
    return ""


def prove(paths: Iterable[str]) -> None:
    """BrokenOutput where one leads outside, or two are one file on some file system."""
    taken: dict[str, str] = {}
    for path in paths:
        if wrong := fault(path):
            raise BrokenOutput(f"the path {path!r} {wrong}")
        folded = _folded(path)
        if folded in taken:
            raise BrokenOutput(
                f"the paths {taken[folded]!r} and {path!r} are the same file"
            )
        taken[folded] = path
    for folded, path in taken.items():
        parts = folded.split("/")
        for depth in range(1, len(parts)):
            if other := taken.get("/".join(parts[:depth]), ""):
                raise BrokenOutput(
                    f"the path {other!r} is a file and a folder ({path!r})"
                )


def _folded(path: str) -> str:
    return unicodedata.normalize("NFC", path).casefold()
