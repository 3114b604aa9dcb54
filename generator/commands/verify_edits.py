"""Which differences of a tree are edits by hand, and which of them does a build know?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.output.kept import copy_of, kept
from generator.output.manifest import Manifest, digest
from generator.output.paths import CONFLICT, CONFLICTS
from generator.output.regions import regions, total
from generator.output.write import Difference


@dataclass(frozen=True, slots=True)
class Edit:
    """`known`: gen keeps its own text beside the tree, so that a build merges the edit."""

    difference: Difference
    copy: str
    known: bool

    def how(self) -> str:
        assert self.difference.old is not None and self.difference.new is not None
        added, removed = total(regions(self.difference.new, self.difference.old))
        return f"was edited by hand: +{added} -{removed}"

    @property
    def hint(self) -> str:
        if self.known:
            return "Restore it from version control, or let it differ with `--allow-edits`."
        return "Restore it from version control, or let gen know of the edit with `gen build`."


def edits(
    home: Path, said: Mapping[str, Manifest], differences: Sequence[Difference]
) -> list[Edit]:
    """Where a build gives what the manifest lists, and the file is another."""
    found = []
    for one in differences:
        target, _, path = one.path.partition("/")
        listed = said[target].files.get(path)
        if one.old is None or one.new is None or listed != digest(one.new):
            continue
        known = kept(home / target, path, listed) is not None
        found.append(Edit(one, f"{target}/{copy_of(path)}", known))
    return found


def is_of_conflict(path: str) -> bool:
    """Whether it is there until a conflict is answered."""
    return path.endswith(CONFLICT) or CONFLICTS in path.split("/")
