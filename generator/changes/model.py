"""What changed between two Sdks, and what does it do to those who call them?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum

from generator.diagnostics import Pointer
from generator.openapi.schema import Direction


class Effect(IntEnum):
    """What a caller of one package notices. The worst of all is the verdict.

    TYPES: programs run as before, and a type checker refuses them. RUNTIME: a program that was fine
    can fail, or get something else, when it runs.
    """

    NONE = 0
    PATCH = 1
    ADDED = 2
    TYPES = 3
    RUNTIME = 4


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of change. `read` and `sent`: what it does where the thing is received, or is passed.

    `by_type`: these are what the widest reading says; each language's own types say what it is there.
    `by_name`: a name of a type, which is TYPES where such names are gone when a program runs.
    `advice` is for callers; `{before}` and `{after}` in it are what they write or what is there.
    """

    kind: str
    title: str
    read: Effect
    sent: Effect
    advice: str
    by_type: bool = False
    by_name: bool = False


@dataclass(frozen=True, slots=True)
class Change:
    """`resource` is the service that it belongs to, or the schema. `subject` is in no language's words.

    `effects` are by language. `old` and `new` are the places, None on the side that has no such thing.
    `before` and `after` are what differs, in no language's words; `names` are what callers write for
    it, by language, where that is what changed.
    """

    rule: Rule
    direction: Direction | None
    resource: str
    subject: str
    effects: Mapping[str, Effect]
    old: Pointer | None
    new: Pointer | None
    before: str = ""
    after: str = ""
    names: Mapping[str, tuple[str, str]] = field(default_factory=dict)

    @property
    def worst(self) -> Effect:
        return max(self.effects.values(), default=Effect.NONE)


@dataclass(frozen=True, slots=True)
class Comparison:
    """`changes` are ordered: the worst first, then by resource and subject."""

    languages: tuple[str, ...]
    changes: tuple[Change, ...]

    def verdict(self, language: str) -> Effect:
        found = (change.effects.get(language, Effect.NONE) for change in self.changes)
        return max(found, default=Effect.NONE)

    def count(self, language: str, effect: Effect) -> int:
        return sum(change.effects.get(language) is effect for change in self.changes)
