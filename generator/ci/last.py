"""At which revision are the files that committed output was made from?

In: the digests that the manifest has of them. Out: a commit, or nothing where the history that this clone has
does not go back so far.
"""

from __future__ import annotations

from collections.abc import Mapping

from generator.ci.git import Git, GitFailed
from generator.document.model import Refusal
from generator.document.revision import Repository, Revision
from generator.output.manifest import digest

_MOST = 200
"""Commits of the files that are looked at."""


def last_built(git: Git, repository: Repository, wanted: Mapping[str, str]) -> str:
    """`wanted` are digests by path from the current folder; empty where there was no such file."""
    try:
        words = ("--format=%H", f"--max-count={_MOST}", "HEAD", "--", *wanted)
        commits = git.ask("--literal-pathspecs", "log", *words).split()
    except GitFailed:
        return ""
    return next((one for one in commits if _are(one, repository, wanted)), "")


def _are(commit: str, repository: Repository, wanted: Mapping[str, str]) -> bool:
    with Revision(repository, commit, commit) as revision:
        return all(
            _digest(revision.content(f"{commit}:./{path}")) == said
            for path, said in wanted.items()
        )


def _digest(content: bytes | Refusal) -> str:
    return digest(content) if isinstance(content, bytes) else ""
