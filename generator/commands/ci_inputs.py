"""Which files does a regeneration read, and may it?

In: the command line. Out: paths from the folder where gen runs, of what goes into the commit beside output.
Stopped where a file is outside of the repository, or has changes that nobody asked to be committed.
"""

from __future__ import annotations

import os
from argparse import Namespace

from generator.ci.checkout import Repository, uncommitted
from generator.ci.git import Git, GitFailed
from generator.diagnostics import Diagnostics, Position
from generator.diagnostics.codes import ci as codes
from generator.document.model import is_url
from generator.inputs import FACTS, Inputs
from generator.pipeline import understand
from generator.run import Run, Stopped


def as_relative(asked: Namespace) -> Namespace:
    """The same files must be found in another checkout; only the body goes where it is named."""
    body = asked.body_file and os.path.abspath(asked.body_file)
    overlays = [_from_here(one) for one in asked.overlay]
    words = ("spec", "out", "templates")
    changed = {word: _from_here(getattr(asked, word)) for word in words}
    return Namespace(
        **{**vars(asked), **changed, "overlay": overlays, "body_file": body}
    )


def _from_here(path: str) -> str:
    return os.path.relpath(path) if os.path.isabs(path) else path


def refuse_branch(git: Git, diagnostics: Diagnostics, branch: str) -> None:
    """GitFailed where it is no name of a branch, or one that git itself takes for something else."""
    if git.ask("check-ref-format", "--branch", branch) != branch:
        raise GitFailed("check-ref-format", f"{branch} stands for another branch")
    folder = ""
    for line in git.ask("worktree", "list", "--porcelain").splitlines():
        word, _, rest = line.partition(" ")
        folder = rest if word == "worktree" else folder
        if line == f"branch refs/heads/{branch}":
            diagnostics.report(
                codes.BRANCH_IN_USE,
                at=None,
                branch=branch,
                folder=os.path.relpath(folder),
            )
            raise Stopped


def taken(asked: Namespace, going: Run, within: Repository) -> list[str]:
    """What is to be committed beside what a build writes."""
    inputs = going.inputs
    going.arrow()
    paths = [*_beside(inputs), *inputs.overlays, asked.out]
    if not is_url(inputs.document):
        _refuse_outside(going, within, [inputs.document, *paths])
        paths += [one.path for one in going.custom.templates]
        understand(going)  # which files the document has, and whether it can be built
        paths += [one for one in going.documents if not is_url(one)]
    _refuse_outside(going, within, paths)
    paths.remove(asked.out)
    changed = uncommitted(within, sorted(set(paths)))
    if not asked.with_inputs:
        for path in changed:
            at = Position(path)
            going.diagnostics.report(codes.NOT_COMMITTED, at=at)
        going.arrow()
    return changed


def _beside(inputs: Inputs) -> list[str]:
    """Also those that were there, and are no more."""
    stem = inputs.names_place.removesuffix(".names.yaml")
    return [*(stem + ending for ending in FACTS), inputs.names_place, inputs.lock]


def _refuse_outside(going: Run, within: Repository, paths: list[str]) -> None:
    for path in paths:
        if not within.holds(path):
            going.diagnostics.report(codes.OUTSIDE_REPOSITORY, at=Position(path))
    going.arrow()
