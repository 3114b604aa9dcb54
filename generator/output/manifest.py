"""Which files of a tree are ours, and what did they look like when we wrote them?

In and out: the manifest that is written beside the files, as data and as bytes.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args

from generator.output.paths import NAME, fault

__all__ = [
    "EMPTY",
    "FORMAT",
    "NAME",
    "Input",
    "Manifest",
    "Origin",
    "digest",
    "parse",
    "to_bytes",
]

FORMAT = 2
"""Counts up when a manifest says things that older readers would misunderstand."""

Role = Literal["document", "file", "overlay", "facts", "names", "releases", "template"]
_ROLES = get_args(Role)


@dataclass(frozen=True, slots=True)
class Input:
    """A file that a tree was made from, with its SHA-256.

    `path` leads from the tree to it (`../…`), so that it is the same on every machine; it is the last
    name alone where one of the two was outside the folder where gen ran. A URL is itself. A `file` is
    another one of the document: its path from the folder of that. A `template` takes the place of that of
    the tool that has the same name.
    """

    role: Role
    path: str
    digest: str


@dataclass(frozen=True, slots=True)
class Origin:
    """What a tree was made from: the tool's version, SHA-256 of document and facts, `--only`.

    `sources` and `templates` are digests of the tool's own files. A tree that another tool would write
    in the same way keeps them (`decisions/0029`). `format` is 1 where there are no inputs.
    """

    tool: str
    document: str
    facts: str
    only: tuple[str, ...]
    sources: str = ""
    templates: str = ""
    inputs: tuple[Input, ...] = ()
    format: int = FORMAT


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
        "format": origin.format,
        "tool": origin.tool,
        "sources": origin.sources,
        "templates": origin.templates,
        "document": origin.document,
        "facts": origin.facts,
        "only": list(origin.only),
        "inputs": [
            {"role": one.role, "path": one.path, "sha256": one.digest}
            for one in origin.inputs
        ],
        "files": dict(sorted(manifest.files.items())),
    }
    return (json.dumps(data, indent=2, ensure_ascii=False) + "\n").encode()


def parse(content: bytes) -> Manifest | None:
    """None where the bytes are no manifest of ours, such as after a merge conflict."""
    try:
        data = json.loads(content)
        files = data["files"]
        origin = _origin(data)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    if not isinstance(files, dict) or any(
        not isinstance(listed, str) for listed in files.values()
    ):
        return None
    if any(fault(path) for path in files):
        return None  # a list that leads outside was not written by us, and would be deleted from
    return Manifest(origin, files)


def _origin(data: Any) -> Origin:
    """Older manifests say less."""
    inputs = tuple(
        Input(_role(one["role"]), _text(one["path"]), _text(one["sha256"]))
        for one in data.get("inputs", [])
    )
    number = data.get("format", 1)
    if type(number) is not int:
        raise TypeError
    return Origin(
        _text(data["tool"]),
        _text(data["document"]),
        _text(data["facts"]),
        tuple(map(_text, data["only"])),
        _text(data.get("sources", "")),
        _text(data.get("templates", "")),
        inputs,
        number,
    )


def _text(value: Any) -> str:
    """TypeError for anything else; UnicodeEncodeError, a ValueError, for what no file could hold."""
    if not isinstance(value, str):
        raise TypeError
    value.encode()
    return value


def _role(value: Any) -> Role:
    if value not in _ROLES:
        raise ValueError
    role: Role = value
    return role
