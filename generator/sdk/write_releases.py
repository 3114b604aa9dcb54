"""How is a releases file written? The same for the same releases, the newest on top."""

from __future__ import annotations

from collections.abc import Iterator

from generator.sdk.read_releases import VERSION
from generator.sdk.releases import SECTIONS, PackageRelease, Release, Releases
from generator.sdk.write_names import quoted

_HEAD = """\
# The releases of the SDKs, the newest first. `gen release` writes a new one on top, and `gen build` makes
# the versions and the changelogs of the packages of it. Commit it. The words under `changes` may be
# improved by hand, and entries added; what stands between backticks is code. What was `renamed` can be
# called by its old name in versions below `until`.
"""


def releases_text(releases: Releases) -> str:
    lines = [f"version: {VERSION}", "releases:"]
    for release in releases.all:
        lines += _release(release)
    return _HEAD + "".join(f"{line}\n" for line in lines)


def _release(release: Release) -> Iterator[str]:
    yield f"  - date: {quoted(release.date)}"
    yield "    packages:"
    for name, one in release.packages.items():
        yield f"      {name}:"
        yield from _package(one)
    yield "    baseline:"
    said = release.baseline
    for key, digest in (
        ("document", said.document),
        ("facts", said.facts),
        ("names", said.names),
    ):
        if digest:
            yield f"      {key}: {quoted(digest)}"


def _package(one: PackageRelease) -> Iterator[str]:
    yield f"        version: {quoted(str(one.version))}"
    yield f"        verdict: {one.verdict}"
    if one.until:
        yield f"        until: {quoted(str(one.until))}"
        yield "        renamed:"
        for heading, names in (("calls", one.calls), ("types", one.types)):
            if names:
                yield f"          {heading}:"
            for thing, name in names.items():
                yield f"            {quoted(thing)}: {quoted(name)}"
    if one.entries:
        yield "        changes:"
    for kind in SECTIONS:
        texts = [entry.text for entry in one.entries if entry.kind == kind]
        if texts:
            yield f"          {kind}:"
            yield from (f"            - {quoted(text)}" for text in texts)
