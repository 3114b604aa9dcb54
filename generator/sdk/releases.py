"""Releases: what was given to users of the packages, as the releases file has it, the newest first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from generator.diagnostics import Pointer
from generator.sdk.versions import UNRELEASED, Verdict, Version

SECTIONS: Final = ("added", "changed", "deprecated", "removed", "fixed", "security")
"""Kinds of entries, in the order of keepachangelog.com."""


@dataclass(frozen=True, slots=True)
class Entry:
    """`text` is for callers; what stands between backticks in it is code."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class PackageRelease:
    version: Version
    verdict: Verdict
    entries: tuple[Entry, ...] = ()
    at: Pointer = Pointer("")


@dataclass(frozen=True, slots=True)
class Baseline:
    """SHA-256 of what was released: the document with all its files, the facts, the names."""

    document: str
    facts: str
    names: str


@dataclass(frozen=True, slots=True)
class Release:
    """`packages` are by target: those that have a new version."""

    date: str
    packages: Mapping[str, PackageRelease]
    baseline: Baseline


@dataclass(frozen=True, slots=True)
class Releases:
    """`all` is empty where there is no releases file."""

    all: tuple[Release, ...] = ()
    at: Pointer = Pointer("")

    def of(self, package: str) -> Iterator[tuple[str, PackageRelease]]:
        """With the date of each."""
        for release in self.all:
            if package in release.packages:
                yield release.date, release.packages[package]

    def version(self, package: str) -> Version:
        return next((one.version for _, one in self.of(package)), UNRELEASED)


NOTHING_RELEASED: Final = Releases()
