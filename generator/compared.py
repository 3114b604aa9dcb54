"""What is each side of a comparison: a document, one at a revision, or a built tree? What is between two?

In: what the user wrote. Out: the side, read as far as it can be, and in words what was read.
A file that is there is that file, whatever its name looks like.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

from generator.changes.compare import compare
from generator.changes.model import Comparison
from generator.changes.pairing import are_strangers
from generator.changes.surface import compare_surfaces
from generator.diagnostics import Diagnostics, Position
from generator.diagnostics.codes import compared as codes
from generator.document.model import is_url
from generator.document.revision import NoGit, Repository, Revision
from generator.environment import for_git
from generator.inputs import FACTS, Inputs, find
from generator.output.manifest import NAME as MANIFEST
from generator.output.model import Progress
from generator.output.tree import read as read_owned
from generator.pipeline import understand
from generator.run import Run, Stopped
from generator.sdk.model import Sdk
from generator.targets.base import Typed, typed

SURFACE = "surface.txt"
_DRIVE = re.compile(r"[A-Za-z]:[\\/]")


@dataclass(frozen=True, slots=True)
class Side:
    """`told` says what was read. One of `sdk` and `surfaces` is there; the latter by language."""

    source: str
    told: str
    run: Run
    sdk: Sdk | None = None
    surfaces: Mapping[str, tuple[str, ...]] | None = None


def begin_side(asked: str, overlays: Sequence[str], progress: Progress) -> Run:
    """Its diagnostics and documents are those of the side, also where reading it stops."""
    return Run(Inputs(asked, "", "", "", overlays=tuple(overlays)), progress)


def read_side(run: Run, kept: ExitStack, allowed: Callable[[Run], Run]) -> Side:
    """Stopped where something is wrong. `kept` ends what must stay open until all is done.

    `allowed` gives leave to ask the network, where the user does.
    """
    asked = run.inputs.document
    if is_revision(asked):
        return read_revision(run, kept, allowed, _plainly)
    if os.path.isdir(asked):
        return Side(asked, "a built tree", run, surfaces=_surfaces(run))
    run = allowed(replace(run, inputs=find(asked, run.inputs.overlays)))
    told = "on the network" if is_url(asked) else on_disk(asked)
    return Side(asked, told, run, _plainly(run))


def _plainly(run: Run) -> Sdk:
    return understand(run).sdk


def between(old: Side, new: Side) -> Comparison | None:
    """None where there is nothing to compare, which is in the findings of the new side."""
    languages = typed()
    if old.sdk is not None and new.sdk is not None:
        if not are_strangers(old.sdk, new.sdk):
            return compare(old.sdk, new.sdk, languages)
        new.run.diagnostics.report(
            codes.STRANGERS, at=Position(new.source), old=old.source, new=new.source
        )
        return None
    both = [spelt(one, languages) for one in (old, new)]
    found = compare_surfaces(*both)
    if not found.languages:
        reason = f"no language is in {old.source} and in {new.source}"
        new.run.diagnostics.report(
            codes.NO_TREE, at=Position(new.source), reason=reason
        )
        return None
    return found


def is_revision(asked: str) -> bool:
    """Whether it is written as REVISION:PATH, and is no file."""
    written = ":" in asked.strip(":") and not asked.startswith((":", "-"))
    path = is_url(asked) or _DRIVE.match(asked) or os.path.exists(asked)
    return written and not path


def spelt(side: Side, languages: Mapping[str, Typed]) -> Mapping[str, tuple[str, ...]]:
    """The public names of a side, by language, to be compared with those of a built tree."""
    if side.surfaces is not None:
        return side.surfaces
    assert side.sdk is not None
    found = {}
    for name, language in languages.items():
        modules = language.spell(side.sdk, Diagnostics()).modules
        view = next(one.view for one in modules if one.path == SURFACE)
        found[name] = tuple(map(str, view.lines))
    return found


def on_disk(asked: str) -> str:
    """Git is asked where there is one: what is compared may be in no commit."""
    try:
        changed = Repository(for_git()).is_dirty(asked)
    except NoGit:
        return "on disk"
    return "on disk, with changes that are not committed" if changed else "on disk"


def read_revision(
    run: Run,
    kept: ExitStack,
    allowed: Callable[[Run], Run],
    understood: Callable[[Run], Sdk],
) -> Side:
    """That of a document which is written as REVISION:PATH."""
    asked = run.inputs.document
    name = asked.partition(":")[0]
    at = Position(asked)
    try:
        repository = Repository(for_git())
    except NoGit as error:
        rule = codes.NO_REPOSITORY if error.reason else codes.NO_GIT
        run.diagnostics.report(rule, at=at, name=asked, reason=error.reason)
        raise Stopped from None
    commit = repository.commit(name)
    if not commit:
        shallow = "This clone is shallow: `git fetch` what is missing, as"
        hint = f" {shallow} `git fetch --depth=1 origin {name}`."
        hint = hint if repository.is_shallow else ""
        run.diagnostics.report(codes.UNKNOWN_REVISION, at=at, name=name, hint=hint)
        raise Stopped
    revision = kept.enter_context(Revision(repository, name, commit))
    overlays, without = _overlays(revision, run.inputs.overlays)
    inputs = replace(run.inputs, facts=_facts(revision, asked), overlays=overlays)
    if revision.holds(inputs.names_place):
        inputs = replace(inputs, names=inputs.names_place)
    if revision.holds(inputs.releases_place):
        inputs = replace(inputs, releases=inputs.releases_place)
    run = allowed(replace(run, revision=revision, inputs=inputs))
    told = f"commit {commit[:12]}{without}"
    return Side(asked, told, run, understood(run))


def _overlays(revision: Revision, asked: Sequence[str]) -> tuple[tuple[str, ...], str]:
    """Those that there are at the revision, and in words that some are not."""
    beside = [
        f"{revision.name}:./{os.path.relpath(path).replace(os.sep, '/')}"
        for path in asked
    ]
    there = tuple(path for path in beside if revision.holds(path))
    lacking = len(beside) - len(there)
    words = f", which lacks {lacking} of the overlays" if lacking else ""
    return there, words


def _facts(revision: Revision, asked: str) -> str:
    """Those beside the document at that revision."""
    stem = f"{os.path.splitext(asked)[0]}"
    beside = (stem + ending for ending in FACTS)
    return next((path for path in beside if revision.holds(path)), "")


def _surfaces(run: Run) -> Mapping[str, tuple[str, ...]]:
    """Of a tree of one language, which its folder is called like, or of each that is in it."""
    root = Path(run.inputs.document)
    alone = read_owned(root, MANIFEST) is not None
    folders = [root] if alone else [root / name for name in typed()]
    found = {}
    for folder in folders:
        name = folder.resolve().name
        content = read_owned(folder, SURFACE)
        if name in typed() and read_owned(folder, MANIFEST) and content is not None:
            found[name] = tuple(content.decode("utf-8", "replace").splitlines())
    if not found:
        reason = "the folder is no built tree of a language, nor are there any in it"
        at = Position(run.inputs.document)
        run.diagnostics.report(codes.NO_TREE, at=at, reason=reason)
        raise Stopped
    return found
