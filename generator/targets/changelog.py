"""What does the CHANGELOG.md of a package say? The releases file has the words; here they become Markdown.

In goes an Sdk, out come a view, and the version that a package has now. The file can be anybody's, as a
document can: only what stands between backticks becomes code, and nothing becomes markup.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.code import Code
from generator.sdk.model import Sdk
from generator.sdk.releases import SECTIONS, PackageRelease
from generator.sdk.versions import Version
from generator.targets.base import Module
from generator.targets.prose import markdown, one_line

Spelt = Callable[[Version], str]
"""A version as the registry of a language has it."""


@dataclass(frozen=True, slots=True)
class SectionView:
    title: Code
    entries: tuple[Code, ...]


@dataclass(frozen=True, slots=True)
class ReleaseView:
    version: Code
    date: Code
    sections: tuple[SectionView, ...]


@dataclass(frozen=True, slots=True)
class ChangelogView:
    releases: tuple[ReleaseView, ...]


def changelog_module(sdk: Sdk, target: str, spelt: Spelt) -> Iterator[Module]:
    """None where the package was never released."""
    found = tuple(
        ReleaseView(markdown(spelt(one.version)), markdown(date), _sections(one))
        for date, one in sdk.releases.of(target)
    )
    if found:
        yield Module("CHANGELOG.md", "CHANGELOG.md.jinja", ChangelogView(found))


def is_released(sdk: Sdk, target: str) -> bool:
    return next(sdk.releases.of(target), None) is not None


def _sections(one: PackageRelease) -> tuple[SectionView, ...]:
    by_kind = {
        kind: tuple(
            _sentence(entry.text) for entry in one.entries if entry.kind == kind
        )
        for kind in SECTIONS
    }
    return tuple(
        SectionView(Code(kind.capitalize()), entries)
        for kind, entries in by_kind.items()
        if entries
    )


def _sentence(text: str) -> Code:
    """A backtick without another one behind it is one that is shown."""
    parts = text.split("`")
    if len(parts) % 2 == 0:
        parts[-2:] = ["`".join(parts[-2:])]
    spans = (_code(part) if n % 2 else _plain(part) for n, part in enumerate(parts))
    return Code("".join(spans).strip())


def _plain(text: str) -> Code:
    """Blanks at the ends stay: they part it from code."""
    before = " " if text[:1].isspace() else ""
    after = " " if text[-1:].isspace() and text.strip() else ""
    return Code(f"{before}{markdown(text)}{after}")


def _code(text: str) -> Code:
    shown = one_line(text)
    return Code(f"`{shown}`" if shown else "")
