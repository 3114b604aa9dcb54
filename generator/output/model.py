"""What goes out: files with their bytes, and the failure to make one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from generator.diagnostics import Position


@dataclass(frozen=True, slots=True)
class OutputFile:
    """`path` is relative to `<out>/<spec stem>/<target>/`, with slashes."""

    path: str
    content: bytes


class BrokenOutput(Exception):
    """A file that we would write is not as it must be: a bug of ours, never the document's."""


class BrokenTemplate(BrokenOutput):
    """The same where a template of the user's makes the file. `at` is a place in that template."""

    def __init__(self, at: Position, made: str, problem: str) -> None:
        super().__init__(at, made, problem)
        self.at, self.made, self.problem = at, made, problem


Progress: TypeAlias = Callable[[str, int, int], None]
"""Called with the name of the work, how much of it is done, and how much there is."""


@dataclass(frozen=True, slots=True)
class Counts:
    """Files, the manifests left out. `edited` hold edits by hand, `merged` are those of the written that do."""

    written: int = 0
    unchanged: int = 0
    deleted: int = 0
    merged: int = 0
    edited: int = 0
