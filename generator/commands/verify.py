"""`gen verify`: is a tree what its document, its facts and this tool make, byte for byte?"""

from __future__ import annotations

import json
import os
from argparse import Namespace
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from generator.commands.answer import (
    begin_with,
    findings,
    known_targets,
    report,
    status,
)
from generator.cli import FINE
from generator.commands.verify_edits import Edit, edits, is_of_conflict
from generator.diagnostics import Position
from generator.diagnostics.codes import verify as codes
from generator.inputs import Inputs, find, without_credentials
from generator.origin import recorded
from generator.output.cache import Cache
from generator.output.manifest import NAME, Manifest
from generator.output.tree import has_manifest, strays
from generator.output.write import Difference, Tree, compared, made_by
from generator.run import Run, Stopped
from generator.standing import (
    Source,
    Standing,
    report_changes,
    report_tool,
    source,
    standing,
    templates_of,
    whole,
)
from generator.terminal import Terminal

_FILES = 20
"""So many are named and shown."""

_LINES = 40
"""So many of each difference."""


@dataclass(slots=True)
class Compared:
    """`strays` are paths of what no build makes, `edits` differences that are allowed."""

    same: int = 0
    edits: int = 0
    edited: dict[str, Edit] = field(default_factory=dict)
    differences: list[Difference] = field(default_factory=list)
    strays: list[str] = field(default_factory=list)


def run(asked: Namespace, terminal: Terminal) -> int:
    nothing = Inputs("", "", "", "", templates=asked.templates)
    going = replace(begin_with(nothing, asked, terminal), strict=asked.strict)
    folder = whole(asked.tree)
    trees = standing(folder, going.diagnostics)
    known_targets([one.root.name for one in trees], going.diagnostics)
    made = Compared()
    if not going.diagnostics.failed:
        made = _compared(asked, terminal, going, folder=folder, trees=trees)
    home = folder.parent if has_manifest(folder) else folder
    _report(going, made, home, asked)
    return _answer(asked, terminal, going, made=made, home=home)


def _compared(
    asked: Namespace,
    terminal: Terminal,
    going: Run,
    *,
    folder: Path,
    trees: Sequence[Standing],
) -> Compared:
    spec = without_credentials(asked.spec or "")
    groups: dict[Source, list[Standing]] = {}
    beside = asked.templates or templates_of(trees, going.diagnostics)
    for one in trees:
        own = asked.templates or templates_of([one], going.diagnostics) or beside
        made = source(one, spec, asked.overlay, own, going.diagnostics)
        if made is not None:
            groups.setdefault(made, []).append(one)
    every = {
        made: find(made.document, made.overlays, made.templates) for made in groups
    }
    for made, inputs in every.items():
        report_changes(groups[made], made, inputs, going.diagnostics)
    result = Compared()
    if going.diagnostics.failed:
        return result
    report_tool(trees, going.diagnostics)
    for made, inputs in every.items():
        again = replace(begin_with(inputs, asked, terminal), only=made.only)
        try:
            _compare(asked, again, groups[made], result)
        except Stopped:
            going.diagnostics.extend(iter(again.diagnostics))
            going.documents.update(again.documents)
            going.origins.update(again.origins)
    if folder not in [one.root for one in trees]:
        ours = [f"{one.root.name}/{NAME}" for one in trees]
        beside = strays(folder, ours)
        within = tuple(f"{one.root.name}/" for one in trees)
        result.strays += [path for path in beside if not path.startswith(within)]
    return result


def _compare(
    asked: Namespace, again: Run, trees: Sequence[Standing], result: Compared
) -> None:
    """Nothing that this machine remembers of earlier builds has a say."""
    from generator.pipeline import build

    again.arrow()
    home = trees[0].root.parent
    made = build(again, [one.root.name for one in trees], Cache(None))
    names = "" if again.only else made.names(prune=False)
    anew = recorded(again, made.trees, home, names=names)
    said = {one.root.name: one.manifest for one in trees}
    moved = bool(asked.spec or asked.overlay or asked.templates)
    anew = [_as_said(tree, said[tree.target], moved=moved) for tree in anew]
    counts, differences = compared(home, anew)
    result.same += counts.unchanged
    edited = edits(home, said, differences)
    allowed = {one.difference.path for one in edited if asked.allow_edits and one.known}
    result.edits += len(allowed)
    result.edited |= {one.difference.path: one for one in edited}
    result.differences += [one for one in differences if one.path not in allowed]
    copies = {one.copy for one in edited if one.known}
    for tree in anew:
        ours = {*tree.files, *said[tree.target].files, NAME}
        within = f"{tree.target}/"
        ours |= {path.removeprefix(within) for path in copies}
        found = strays(home / tree.target, ours)
        result.strays += [within + path for path in found]


def _as_said(tree: Tree, said: Manifest, *, moved: bool) -> Tree:
    """What another tool or another place of the inputs may say otherwise is as the manifest has it."""
    tree = made_by(tree, said.origin)
    origin, before = tree.manifest.origin, said.origin.inputs
    if moved and [one.role for one in origin.inputs] == [one.role for one in before]:
        inputs = tuple(
            replace(one, path=other.path) for one, other in zip(origin.inputs, before)
        )
        origin = replace(origin, inputs=inputs)
    return replace(tree, manifest=replace(tree.manifest, origin=origin))


def _report(going: Run, made: Compared, home: Path, asked: Namespace) -> None:
    restore = "Restore it from version control, or write it anew with `gen build`."
    found: list[tuple[Position, str, str]] = []
    for one in made.differences:
        place, edit = home / one.path, made.edited.get(one.path)
        how = _how(one, place) if edit is None else edit.how()
        hint = restore if edit is None else edit.hint
        found.append((Position(str(place), _line(one)), how, hint))
    for path in made.strays:
        at = Position(f"{home / path}{'/' * path.endswith('/')}")
        found.append((at, *_stray(path)))
    for at, how, hint in found[:_FILES]:
        going.diagnostics.report(
            codes.OTHER_BYTES, at=at, what=_what(at.source), how=how, hint=hint
        )
    if (more := len(found) - _FILES) > 0:
        what = f"{more} more files of {home}"
        going.diagnostics.report(
            codes.OTHER_BYTES, at=None, what=what, how="differ", hint=restore
        )


def _stray(path: str) -> tuple[str, str]:
    """How it differs, and what to do."""
    if is_of_conflict(path.rstrip("/")):
        answer = "Answer it in the file that ends in .conflict, and build again."
        return "is of a conflict that waits for an answer", answer
    return "is not of the build", "Delete it, or keep it outside of the tree."


def _what(path: str) -> str:
    return "the folder" if path.endswith("/") else "the file"


def _how(one: Difference, place: Path) -> str:
    if one.new is None:
        return "is not of the build"
    if one.old is not None:
        return "is not what a build gives"
    return "is no plain file" if os.path.lexists(place) else "is missing"


def _line(one: Difference) -> int:
    """The first that differs."""
    if one.old is None or one.new is None:
        return 1
    old, new = one.old.split(b"\n"), one.new.split(b"\n")
    pairs = enumerate(zip(old, new), start=1)
    last = min(len(old), len(new))
    return next((number for number, (left, right) in pairs if left != right), last)


def _answer(
    asked: Namespace, terminal: Terminal, going: Run, *, made: Compared, home: Path
) -> int:
    ended = status(going.diagnostics, strict=going.strict)
    shown = [_bounded(one.text(home)) for one in made.differences[:_FILES]]
    if asked.format == "json":
        data = {
            "diagnostics": findings(going),
            "same": made.same,
            "edited": made.edits,
            "differences": shown,
        }
        terminal.show(json.dumps(data, indent=2) + "\n")
        return ended
    report(going, terminal)
    terminal.show("".join(shown))
    if ended == FINE:
        more = f", and {made.edits} with edits by hand" if made.edits else ""
        terminal.show(
            f"{asked.tree}: {made.same} files are as a build gives them{more}\n"
        )
    return ended


def _bounded(text: str) -> str:
    lines = text.splitlines(keepends=True)
    more = len(lines) - _LINES
    return "".join(lines[:_LINES]) + (f"… {more} more lines\n" if more > 0 else "")
