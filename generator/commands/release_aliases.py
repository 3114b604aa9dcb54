"""What would a document be to callers once it is released: which old names work beside the new ones?

In: the document before and now. Out: that of now with the old names, and these by package.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from generator.changes.renamed import Renamed, renamed
from generator.sdk.model import Sdk
from generator.sdk.releases import Baseline, PackageRelease, Release, Releases
from generator.sdk.versions import Version
from generator.targets.base import typed

_NEVER = Version(999_999_999, 0, 0)


def with_aliases(old: Sdk | None, new: Sdk) -> tuple[Sdk, Mapping[str, Renamed]]:
    """The new one as if it was released, and old names that work in it beside the new ones."""
    if old is None:
        return new, {}
    before, languages = new.releases, typed()
    wanted = renamed(old, new, languages)
    packages = {
        name: PackageRelease(
            before.version(name), "none", calls=one.calls, types=one.types, until=_NEVER
        )
        for name, one in wanted.items()
    }
    release = Release("", packages, Baseline("", "", ""))
    new = replace(new, releases=Releases((release, *before.all)))
    return new, renamed(old, new, languages, working=True)
