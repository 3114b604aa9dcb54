"""What does the pull request of regenerated output say?

In: what the output was made from before, and a checkout in which it has been built anew. Out: a title, a
summary for the commit, and Markdown. What callers notice is what changed since the document that the committed
output was made from, which lies further back than the last commit.
"""

from __future__ import annotations

import posixpath
from argparse import Namespace
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from generator.changes.words import VERDICTS
from generator.ci.comment import Extra, as_body
from generator.ci.git import Git
from generator.ci.last import last_built
from generator.ci.told import Compared, NotCompared, Told
from generator.commands.answer import begin, findings
from generator.commands.ci_told import Now, committed, home_of, told
from generator.document.revision import Repository
from generator.environment import for_git
from generator.inputs import Inputs
from generator.output.manifest import Manifest
from generator.output.tree import owned
from generator.pipeline import inspect
from generator.run import Run
from generator.targets.base import names
from generator.terminal import Terminal


@dataclass(frozen=True, slots=True)
class Proposed:
    title: str
    summary: str
    body: str


def made_from(home: Path) -> Manifest | None:
    """What the first of the trees there says; None where there is none."""
    targets, _ = committed(home)
    found = (owned(home / name) for name in targets)
    return next((one for one in found if one is not None and one.origin.inputs), None)


def proposed(
    asked: Namespace, terminal: Terminal, git: Git, before: Manifest | None, name: str
) -> Proposed:
    """In the checkout, after the build. `name` is that of the document."""
    if asked.allow_remote:
        # What the build has just written into the lock file is what is told.
        asked = Namespace(**{**vars(asked), "allow_remote": "locked"})
    run = begin(asked, terminal)
    home = home_of(asked, run)
    run = replace(run, only=committed(home)[1])
    sdk = inspect(run, names()).sdk
    site = owned(home / "docs")
    now = Now(run, sdk, site=site if site and site.files else None)
    found = _told(asked, now, git, before)
    title = f"SDKs of {name}: {_verdicts(found.changes, committed(home)[0])}"
    summary = (
        f"What gen makes of {name} now. The pull request says what changes for callers."
    )
    return Proposed(title, summary, as_body(found, Extra(site=asked.site)))


def _told(asked: Namespace, now: Now, git: Git, before: Manifest | None) -> Told:
    spec, said = now.run.inputs.document, tuple(findings(now.run))
    if before is None:
        return Told(
            spec, NotCompared(spec, "has no SDKs yet: these are the first."), said
        )
    wanted = _wanted(before, now.run)
    commit = last_built(git, Repository(for_git()), wanted)
    if commit:
        return told(asked, now, commit)
    why = (
        "was built from files that are in no commit of this clone, so that nothing can"
        " be compared. A clone with all of its history may have them."
    )
    return Told(spec, NotCompared(spec, why), said)


def _wanted(before: Manifest, run: Run) -> Mapping[str, str]:
    inputs = run.inputs
    found = {inputs.facts: ""} if inputs.facts else {}
    overlays = iter(inputs.overlays)
    for one in before.origin.inputs:
        match one.role:
            case "document":
                path = inputs.document
            case "file":
                folder = posixpath.dirname(inputs.document)
                path = posixpath.normpath(posixpath.join(folder, one.path))
            case "facts":
                path = inputs.facts or _beside(inputs, one.path)
            case "overlay":
                path = next(overlays, "")
            case _:
                path = ""
        if path:
            found[path] = one.digest
    return found


def _beside(inputs: Inputs, way: str) -> str:
    """The facts that there were."""
    folder = posixpath.dirname(inputs.document)
    return posixpath.join(folder, posixpath.basename(way))


def _verdicts(changes: Compared | NotCompared, built: Sequence[str]) -> str:
    """Of the packages that are there."""
    match changes:
        case NotCompared():
            return "built anew"
        case Compared(found, _) if not found.changes:
            return "no change for callers"
        case Compared(found, _):
            there = [one for one in found.languages if one in built]
            each = (f"{one} {VERDICTS[found.verdict(one)]}" for one in there)
            return ", ".join(each) or "built anew"
