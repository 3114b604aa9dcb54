"""Which files of a tree are ours, and what did they look like when we wrote them?

In and out: the manifest that is written beside the files, as data and as bytes.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass

from generator.output.paths import NAME, fault

__all__ = ["EMPTY", "NAME", "Manifest", "Origin", "digest", "parse", "to_bytes"]


@dataclass(frozen=True, slots=True)
class Origin:
    """What a tree was made from: the tool's version, SHA-256 of document and facts, `--only`.

    The generator's own sources are left out: a change in them that changes no output must not
    make committed output stale.
    """

    tool: str
    document: str
    facts: str
    only: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Manifest:
    """`files` has the SHA-256 of each owned file by its path, the manifest itself left out."""

    origin: Origin
    files: Mapping[str, str]


EMPTY = Manifest(Origin("", "", "", ()), {})
"""Where there is no manifest, nothing is ours."""


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def to_bytes(manifest: Manifest) -> bytes:
    origin = manifest.origin
    data = {
        "about": "Written by gen. It owns the files listed here; do not edit them.",
        "tool": origin.tool,
        "document": origin.document,
        "facts": origin.facts,
        "only": list(origin.only),
        "files": dict(sorted(manifest.files.items())),
    }
    return (json.dumps(data, indent=2, ensure_ascii=False) + "\n").encode()


def parse(content: bytes) -> Manifest | None:
    """None where the bytes are no manifest of ours, such as after a merge conflict."""
    try:
        data = json.loads(content)
        files = data["files"]
        origin = Origin(
            data["tool"], data["document"], data["facts"], tuple(data["only"])
        )
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    if not isinstance(files, dict) or any(
        not isinstance(listed, str) for listed in files.values()
    ):
        return None
    if any(fault(path) for path in files):
        return None  # a list that leads outside was not written by us, and would be deleted from
    return Manifest(origin, files)
