"""`gen edits`: what was edited by hand in a tree, where, and how much?"""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from generator.commands.answer import begin_with, findings, report, status
from generator.diagnostics import Position
from generator.diagnostics.codes import edits as codes
from generator.diagnostics.codes.output import BLOCKED_PATH, EDITED_FILE
from generator.environment import for_git
from generator.inputs import Inputs
from generator.output.kept import before
from generator.output.manifest import digest
from generator.output.regions import Region, regions, total
from generator.output.tree import look, read
from generator.run import Run
from generator.standing import Standing, standing, whole
from generator.terminal import Terminal


@dataclass(frozen=True, slots=True)
class Edited:
    """A file, by the path that leads there from here."""

    path: str
    regions: tuple[Region, ...]


def run(asked: Namespace, terminal: Terminal) -> int:
    going = begin_with(Inputs("", "", "", ""), asked, terminal)
    folder = whole(asked.tree)
    trees = standing(folder, going.diagnostics, inputs=False)
    found = [one for tree in trees for one in _edited(tree, going)]
    added, removed = total([region for one in found for region in one.regions])
    if asked.max_lines is not None and added + removed > asked.max_lines:
        lines = _counted(added + removed, "line")
        going.diagnostics.report(
            codes.TOO_MANY_EDITS,
            at=None,
            lines=lines,
            tree=str(folder),
            most=asked.max_lines,
        )
    if asked.format == "json":
        terminal.show(_json(found, findings(going)))
        return status(going.diagnostics)
    report(going, terminal)
    if trees:
        terminal.show("".join(_text(found, folder)))
    return status(going.diagnostics)


def _edited(tree: Standing, going: Run) -> Iterator[Edited]:
    """A file that is gone is written anew by the next build, and so is no edit that lives on."""
    files = tree.manifest.files
    there = look(tree.root, sorted(files))
    for path in there.blocked:
        place = str(tree.root / path)
        going.diagnostics.report(BLOCKED_PATH, at=None, path=place)
    for path, found in there.digests.items():
        listed, place = files[path], str(tree.root / path)
        content = read(tree.root, path)
        if found == listed:
            continue
        if content is None:
            at = Position(place)
            going.diagnostics.report(codes.EDITED_LINK, at=at, path=place)
            continue
        base = before(tree.root, path, listed, environment=for_git())
        if base is None:
            going.diagnostics.report(EDITED_FILE, at=None, path=place)
        elif digest(content) != listed:
            yield Edited(place, tuple(regions(base, content)))


def _text(found: Sequence[Edited], folder: Path) -> Iterator[str]:
    for one in found:
        for region in one.regions:
            lines = f"{region.first}-{region.last}"
            where = lines if region.first != region.last else f"{region.first}"
            under = f"  {region.under}" if region.under else ""
            yield f"{one.path}:{where}: {_size([region])}{under}\n"
    if found:
        yield "\n"
    for one in found if len(found) > 1 else ():
        yield f"{one.path}: {_size(one.regions)}\n"
    every = [region for one in found for region in one.regions]
    places = f"{_counted(len(every), 'region')} in {_counted(len(found), 'file')}"
    said = f"{_size(every)} in {places}" if found else "nothing was edited by hand"
    yield f"{folder}: {said}\n"


def _size(found: Sequence[Region]) -> str:
    added, removed = total(found)
    return f"+{added} -{removed}"


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _json(found: Sequence[Edited], said: list[object]) -> str:
    added, removed = total([region for one in found for region in one.regions])
    files = []
    for one in found:
        more, less = total(one.regions)
        places = [asdict(region) for region in one.regions]
        files.append(
            {"path": one.path, "added": more, "removed": less, "regions": places}
        )
    data = {"diagnostics": said, "files": files, "added": added, "removed": removed}
    return json.dumps(data, indent=2) + "\n"
