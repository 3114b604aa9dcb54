"""What is compared: two Sdks, what callers write for the things of each, and which thing is which."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.changes.pairing import Pairs, pair
from generator.sdk.model import Sdk
from generator.targets.base import Typed, TypeSystem, Wording


@dataclass(frozen=True, slots=True)
class Sides:
    """The mappings are by language."""

    old: Sdk
    new: Sdk
    pairs: Pairs
    systems: Mapping[str, TypeSystem]
    before: Mapping[str, Wording]
    after: Mapping[str, Wording]

    @property
    def languages(self) -> tuple[str, ...]:
        return tuple(self.systems)


def sides(old: Sdk, new: Sdk, languages: Mapping[str, Typed]) -> Sides:
    return Sides(
        old,
        new,
        pair(old, new),
        {name: one.types for name, one in languages.items()},
        {name: one.wording(old) for name, one in languages.items()},
        {name: one.wording(new) for name, one in languages.items()},
    )
