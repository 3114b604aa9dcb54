"""What would a build change in the trees that are there, edits by hand included?

In: a tree as a build gives it, and the disk. Out: what each file is to hold, and what we keep beside
the files; or the conflicts, and what is written of them instead. Nothing is written here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.output.conflicts import (
    Conflict,
    Sides,
    conflict_of,
    record,
    recorded,
    records,
    sides,
    waiting,
)
from generator.output.edited import Clash, Ground, Outcome, Settled, outcome
from generator.output.kept import copies, copy_of
from generator.output.manifest import EMPTY, NAME, Manifest, digest, to_bytes
from generator.output.plan import Plan, compare
from generator.output.tree import look, owned, read, read_within


@dataclass(frozen=True, slots=True)
class Tree:
    """Everything one target writes, in `<out>/<spec stem>/<target>/`."""

    target: str
    manifest: Manifest
    files: dict[str, bytes]


@dataclass(frozen=True, slots=True)
class Survey:
    """A tree beside what is on the disk. `found` are the digests there, `waiting` the conflicts.

    `answers` are the digests of the files with conflicts. `outcomes` are of the files that were edited, none where edits are overwritten. `contents` is what
    each file that changes is to hold; None: it goes.
    """

    root: Path
    tree: Tree
    plan: Plan
    manifest_changes: bool
    found: Mapping[str, str]
    waiting: Mapping[str, Conflict]
    answers: Mapping[str, str]
    outcomes: Mapping[str, Outcome]
    contents: Mapping[str, bytes | None]

    def edited(self) -> list[str]:
        """Files that hold edits, after the build too."""
        return [*self._copies()]

    def put(self) -> dict[str, bytes]:
        """What is written into the tree."""
        found = {path: one for path, one in self.contents.items() if one is not None}
        found |= self._new((copy_of(path), one) for path, one in self._copies().items())
        if self.manifest_changes:
            found[NAME] = to_bytes(self.tree.manifest)
        return found

    def drop(self) -> list[str]:
        kept = self._copies()
        return [
            *(path for path, content in self.contents.items() if content is None),
            *(copy_of(path) for path in copies(self.root) if path not in kept),
            *records(self.root),
            *self._conflict_files(self.waiting),
        ]

    def still(self) -> bool:
        """Whether what changes, and what was read of the user's, is as it was."""
        paths = {*self.contents, *self.outcomes}
        before = {path: one for path, one in self.found.items() if path in paths}
        now = look(self.root, [*paths, *map(conflict_of, self.waiting)]).digests
        return now == {**before, **self.answers}

    def clashes(self) -> dict[str, Clash]:
        found = self.outcomes.items()
        return {path: one for path, one in found if isinstance(one, Clash)}

    def asked(self) -> dict[str, bytes]:
        """What is written where something clashes: no file of the tree."""
        texts = self.clashes().items()
        files = [(conflict_of(path), one.merge.text) for path, one in texts]
        return self._new([*files, *record(self._conflicts()).items()])

    def asked_no_more(self) -> list[str]:
        kept = self._conflicts()
        gone = [path for path in self.waiting if path not in kept]
        old = [path for path in records(self.root) if path not in record(kept)]
        return [*old, *self._conflict_files(gone)]

    def stale(self) -> list[str]:
        """Files with conflicts that go unanswered: nothing clashes any more."""
        if self.clashes():
            return []
        found = self.outcomes.items()
        answered = {
            path for path, one in found if isinstance(one, Settled) and one.answered
        }
        names = map(conflict_of, sorted(self.waiting.keys() - answered))
        return [name for name in names if name in self.answers]

    def _conflicts(self) -> dict[str, tuple[Conflict, Sides]]:
        """Those of this build, and answers that wait until all are there."""
        found: dict[str, tuple[Conflict, Sides]] = {}
        for path, one in self.outcomes.items():
            if isinstance(one, Clash):
                text, file = one.merge.text, self.found.get(path, "")
                made = recorded(file, text, one.merge.marks, one.sides)
                found[path] = made, one.sides
            elif isinstance(one, Settled) and one.answered:
                before = self.waiting[path]
                three = sides(self.root, path, before)
                assert three is not None
                found[path] = before, three
        return found

    def _copies(self) -> dict[str, bytes]:
        """Files that hold edits, as this build gives them."""
        wanted = self.tree.files
        return {
            path: wanted[path]
            for path, one in _settled(self.outcomes)
            if path in wanted and one.content != wanted[path]
        }

    def _new(self, files: Iterable[tuple[str, bytes]]) -> dict[str, bytes]:
        return {
            path: content
            for path, content in files
            if read_within(self.root, path) != content
        }

    def _conflict_files(self, paths: Iterable[str]) -> list[str]:
        names = [conflict_of(path) for path in paths]
        return [*look(self.root, names).digests]


def survey(
    home: Path, tree: Tree, *, force: bool, environment: Mapping[str, str] | None
) -> Survey:
    """With `force`, edits count for nothing. `environment` is what git runs with."""
    root = home / tree.target
    listed = (owned(root) or EMPTY).files
    waits = waiting(root)
    found = look(root, sorted({*tree.files, *listed, *waits})).digests
    answers = look(root, [conflict_of(path) for path in waits]).digests
    plan = compare(tree.manifest.files, listed, found=found)
    ground = Ground(root, tree.files, listed, found, environment)
    outcomes: dict[str, Outcome] = {}
    for path in sorted({*plan.having("edited"), *waits}) if not force else ():
        made = outcome(ground, path, waits.get(path))
        if made is not None:
            outcomes[path] = made
    changes = read(root, NAME) != to_bytes(tree.manifest)
    held = _contents(tree, plan, found, outcomes)
    return Survey(root, tree, plan, changes, found, waits, answers, outcomes, held)


def _contents(
    tree: Tree, plan: Plan, found: Mapping[str, str], outcomes: Mapping[str, Outcome]
) -> dict[str, bytes | None]:
    changing = (path for path, fate in plan.fates.items() if fate != "keep")
    held = {path: tree.files.get(path) for path in changing}
    for path, one in outcomes.items():
        held.pop(path, None)
        if isinstance(one, Settled) and found.get(path) != _digest(one.content):
            held[path] = one.content
    return dict(sorted(held.items()))


def _digest(content: bytes | None) -> str | None:
    return None if content is None else digest(content)


def _settled(outcomes: Mapping[str, Outcome]) -> Iterator[tuple[str, Settled]]:
    for path, one in outcomes.items():
        if isinstance(one, Settled):
            yield path, one
