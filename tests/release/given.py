"""Releases as a reader gives them."""

from __future__ import annotations

from generator.sdk.releases import Baseline, Entry, PackageRelease, Release, Releases
from generator.sdk.versions import Version

NEWS = (
    Entry("added", "Method added: `client.pets.list`."),
    Entry("removed", "Breaking: it is gone."),
)


def released_before(*entries: Entry) -> Releases:
    """One release of both packages."""
    one = PackageRelease(Version(1, 2, 0), "minor", entries or NEWS)
    packages = {"python": one, "typescript": one}
    return Releases((Release("2026-01-31", packages, Baseline("", "", "")),))
