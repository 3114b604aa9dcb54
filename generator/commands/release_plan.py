"""Which version does each package get, and what does its changelog say of it?

In: what changed, what was released before, and what the user wants. Out: a plan for each package.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from generator.changes.entries import entries
from generator.changes.model import Comparison, Effect
from generator.changes.renamed import Renamed
from generator.commands.release_wishes import Wishes
from generator.diagnostics import Diagnostics
from generator.diagnostics.codes.releases import LOWER_VERSION
from generator.sdk.releases import Entry, PackageRelease, Releases
from generator.sdk.versions import UNRELEASED, Verdict, Version, breaking, following

FIRST: Final = (Entry("added", "First release."),)

_VERDICTS: Final[dict[Effect, Verdict]] = {
    Effect.RUNTIME: "major",
    Effect.TYPES: "major",
    Effect.ADDED: "minor",
    Effect.PATCH: "patch",
    Effect.NONE: "none",
}


@dataclass(frozen=True, slots=True)
class Planned:
    """`before` is None where nothing was released, `release` where there is no new version."""

    package: str
    before: Version | None
    release: PackageRelease | None


@dataclass(frozen=True, slots=True)
class Found:
    """What changed, and the old names that work, by package. `changes` is None where there is nothing to
    compare with: all is new."""

    changes: Comparison | None
    names: Mapping[str, Renamed]

    def verdict(self, package: str) -> Verdict:
        if self.changes is None:
            return "first"
        return _VERDICTS[self.changes.verdict(package)]


def plan(
    found: Found,
    packages: Sequence[str],
    releases: Releases,
    wished: Wishes,
    diagnostics: Diagnostics,
) -> tuple[Planned, ...]:
    return tuple(
        _planned(found, name, releases, wished, diagnostics) for name in packages
    )


def _planned(
    found: Found,
    package: str,
    releases: Releases,
    wished: Wishes,
    diagnostics: Diagnostics,
) -> Planned:
    history = [(one.version, one.verdict) for _, one in releases.of(package)]
    if not history and found.changes and package in found.changes.languages:
        history = [(UNRELEASED, "first")]  # what packages are called before
    before = history[0][0] if history else None
    verdict = found.verdict(package) if history else "first"
    stated = wished.versions.get(package)
    closing = before and before.stage and not wished.stage
    if verdict == "none" and not stated and not closing:
        return Planned(package, before, None)
    needed = _free(following(history, verdict, wished.stage), history)
    version = stated or needed
    reason = _fault(version, needed, history, wished)
    if reason:
        hint = ", or say that it is meant by --allow-lower"
        released = version in dict(history)
        diagnostics.report(
            LOWER_VERSION,
            at=None,
            version=version,
            package=package,
            reason=reason,
            least=needed,
            hint="" if released else hint,
        )
    nothing = f"Nothing since {before}." if closing else "Nothing that callers see."
    made = PackageRelease(version, verdict, (Entry("changed", nothing),))
    if verdict == "first":
        made = replace(made, entries=FIRST)
    elif verdict != "none":
        made = _with_changes(made, found, package)
    return Planned(package, before, _without_old(made, package, releases))


def _with_changes(made: PackageRelease, found: Found, package: str) -> PackageRelease:
    assert found.changes is not None
    names = found.names.get(package, Renamed())
    until = breaking(made.version)
    return replace(
        made,
        entries=entries(found.changes, package, str(until)),
        calls=names.calls,
        types=names.types,
        until=until if names.calls or names.types else None,
    )


def _without_old(
    made: PackageRelease, package: str, releases: Releases
) -> PackageRelease:
    """With a word about old names that end with this version."""
    former = (*releases.former_calls(package), *releases.former_types(package))
    gone = tuple(
        Entry("removed", f"Breaking: Old name no longer works: `{one.name}`.")
        for one in former
        if one.until.order <= made.version.final.order
    )
    return replace(made, entries=(*made.entries, *gone))


_History = Sequence[tuple[Version, Verdict]]


def _free(version: Version, history: _History) -> Version:
    """After a release of an older branch the next one can be taken."""
    taken = dict(history)
    while version in taken:
        if version.stage:
            version = replace(version, number=version.number + 1)
        else:
            version = version.after("patch")
    return version


def _fault(version: Version, needed: Version, history: _History, wished: Wishes) -> str:
    """Why it cannot be the next one; empty where it can."""
    if not history:
        return ""
    last = history[0][0]
    if version in dict(history):
        return "it was released before"
    if wished.may_be_lower:
        return ""
    if version.order < last.order:
        return f"{last} was released last"
    if version.final.order < needed.final.order:
        return f"the changes ask for {needed}"
    return ""
