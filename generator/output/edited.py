"""What becomes of a file that somebody has edited since we wrote it?

In: a tree on the disk, and the files that a build wants in it. Out: for each edited file, and each
with a conflict that waits, what it is to hold; or why that is for its owner to say. Nothing is
written here. `decisions/0030-edits-by-hand.md` has the rules.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from generator.diagnostics import Diagnostics, Position
from generator.diagnostics.codes import edits as codes
from generator.diagnostics.codes.output import EDITED_FILE
from generator.diagnostics.model import Rule
from generator.output.conflicts import Conflict, Sides, conflict_of, sides
from generator.output.kept import before
from generator.output.manifest import digest
from generator.output.merge import Merge, NoGit, first_mark, is_text, merge
from generator.output.merge import side_by_side
from generator.output.parses import broken_line
from generator.output.paths import CONFLICTS
from generator.output.tree import read, read_within


@dataclass(frozen=True, slots=True)
class Ground:
    """`listed` and `found` are digests by path, `environment` is what git runs with."""

    root: Path
    wanted: Mapping[str, bytes]
    listed: Mapping[str, str]
    found: Mapping[str, str]
    environment: Mapping[str, str] | None


@dataclass(frozen=True, slots=True)
class Settled:
    """The file is to hold this; None: it goes. `answered`: by the file with a conflict."""

    content: bytes | None
    answered: bool = False


@dataclass(frozen=True, slots=True)
class Clash:
    """Its owner is asked, by this text. `line` is where the first question is."""

    rule: Rule
    merge: Merge
    sides: Sides
    line: int = 1


@dataclass(frozen=True, slots=True)
class Refused:
    """Nothing can be said of it."""

    rule: Rule
    line: int = 1


Outcome = Settled | Clash | Refused


def outcome(ground: Ground, path: str, waiting: Conflict | None) -> Outcome | None:
    """None where there is no edit any more, and no answer that is not taken yet."""
    if waiting is not None:
        said = _answer(ground, path, waiting)
        if said is not None:
            return said
    wanted, listed = ground.wanted.get(path), ground.listed.get(path)
    there = ground.found.get(path)
    if listed is None or there in (None, listed, wanted and digest(wanted)):
        return None
    yours = read(ground.root, path)
    if yours is None:
        return Refused(codes.EDITED_LINK)
    if wanted is not None and digest(wanted) == listed:
        return Settled(yours)
    base = before(ground.root, path, listed, environment=ground.environment)
    if base is None:
        return Refused(EDITED_FILE)
    return _merged(ground, path, Sides(yours, base, wanted))


def _answer(ground: Ground, path: str, waiting: Conflict) -> Outcome | None:
    """What the file with the conflict says. None where nobody has written in it."""
    said = read_within(ground.root, conflict_of(path))
    if said is None:
        return None
    touched = digest(said) != waiting.written
    if not touched and waiting.yours == waiting.file:
        return None
    if touched and waiting.marks and (line := first_mark(said, waiting.marks)):
        return Refused(codes.MARKS_LEFT, line)
    wanted, listed = ground.wanted.get(path), ground.listed.get(path)
    same = {waiting.file, digest(said), listed, wanted and digest(wanted), None}
    if ground.found.get(path) not in same:
        return Refused(codes.EDITED_TWICE)
    three = sides(ground.root, path, waiting)
    if three is None:
        return Refused(codes.RECORD_LOST)
    yours, base = (said, three.now) if touched else (three.yours, three.before)
    found = _merged(ground, path, Sides(yours, base, wanted))
    return replace(found, answered=True) if isinstance(found, Settled) else found


def _merged(ground: Ground, path: str, three: Sides) -> Outcome:
    yours, base, now = three.yours, three.before, three.now
    if now is None and not yours:
        return Settled(None)
    if now == base:
        return Settled(yours)
    if now is None:
        return Clash(codes.FILE_GOES, side_by_side(yours, base or b"", None), three)
    if yours in (base, now):
        return Settled(now)
    base = base or b""
    if not all(map(is_text, (yours, base, now))):
        return Clash(codes.NO_TEXT, _described(path), three)
    try:
        made = merge(yours, base, now, environment=ground.environment)
    except NoGit:
        return Refused(codes.GIT_NEEDED)
    if made.marks:
        return Clash(codes.CLASH, made, three, first_mark(made.text, made.marks))
    line = broken_line(path, made.text)
    if line and not broken_line(path, yours):
        return Clash(codes.BROKEN_MERGE, made, three, line)
    return Settled(made.text)


def _described(path: str) -> Merge:
    """Bytes are no lines: the marks are around the places where they are."""
    yours, base, now = (
        f"{CONFLICTS}/{name}/{path}\n".encode() for name in ("yours", "before", "now")
    )
    return side_by_side(yours, base, now)


def report(
    diagnostics: Diagnostics,
    root: Path,
    path: str,
    found: Clash | Refused,
    *,
    written: bool,
) -> None:
    """`written`: the file with the conflict is there to be looked at."""
    file, conflict = str(root / path), str(root / conflict_of(path))
    beside = isinstance(found, Clash) and written or found.rule is codes.MARKS_LEFT
    at = Position(conflict, found.line) if beside else Position(file)
    diagnostics.report(found.rule, at=at, path=file, conflict=conflict)
