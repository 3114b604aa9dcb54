"""Which conflicts wait in a tree, and what were they made of?

In: what is beside the files of a tree. Out: the same as data, and back. `x.py.conflict` is for the
user. What it was made of is in a folder of ours, so that nothing written into it is lost where the
document changes once more.

    .gen-conflicts/index.json       digests, by path
    .gen-conflicts/yours/x.py       what was merged,
    .gen-conflicts/before/x.py      what gen had written,
    .gen-conflicts/now/x.py         and what the build would have written
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from generator.output.manifest import digest
from generator.output.paths import CONFLICT, CONFLICTS, fault
from generator.output.tree import files_in, read_within

_INDEX = f"{CONFLICTS}/index.json"


@dataclass(frozen=True, slots=True)
class Sides:
    """None where there is no such file."""

    yours: bytes
    before: bytes | None
    now: bytes | None


@dataclass(frozen=True, slots=True)
class Conflict:
    """`file` is the digest of what was in the file itself, `written` that of the file with marks.

    `yours` is another one than `file` where an answer to a conflict met another conflict.
    """

    file: str
    written: str
    marks: int
    yours: str
    before: str
    now: str


def conflict_of(path: str) -> str:
    return f"{path}{CONFLICT}"


def recorded(file: str, text: bytes, marks: int, sides: Sides) -> Conflict:
    digests = (sides.yours, sides.before, sides.now)
    yours, before, now = ("" if one is None else digest(one) for one in digests)
    return Conflict(file, digest(text), marks, yours, before, now)


def waiting(root: Path) -> dict[str, Conflict]:
    """By path. Nothing where there is nothing, or nothing that we wrote."""
    content = read_within(root, _INDEX)
    if content is None:
        return {}
    try:
        return dict(_parsed(json.loads(content)["conflicts"]))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return {}


def _parsed(data: Any) -> Iterator[tuple[str, Conflict]]:
    for path, one in data.items():
        marks = one["marks"]
        words = [one[key] for key in ("file", "written", "yours", "before", "now")]
        path.encode()  # a ValueError for what no file is called
        if fault(path) or type(marks) is not int or marks < 0:
            raise ValueError
        if not all(isinstance(word, str) for word in words):
            raise ValueError
        file, written, yours, before, now = words
        yield path, Conflict(file, written, marks, yours, before, now)


def sides(root: Path, path: str, one: Conflict) -> Sides | None:
    """None where one of them is not what it was."""
    yours = _side(root, "yours", path, one.yours)
    before = _side(root, "before", path, one.before)
    now = _side(root, "now", path, one.now)
    lost = bool(one.before) and before is None or bool(one.now) and now is None
    return None if yours is None or lost else Sides(yours, before, now)


def _side(root: Path, name: str, path: str, wanted: str) -> bytes | None:
    content = read_within(root, f"{CONFLICTS}/{name}/{path}") if wanted else None
    return content if content is not None and digest(content) == wanted else None


def records(root: Path) -> list[str]:
    """Every file of ours that says what conflicts are made of, from the root of the tree."""
    return [f"{CONFLICTS}/{path}" for path in files_in(root, CONFLICTS)]


def record(conflicts: dict[str, tuple[Conflict, Sides]]) -> dict[str, bytes]:
    """What these records are to be; nothing where no conflict is left."""
    if not conflicts:
        return {}
    listing = {path: asdict(one) for path, (one, _) in sorted(conflicts.items())}
    about = "Written by gen, for the files that end in .conflict; do not edit it."
    text = json.dumps({"about": about, "conflicts": listing}, indent=2) + "\n"
    files = {_INDEX: text.encode()}
    for path, (_, three) in conflicts.items():
        for name in ("yours", "before", "now"):
            content = getattr(three, name)
            if content is not None:
                files[f"{CONFLICTS}/{name}/{path}"] = content
    return files
