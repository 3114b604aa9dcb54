"""Document: what is written in a file, before anyone says what it means."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

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
