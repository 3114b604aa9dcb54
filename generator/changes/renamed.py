"""What has another name for callers than it had before, in each language?

In: two Sdks and the languages. Out: the old names of operations and types, by what identifies these in
the new document. Where the old one can stay beside the new one is the word of each target.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.changes.sides import sides
from generator.sdk.model import Sdk
from generator.sdk.settled import operation_key
from generator.targets.base import Typed


@dataclass(frozen=True, slots=True)
class Renamed:
    """By method and path, and by the key of a type: what callers wrote."""

    calls: dict[str, str] = field(default_factory=dict)
    types: dict[str, str] = field(default_factory=dict)


def renamed(
    old: Sdk, new: Sdk, languages: Mapping[str, Typed], *, working: bool = False
) -> Mapping[str, Renamed]:
    """By language. `working`: only old names that may be written all the same."""
    both = sides(old, new, languages)
    found = {language: Renamed() for language in languages}
    for language, into in found.items():
        before, after = both.before[language], both.after[language]
        for (_, one), (_, other) in both.pairs.methods:
            names = before.call(one), after.call(other)
            key = operation_key(other.http_method, other.path)
            if names[0] != names[1]:
                into.calls[key] = names[0]
        for id_, other_id in both.pairs.types.items():
            names = before.type(id_), after.type(other_id)
            if names[0] != names[1]:
                into.types[new.keys.get(other_id, other_id)] = names[0]
        if working:
            _keep_working(into, both.after[language].all_former())
    return found


def _keep_working(found: Renamed, working: frozenset[str]) -> None:
    for names in (found.calls, found.types):
        for key in [key for key, name in names.items() if name not in working]:
            del names[key]
