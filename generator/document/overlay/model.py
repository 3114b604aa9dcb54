"""Overlay: what is to be changed in a document before it is read (Overlay Specification 1.1)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from generator.diagnostics import Pointer
from generator.document.jsonpath.model import Query
from generator.document.model import Json


@dataclass(frozen=True, slots=True)
class Update:
    value: Json
    at: Pointer


@dataclass(frozen=True, slots=True)
class Copy:
    """What one place of the document holds is merged into another."""

    source: Query
    text: str
    at: Pointer


@dataclass(frozen=True, slots=True)
class Remove:
    at: Pointer


Change: TypeAlias = "Update | Copy | Remove"


@dataclass(frozen=True, slots=True)
class Action:
    """`text` is the target as it is written, at `at`."""

    target: Query
    text: str
    at: Pointer
    change: Change
