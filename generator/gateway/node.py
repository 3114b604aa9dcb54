"""What was sent for one value, before anybody knows its type?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

from generator.document.model import Json

MOST_VALUES = 10_000
"""Pairs of a query or a form, parts of a body: more is not looked at."""
DEEPEST = 32
"""Brackets after one another in a key."""


@dataclass(frozen=True, slots=True)
class Text:
    """`raw` is it as it stood there, escapes and all."""

    text: str
    raw: str


@dataclass(frozen=True, slots=True)
class Said:
    """JSON."""

    value: Json


@dataclass(frozen=True, slots=True)
class Upload:
    """A file, of which nothing is looked at."""


Node: TypeAlias = "Text | Said | Upload | list[Node] | dict[str, Node]"
Leaf: TypeAlias = "Text | Said | Upload"
Path: TypeAlias = tuple[str, ...]


class Unreadable(Exception):
    """The request cannot be taken apart. `path` is where, `message` says what is wrong."""

    def __init__(self, path: Path, message: str) -> None:
        super().__init__(message)
        self.path = path
        self.message = message


def one_or_list(leaves: list[Leaf]) -> Node:
    return leaves[0] if len(leaves) == 1 else list(leaves)


def tree(below: Iterable[tuple[Path, Leaf]], root: str) -> dict[str, Node]:
    """Leaves by their paths. The same path twice is a list; a leaf that has leaves below is neither."""
    found: dict[str, Node] = {}
    for path, leaf in below:
        branch = found
        for step in path[:-1]:
            inner = branch.setdefault(step, {})
            if not isinstance(inner, dict):
                raise Unreadable((root, *path), "is given in two ways")
            branch = inner
        _hang(branch, path, leaf, root)
    return found


def _hang(branch: dict[str, Node], path: Path, leaf: Leaf, root: str) -> None:
    step = path[-1]
    before = branch.get(step)
    if before is None:
        branch[step] = [leaf] if step == "" else leaf
    elif isinstance(before, dict):
        raise Unreadable((root, *path), "is given in two ways")
    elif isinstance(before, list):
        before.append(leaf)
    else:
        branch[step] = [before, leaf]


def items(branch: dict[str, Node]) -> list[tuple[str, Node]] | None:
    """As a list, with the key of each: by index, or all under an empty key. None for an object."""
    if list(branch) == [""]:
        only = branch[""]
        return [
            (str(n), one)
            for n, one in enumerate(only if isinstance(only, list) else [only])
        ]
    if not all(key.isascii() and key.isdecimal() and len(key) < 10 for key in branch):
        return None
    return sorted(branch.items(), key=lambda one: int(one[0]))
