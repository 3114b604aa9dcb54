"""What does git do for us, where commits are made?

In: words, as they stand behind `git`, and the folder to run in. Out: what it printed; GitFailed where it
says no. No hook of the repository runs, but those of a push, which one of them may refuse.
"""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass

_COMMON = tuple(
    word
    for setting in (
        "core.fsmonitor=false",
        "core.quotePath=false",
        "core.sparseCheckout=false",  # what a user leaves out is built all the same
        "log.showSignature=false",  # by a program that the settings name
    )
    for word in ("-c", setting)
)
_NO_HOOKS = ("-c", f"core.hooksPath={os.devnull}")
_SECRET = re.compile(r"(://)[^/@\s]+@")
_PREFIX = re.compile(r"^(fatal|error): ")


@dataclass(eq=False)
class GitFailed(Exception):
    """`wanted` is what it should have done, `reason` its own word for why it did not."""

    wanted: str
    reason: str
    missing: bool = False


@dataclass(frozen=True, slots=True)
class Git:
    """Runs in a folder; `environment` is all that it sees."""

    folder: str
    environment: Mapping[str, str]

    def ask(self, *words: str, given: str | None = None) -> str:
        """Without the last line's end."""
        hooks = () if words[:1] == ("push",) else _NO_HOOKS
        try:
            done = subprocess.run(
                ("git", *_COMMON, *hooks, *words),
                cwd=self.folder,
                env=dict(self.environment),
                input=given or "",
                capture_output=True,
                encoding="utf-8",
                errors="surrogateescape",
                check=False,
            )
        except FileNotFoundError:
            raise GitFailed(
                _wanted(words), "it is not installed", missing=True
            ) from None
        except (OSError, ValueError) as error:
            raise GitFailed(_wanted(words), str(error)) from None
        if done.returncode:
            raise GitFailed(_wanted(words), _reason(done.stderr))
        return done.stdout.removesuffix("\n")

    def listed(self, *words: str) -> list[str]:
        """What it prints with `-z`."""
        return [one for one in self.ask(*words).split("\0") if one]

    def answers(self, *words: str) -> bool:
        """Whether it says yes."""
        try:
            self.ask(*words)
        except GitFailed:
            return False
        return True


def _wanted(words: tuple[str, ...]) -> str:
    return next(one for one in words if not one.startswith("-"))


def _reason(said: str) -> str:
    """Its first word about what is wrong, without a password that an address may hold."""
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    telling = [line for line in lines if _PREFIX.match(line) or "! [" in line]
    first = (telling or lines or ["nothing"])[0]
    return _SECRET.sub(r"\1", _PREFIX.sub("", first))
