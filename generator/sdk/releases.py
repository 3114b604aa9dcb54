"""Releases: what was given to users of the packages, as the releases file has it, the newest first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
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
    """`calls` and `types` are what callers wrote before for what has another name since, by what identifies
    it: an operation by method and path, a type by its key. That still works below the version `until`.
    """

    version: Version
    verdict: Verdict
    entries: tuple[Entry, ...] = ()
    at: Pointer = Pointer("")
    calls: Mapping[str, str] = field(default_factory=dict)
    types: Mapping[str, str] = field(default_factory=dict)
    until: Version | None = None


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
class Former:
    """A name that a thing had, as callers wrote it."""

    thing: str
    name: str
    until: Version


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

    def former_calls(self, package: str) -> Iterator[Former]:
        """Those that still work, the newest first."""
        for one, until in self._alive(package):
            yield from (Former(thing, name, until) for thing, name in one.calls.items())

    def former_types(self, package: str) -> Iterator[Former]:
        for one, until in self._alive(package):
            yield from (Former(thing, name, until) for thing, name in one.types.items())

    def _alive(self, package: str) -> Iterator[tuple[PackageRelease, Version]]:
        now = self.version(package).final
        for _, one in self.of(package):
            if one.until is not None and one.until.order > now.order:
                yield one, one.until

    def version(self, package: str) -> Version:
        return next((one.version for _, one in self.of(package)), UNRELEASED)


NOTHING_RELEASED: Final = Releases()
