"""Where is what was found put down, each with its resource and what it does in each language?"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from generator.changes.model import Change, Effect, Rule
from generator.changes.rules import RULES
from generator.changes.sides import Sides
from generator.changes.types import Types
from generator.diagnostics import Pointer
from generator.openapi.schema import Direction
from generator.sdk.types import Type

ALIASED = ("method-renamed", "type-renamed")
"""What can have its old name beside the new one."""

Names = Mapping[str, tuple[str, str]]
"""What callers wrote and write, by language."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What changes are of. The places are those of the old and of the new document."""

    resource: str
    name: str
    old: Pointer | None
    new: Pointer | None
    direction: Direction | None = None

    def inside(self, name: str, old: Pointer | None, new: Pointer | None) -> Subject:
        return Subject(self.resource, name, old, new, self.direction)


@dataclass
class Notes:
    """`found` grows. Two that say the same are one."""

    sides: Sides
    types: Types
    found: dict[tuple[object, ...], Change] = field(default_factory=dict)

    def note(
        self,
        kind: str,
        of: Subject,
        before: str = "",
        after: str = "",
        *,
        unseen: Collection[str] = (),
    ) -> None:
        """`unseen` are the languages in which nothing changes."""
        rule = RULES[kind]
        effects = {
            language: plain_effect(rule, of.direction)
            for language in self.sides.languages
            if language not in unseen
        }
        self.put(rule, of, effects, before, after)

    def named(self, kind: str, of: Subject, names: Names) -> None:
        """Where the name itself is what changed, in the languages that have another now."""
        rule = RULES[kind]
        effects = {
            language: Effect.TYPES if self._is_erased(rule, language) else effect
            for language in names
            for effect in (plain_effect(rule, of.direction),)
        }
        self.put(rule, of, effects, names=names)

    def typed(
        self, of: Subject, old: Type, new: Type, *, unseen: Collection[str] = ()
    ) -> None:
        """`unseen` are those in which it could be null before by another way."""
        direction = of.direction or "response"
        for one in self.types.differences(old, new, direction):
            effects = self.types.effects(one, direction)
            if one.rule.kind == "nullable":
                effects = {x: y for x, y in effects.items() if x not in unseen}
            self.put(one.rule, of, effects, one.before, one.after)

    def renamed(
        self,
        kind: str,
        of: Subject,
        before: Mapping[str, str],
        after: Mapping[str, str],
    ) -> None:
        """Noted where a language has another name for it. An empty name is none.

        Where the old one still works, that is another kind of change.
        """
        names = {
            language: (before[language], after[language])
            for language in self.sides.languages
            if before[language] and before[language] != after[language]
        }
        sides = self.sides
        soft = {
            language: both
            for language, both in names.items()
            if kind in ALIASED and both[0] in sides.after[language].former(both[1])
        }
        if soft:
            self.named(f"{kind}-deprecated", of, soft)
        if hard := {x: both for x, both in names.items() if x not in soft}:
            self.named(kind, of, hard)

    def forgotten(
        self, of: Subject, before: Mapping[str, str], after: Mapping[str, str]
    ) -> None:
        """What could still be written for the old, and cannot for the new."""
        for language in self.sides.languages:
            one, other = self.sides.before[language], self.sides.after[language]
            still = {after[language], *other.former(after[language])}
            for name in sorted(one.former(before[language]) - still):
                self.named("alias-removed", of, {language: (name, after[language])})

    def _is_erased(self, rule: Rule, language: str) -> bool:
        return rule.by_name and self.sides.systems[language].erased

    def put(
        self,
        rule: Rule,
        of: Subject,
        effects: Mapping[str, Effect],
        before: str = "",
        after: str = "",
        *,
        names: Names | None = None,
    ) -> None:
        change = Change(
            rule,
            of.direction,
            of.resource,
            of.name,
            effects,
            of.old,
            of.new,
            before,
            after,
            names or {},
        )
        if effects:
            called = tuple(change.names.items())
            self.found.setdefault((rule.kind, of, before, after, called), change)

    def changes(self) -> Iterator[Change]:
        yield from sorted(self.found.values(), key=_order)


def plain_effect(rule: Rule, direction: Direction | None) -> Effect:
    return rule.sent if direction == "request" else rule.read


_PLACES = {kind: place for place, kind in enumerate(RULES)}


def _order(change: Change) -> tuple[int, str, int, str, str, str, str]:
    """What is like it in the table is beside it: methods come before the types of their arguments."""
    first = (-change.worst, change.resource, _PLACES[change.rule.kind])
    facts = (change.subject, change.direction or "", change.before, change.after)
    return (*first, *facts)
