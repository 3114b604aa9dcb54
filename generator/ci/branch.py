"""How does what was built get onto a branch, so that nobody's work is lost?

In: a temporary checkout after a build. Out: one commit on top of the commit that was built from, on a branch
that only gen writes to. Our commits say in a line of theirs which tree they have: one that was amended, or
on which somebody built, is not taken for ours.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from generator.ci.git import Git, GitFailed

_SPEC, _TREE = "Gen-Document", "Gen-Tree"
_NOTHING = "0" * 40
_AS_NAMED = "--literal-pathspecs"


@dataclass(eq=False)
class Foreign(Exception):
    """The branch has a commit that is not ours."""

    commit: str


class Overtaken(Exception):
    """Somebody wrote to the branch while we worked."""


class Branch(Protocol):
    """A place where a commit can be kept under a name."""

    @property
    def name(self) -> str: ...

    def tip(self) -> str:
        """Empty where there is no such branch."""

    def move(self, old: str, new: str) -> None:
        """GitFailed where it is not at `old` any more, among other reasons."""


@dataclass(frozen=True, slots=True)
class Local:
    git: Git
    name: str

    def tip(self) -> str:
        ref = f"refs/heads/{self.name}"
        there = self.git.answers("show-ref", "--verify", "--quiet", ref)
        return self.git.ask("rev-parse", "--verify", ref) if there else ""

    def move(self, old: str, new: str) -> None:
        old = old or _NOTHING
        self.git.ask("update-ref", f"refs/heads/{self.name}", new, old)


@dataclass(frozen=True, slots=True)
class Remote:
    """`more` are words for the push."""

    git: Git
    name: str
    remote: str
    more: Sequence[str]

    def tip(self) -> str:
        """It is fetched too: what it is made of must be looked at."""
        ref = f"refs/heads/{self.name}"
        lines = self.git.ask("ls-remote", "--", self.remote, ref).splitlines()
        pairs = (line.split("\t") for line in lines)
        found = next((commit for commit, name in pairs if name == ref), "")
        if found and not self.git.answers("cat-file", "-e", f"{found}^{{commit}}"):
            shallow = self.git.ask("rev-parse", "--is-shallow-repository") == "true"
            depth = ("--depth=1",) if shallow else ()
            quiet = ("--quiet", "--no-tags", "--no-write-fetch-head", *depth)
            self.git.ask("fetch", *quiet, "--", self.remote, ref)
        return found

    def move(self, old: str, new: str) -> None:
        ref = f"refs/heads/{self.name}"
        words = ("--quiet", f"--force-with-lease={ref}:{old}", *self.more)
        self.git.ask("push", *words, "--", self.remote, f"{new}:{ref}")


@dataclass(frozen=True, slots=True)
class Commit:
    """What is to be kept. `spec` is the document, as it is written in the commit."""

    base: str
    tree: str
    spec: str
    title: str
    body: str

    @property
    def message(self) -> str:
        about = f"{_SPEC}: {self.spec}\n{_TREE}: {self.tree}\n"
        return f"{self.title}\n\n{self.body}\n\n{about}"


def staged(git: Git, paths: Sequence[str]) -> str:
    """The tree of a temporary checkout with these paths as they are now. What a user ignores otherwise is
    in it: only gen has written there."""
    there = [path for path in paths if os.path.lexists(os.path.join(git.folder, path))]
    gone = [path for path in paths if path not in there]
    if there:
        git.ask(_AS_NAMED, "add", "--all", "--force", "--", *there)
    if gone:
        git.ask(_AS_NAMED, "rm", "--cached", "--quiet", "--ignore-unmatch", "--", *gone)
    return git.ask("write-tree")


def keep(git: Git, branch: Branch, commit: Commit, *, force: bool) -> tuple[str, bool]:
    """The commit that the branch has then, and whether it is a new one."""
    before = branch.tip()
    if before and not force and not _is_ours(git, before, commit.spec):
        raise Foreign(before)
    if before and _is_same(git, before, commit):
        return before, False
    words = ("commit-tree", commit.tree, "-p", commit.base, "-F", "-")
    new = git.ask(*words, given=commit.message)
    refusal = _moved(branch, before, new)
    now = branch.tip() if refusal else new
    if refusal and now == before:
        # Whoever writes there at this moment may only have been faster than git could tell.
        refusal = _moved(branch, before, new)
        now = branch.tip() if refusal else new
    if refusal is None:
        return new, True
    if now == before:
        raise refusal
    if now and _is_same(git, now, commit):
        return now, False  # another run, of the same
    raise Overtaken


def _moved(branch: Branch, old: str, new: str) -> GitFailed | None:
    """Why it was not."""
    try:
        branch.move(old, new)
    except GitFailed as refusal:
        return refusal
    return None


def _is_ours(git: Git, commit: str, spec: str) -> bool:
    """Whether gen made it, of this document, and nobody has changed anything in it since."""
    head, body = _parts(git, commit)
    tree = head[0].removeprefix("tree ")
    return f"{_TREE}: {tree}" in body and f"{_SPEC}: {spec}" in body


def _is_same(git: Git, found: str, wanted: Commit) -> bool:
    head, _ = _parts(git, found)
    before = [one for one in head if one.startswith(("tree ", "parent "))]
    return before == [f"tree {wanted.tree}", f"parent {wanted.base}"]


def _parts(git: Git, commit: str) -> tuple[list[str], list[str]]:
    """The lines of its head and of its message. As they are stored: of the last commit that a shallow
    clone has, all else hides the one before it."""
    head, _, body = git.ask("cat-file", "commit", commit).partition("\n\n")
    return head.splitlines(), body.splitlines()
