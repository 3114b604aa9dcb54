"""What was released? The releases file says so, if it is one.

In goes `<stem>.releases.yaml` as a Document, or None where there is none; out comes Releases. What is not
as `write_releases` has it is reported at its line: a version that is lost would be given away again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.diagnostics import Diagnostics, Pointer, Related
from generator.diagnostics.codes.releases import RELEASED_TWICE, RELEASES_SHAPE
from generator.document.model import Document, Json
from generator.sdk.releases import (
    NOTHING_RELEASED,
    SECTIONS,
    Baseline,
    Entry,
    PackageRelease,
    Release,
    Releases,
)
from generator.sdk.versions import UNRELEASED, VERDICTS, Verdict, Version, parse_version

VERSION = 1
DATE = re.compile(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])", re.A)
_TARGET = re.compile(r"[a-z][a-z0-9_]*", re.A)
_WRITTEN = re.compile(r"[^\W\d][\w$]*(\.[^\W\d][\w$]*)*")
_DIGEST = re.compile(r"([0-9a-f]{64})?", re.A)


def read_releases(document: Document | None, diagnostics: Diagnostics) -> Releases:
    if document is None:
        return NOTHING_RELEASED
    reader = _Reader(diagnostics)
    at, tree = Pointer(document.path), document.tree
    if tree.get("version") != VERSION:
        reader.wrong(at / "version", "the version of the releases file", f"{VERSION}")
    listed = reader.list(tree.get("releases", []), at / "releases")
    found = tuple(
        reader.release(reader.mapping(one, at / "releases" / n), at / "releases" / n)
        for n, one in enumerate(listed)
    )
    _report_twins(found, diagnostics)
    return Releases(found, at)


@dataclass(frozen=True, slots=True)
class _Reader:
    diagnostics: Diagnostics

    def wrong(self, at: Pointer, what: str, expected: str) -> None:
        self.diagnostics.report(RELEASES_SHAPE, at=at, what=what, expected=expected)

    def mapping(self, value: Json, at: Pointer) -> dict[str, Json]:
        if isinstance(value, dict):
            return value
        self.wrong(at, "what is here", "a mapping")
        return {}

    def list(self, value: Json, at: Pointer) -> list[Json]:
        if isinstance(value, list):
            return value
        self.wrong(at, "what is here", "a list")
        return []

    def like(self, form: re.Pattern[str], value: Json, at: Pointer, like: str) -> str:
        if isinstance(value, str) and form.fullmatch(value):
            return value
        self.wrong(at, _said(value), like)
        return ""

    def release(self, value: Mapping[str, Json], at: Pointer) -> Release:
        date = self.like(DATE, value.get("date"), at / "date", "a date: `2026-01-31`")
        packages = self.mapping(value.get("packages", {}), at / "packages")
        baseline = self.mapping(value.get("baseline", {}), at / "baseline")
        return Release(
            date,
            dict(self.packages(packages, at / "packages")),
            Baseline(
                *(
                    self.like(
                        _DIGEST, baseline.get(key, ""), at / "baseline" / key, "SHA-256"
                    )
                    for key in ("document", "facts", "names")
                )
            ),
        )

    def packages(
        self, value: Mapping[str, Json], at: Pointer
    ) -> Iterator[tuple[str, PackageRelease]]:
        for name, stated in value.items():
            here = at / name
            self.like(_TARGET, name, here, "the name of a target: `python`")
            found = self.mapping(stated, here)
            renamed = self.mapping(found.get("renamed", {}), here / "renamed")
            yield name, PackageRelease(
                self.version(found.get("version"), here / "version"),
                self.verdict(found.get("verdict"), here / "verdict"),
                tuple(self.entries(found.get("changes", {}), here / "changes")),
                here,
                dict(
                    self.renamed(renamed.get("calls", {}), here / "renamed" / "calls")
                ),
                dict(
                    self.renamed(renamed.get("types", {}), here / "renamed" / "types")
                ),
                (
                    self.version(found["until"], here / "until")
                    if "until" in found
                    else None
                ),
            )

    def renamed(self, value: Json, at: Pointer) -> Iterator[tuple[str, str]]:
        for thing, stated in self.mapping(value, at).items():
            name = self.like(_WRITTEN, stated, at / thing, "a name: `pets.get`")
            if name:
                yield thing, name

    def version(self, value: Json, at: Pointer) -> Version:
        found = parse_version(value) if isinstance(value, str) else None
        if found is None:
            self.wrong(at, _said(value), "a version: `1.2.0` or `1.2.0-rc.1`")
        return found or UNRELEASED

    def verdict(self, value: Json, at: Pointer) -> Verdict:
        for one in VERDICTS:
            if value == one:
                return one
        self.wrong(at, _said(value), f"one of {', '.join(VERDICTS)}")
        return "none"

    def entries(self, value: Json, at: Pointer) -> Iterator[Entry]:
        for kind, texts in self.mapping(value, at).items():
            if kind not in SECTIONS:
                self.wrong(at / kind, f"`{kind}`", f"one of {', '.join(SECTIONS)}")
            for number, text in enumerate(self.list(texts, at / kind)):
                if not isinstance(text, str) or not text.strip():
                    self.wrong(at / kind / number, "what is here", "a sentence")
                else:
                    yield Entry(kind, text)


def _said(value: Json) -> str:
    return f"`{value}`" if isinstance(value, str) else "what is here"


def _report_twins(releases: tuple[Release, ...], diagnostics: Diagnostics) -> None:
    """What two merged branches each released."""
    seen: dict[tuple[str, Version], Pointer] = {}
    for release in releases:
        for name, one in release.packages.items():
            first = seen.setdefault((name, one.version), one.at)
            if first != one.at:
                related = (Related(first, "the other one"),)
                diagnostics.report(
                    RELEASED_TWICE,
                    at=one.at / "version",
                    related=related,
                    version=one.version,
                    package=name,
                )
