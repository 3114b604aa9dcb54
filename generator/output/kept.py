"""What did gen itself write where somebody has edited since?

In: a tree and what its manifest lists. Out: the bytes before the edit, from the copy that we keep
beside the tree, or from git. A copy counts only while it has the digest that the manifest lists.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from generator.output.manifest import Manifest, digest
from generator.output.paths import CONFLICTS, PRISTINE
from generator.output.tree import files_in, read, read_within


def copy_of(path: str) -> str:
    """Where the copy of a file is, from the root of its tree."""
    return f"{PRISTINE}/{path}"


def copies(root: Path) -> list[str]:
    """The paths of the files that there are copies of, rightly or not."""
    return files_in(root, PRISTINE)


def kept(root: Path, path: str, listed: str) -> bytes | None:
    """The copy, where it is what the manifest lists."""
    content = read_within(root, copy_of(path))
    return content if content is not None and digest(content) == listed else None


def before(
    root: Path, path: str, listed: str, *, environment: Mapping[str, str] | None
) -> bytes | None:
    """What gen wrote there, wherever that is known from. `environment` is what git runs with."""
    content = kept(root, path, listed)
    if content is None:
        from generator.output.history import committed  # seldom needed

        # The copy alone has it where the file was edited in every commit since.
        places = (path, copy_of(path))
        content = committed(root, places, listed, environment=environment)
    return content


def as_left(root: Path, manifest: Manifest, *, edits: bool) -> bool:
    """Whether a build that gives what is listed would touch nothing, and overwrite nothing.

    With `edits`, a file may be edited where its copy is kept. No copy may be one too many, and no
    conflict may wait.
    """
    if os.path.lexists(root / CONFLICTS):
        return False
    edited = []
    for path, listed in manifest.files.items():
        content = read(root, path)
        if content is None:
            return False
        if digest(content) != listed:
            if not edits or kept(root, path, listed) is None:
                return False
            edited.append(path)
    return sorted(edited) == sorted(copies(root))
