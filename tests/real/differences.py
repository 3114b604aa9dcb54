"""Where do the two packages differ, as far as we know? `differences.yaml` as data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal, cast

from generator.diagnostics import Diagnostics
from generator.document.read import read

FILE = Path(__file__).with_name("differences.yaml")


@dataclass(frozen=True, slots=True)
class Spelling:
    """Two spellings of one thing, in a path or in a query."""

    where: Literal["path", "query"]
    ours: str
    theirs: str
    reason: str


@dataclass(frozen=True, slots=True)
class Value:
    """What both packages make of a form with such a value."""

    given: Mapping[str, Any]
    ours: str
    theirs: str
    reason: str


@dataclass(frozen=True, slots=True)
class Absent:
    """Operations whose paths start with one of these."""

    reason: str
    paths: tuple[str, ...]

    def holds(self, path: str) -> bool:
        return any(f"{path}/".startswith(f"{start}/") for start in self.paths)


@dataclass(frozen=True, slots=True)
class Differences:
    spellings: tuple[Spelling, ...]
    values: Mapping[str, Value]
    absent: tuple[Absent, ...]


@cache
def differences() -> Differences:
    """An entry without a reason, or with anything else amiss, is a TypeError."""
    diagnostics = Diagnostics()
    document = read(str(FILE), diagnostics)
    assert document is not None and not list(diagnostics)
    tree = cast("Mapping[str, Any]", document.tree)
    return Differences(
        tuple(Spelling(**entry) for entry in tree["spellings"]),
        {name: Value(**entry) for name, entry in tree["values"].items()},
        tuple(
            Absent(entry["reason"], tuple(entry["paths"])) for entry in tree["absent"]
        ),
    )
