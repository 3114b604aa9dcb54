"""Version: one of Semantic Versioning 2.0.0. Which one follows on what was released?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal, get_args

Verdict = Literal["none", "patch", "minor", "major", "first"]
"""What a release is to callers. `first`: there was none before."""

VERDICTS: Final[tuple[Verdict, ...]] = get_args(Verdict)

STAGES: Final = ("alpha", "beta", "rc")
"""What a version may be called before it is final, in their order. Each registry knows these."""

_NUMBER = r"(0|[1-9]\d{0,8})"
_FORM = re.compile(
    rf"{_NUMBER}\.{_NUMBER}\.{_NUMBER}(?:-({'|'.join(STAGES)})\.{_NUMBER})?", re.A
)


@dataclass(frozen=True, slots=True)
class Version:
    """`stage` is empty where it is final: `1.2.0-rc.1`."""

    major: int
    minor: int
    patch: int
    stage: str = ""
    number: int = 0

    def __str__(self) -> str:
        stage = f"-{self.stage}.{self.number}" if self.stage else ""
        return f"{self.major}.{self.minor}.{self.patch}{stage}"

    @property
    def order(self) -> tuple[int, int, int, bool, str, int]:
        core = (self.major, self.minor, self.patch)
        return (*core, not self.stage, self.stage, self.number)

    @property
    def final(self) -> Version:
        return replace(self, stage="", number=0)

    def after(self, verdict: Verdict) -> Version:
        """Below 1.0.0 what breaks callers takes the second number, and all else the third."""
        if verdict == "none":
            return self
        if verdict == "major" and self.major:
            return Version(self.major + 1, 0, 0)
        if verdict == ("minor" if self.major else "major"):
            return Version(self.major, self.minor + 1, 0)
        return Version(self.major, self.minor, self.patch + 1)


def breaking(version: Version) -> Version:
    """The next one in which names may go."""
    return version.final.after("major")


UNRELEASED: Final = Version(0, 1, 0)
"""What packages are called before the first release, and at it."""


def parse_version(text: str) -> Version | None:
    found = _FORM.fullmatch(text)
    if found is None:
        return None
    major, minor, patch = (int(one) for one in found.group(1, 2, 3))
    return Version(major, minor, patch, found[4] or "", int(found[5] or 0))


def following(
    before: Sequence[tuple[Version, Verdict]], verdict: Verdict, stage: str
) -> Version:
    """`before` are the releases of a package, the newest first. All that came after the last final
    version counts, so that a second candidate has the version that the first one was for.
    """
    since: list[Verdict] = [verdict]
    last = None
    for version, said in before:
        if not version.stage:
            last = version
            break
        since.append(said)
    worst = max(since, key=_weight)
    wanted = last.after(worst) if last else UNRELEASED
    newest = before[0][0] if before else None
    if newest and newest.stage:
        wanted = max(wanted, newest.final, key=lambda one: one.order)
    if not stage:
        return wanted
    again = newest and newest.final == wanted and newest.stage == stage
    number = newest.number + 1 if newest and again else 1
    return replace(wanted, stage=stage, number=number)


def _weight(verdict: Verdict) -> int:
    return ("none", "first", "patch", "minor", "major").index(verdict)
