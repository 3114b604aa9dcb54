"""Document: what is written in a file, before anyone says what it means.

A description may be spread over several files (OpenAPI 3.1.1, 4.3): the entry Document, and Pieces
that a Library opens when a reference leads to them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal, Protocol, TypeAlias

from generator.diagnostics import Rule
from generator.diagnostics.codes.api import EXTERNAL_REFERENCE, MISSING_FILE

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"
"""Plain data as JSON knows it. Mapping keys are always strings, in document order."""

Syntax = Literal["yaml", "json"]


@dataclass(frozen=True, slots=True)
class Document:
    """A parsed file. `path` is as the user gave it, for messages; `digest` is the SHA-256 of its bytes, in hex."""

    path: str
    syntax: Syntax
    text: str
    tree: dict[str, Json]
    digest: str


def together(digests: Sequence[str]) -> str:
    """The digest of several files that make one document; of a single one its own."""
    if len(digests) == 1:
        return digests[0]
    return hashlib.sha256("\n".join(digests).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Piece:
    """A file that references lead to. `name` is its path from the entry document's folder, or its URL.

    `root` is all that it says, which need not be a mapping; `document.tree` is empty where it is none.
    """

    name: str
    document: Document
    root: Json


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a file is not read. No rule: its own findings say what is wrong with it."""

    rule: Rule | None
    facts: Mapping[str, Any]


class Library(Protocol):
    """The files that references of one document may lead to, each read once, when it is asked for."""

    @property
    def entry(self) -> str:
        """The name of the entry document, as references in other files may write it."""

    @property
    def digest(self) -> str:
        """Of all files that were read so far, wherever they lie; of one, its own."""

    def open(self, name: str) -> Piece | Refusal: ...


@dataclass(frozen=True, slots=True)
class Alone:
    """The library of a document that has no other files, such as one that is only a text."""

    entry: str = ""
    digest: str = ""

    def open(self, name: str) -> Piece | Refusal:
        if is_url(name):
            return Refusal(EXTERNAL_REFERENCE, {})
        return Refusal(MISSING_FILE, {"path": name, "nearest": ""})


ALONE: Final = Alone()


def is_url(name: str) -> bool:
    """Whether a file comes from the network."""
    return name.startswith(("https://", "http://"))
