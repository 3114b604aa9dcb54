"""What is known of a document beside an earlier one, before it is put into words? Frozen data alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.changes.model import Comparison
from generator.changes.placed import Placed
from generator.ci.fresh import Finding


@dataclass(frozen=True, slots=True)
class Compared:
    found: Comparison
    sides: Placed


@dataclass(frozen=True, slots=True)
class NotCompared:
    """Why: `because` is a sentence about `name`, which is shown in front of it."""

    name: str
    because: str
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Output:
    """What is committed of a document. `differing` are paths of what a build would change; `none` where
    nothing is there."""

    home: str
    differing: tuple[str, ...] = ()
    none: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """`output` is None where it is not known, `pages` where no site was built before."""

    spec: str
    changes: Compared | NotCompared
    fresh: tuple[Finding, ...]
    output: Output | None = None
    pages: tuple[str, ...] | None = None


def changed_pages(before: Mapping[str, str], now: Mapping[str, str]) -> tuple[str, ...]:
    """Paths of pages that are new or have other bytes; both are digests by path."""
    return tuple(
        path
        for path, digest in sorted(now.items())
        if path.endswith(".html") and before.get(path) != digest
    )
