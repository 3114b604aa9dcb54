"""Where is a build made that must not touch what the user has checked out?

In: a commit. Out: a temporary checkout of it, with an index of its own, which is gone afterwards. The user's
files, index and branches stay as they are, dirty or not.
"""

from __future__ import annotations

import os
import posixpath
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import mkdtemp

from generator.ci.git import Git, GitFailed

_AT_ONCE = 500
"""Paths that git is asked about; a document may have thousands of files."""


@dataclass(frozen=True, slots=True)
class Repository:
    """`top` is its folder, `inside` the way from there to the folder where we run: empty, or with a slash
    behind."""

    git: Git
    top: str
    inside: str

    def holds(self, path: str) -> bool:
        """Whether a file lies in it, not in its own folder, and not behind a link that leads out."""
        way = os.path.relpath(os.path.realpath(path), os.path.realpath(self.top))
        return way.split(os.sep)[0] not in ("..", ".git") and not os.path.isabs(way)


def repository(git: Git) -> Repository:
    """That of the folder where git runs."""
    inside = git.ask("rev-parse", "--show-prefix")
    return Repository(git, git.ask("rev-parse", "--show-toplevel"), inside)


@contextmanager
def checked_out(within: Repository, commit: str) -> Iterator[Git]:
    """Git in the temporary checkout, in the folder that is ours here."""
    root = mkdtemp(prefix="gen-")
    place = os.path.join(root, "checkout")
    try:
        within.git.ask("worktree", "add", "--quiet", "--detach", place, commit)
        folder = os.path.join(place, within.inside)
        os.makedirs(folder, exist_ok=True)
        yield replace(within.git, folder=folder)
    finally:
        # Where this fails, `git worktree prune` does the rest one day.
        with suppress(GitFailed):
            within.git.ask("worktree", "remove", "--force", place)
        shutil.rmtree(root, ignore_errors=True)


@contextmanager
def working_in(folder: str) -> Iterator[None]:
    """As if gen had been called there."""
    before = os.getcwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


def uncommitted(within: Repository, paths: Sequence[str]) -> list[str]:
    """Those of the paths that are other than in the last commit, or in none."""
    root = posixpath.join("/", within.inside)
    ways = {posixpath.normpath(posixpath.join(root, one))[1:]: one for one in paths}
    flags = ("--no-renames", "--untracked-files=all", "--ignored=traditional")
    words = ("--literal-pathspecs", "status", "--porcelain", "-z", *flags, "--")
    changed: set[str] = set()
    for start in range(0, len(paths), _AT_ONCE):
        some = paths[start : start + _AT_ONCE]
        changed |= {said[3:] for said in within.git.listed(*words, *some)}
    return [path for way, path in ways.items() if way in changed]


def take_along(paths: Sequence[str], origin: str, within: Repository) -> None:
    """Puts files that are in another folder into the same places of the checkout that we are in. What is
    committed there may be a link: it is replaced, and nothing is written behind one."""
    for path in paths:
        folder = Path(path).parent
        if not within.holds(str(folder)):
            raise GitFailed("worktree", f"{path} lies behind a link that leads out")
        folder.mkdir(parents=True, exist_ok=True)
        Path(path).unlink(missing_ok=True)
        source = Path(origin, path)
        if source.is_file():
            shutil.copyfile(source, path)
