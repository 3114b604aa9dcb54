"""How do two types differ that stand at the same place?

In go both types, out come differences, each of one kind: of what they hold, not of what their models
hold, which is told of the models.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.changes.model import Effect, Rule
from generator.changes.relation import Relation, checked, on_wire, parts
from generator.changes.rules import RULES
from generator.changes.sides import Sides
from generator.changes.words import described, limits, value
from generator.openapi.schema import Direction, Scalar
from generator.sdk import types as t
from generator.sdk.model import Sdk
from generator.sdk.types import Limits, Type


@dataclass(frozen=True, slots=True)
class Difference:
    """`old` and `new` are the types to ask a language's checker about, where the rule wants that."""

    rule: Rule
    before: str
    after: str
    old: Type | None = None
    new: Type | None = None


class Types:
    """Compares types of two Sdks."""

    def __init__(self, sides: Sides) -> None:
        self._sides = sides
        self._pairs = sides.pairs.types
        self._same = frozenset(self._pairs.items())
        self._turned = frozenset((new, old) for old, new in self._pairs.items())
        self._inside: set[tuple[Type, Type]] = set()

    def differences(
        self, old: Type, new: Type, direction: Direction
    ) -> Iterator[Difference]:
        before, one = self._peeled(old)
        after, other = self._peeled(new)
        if before != after:
            rule = RULES["nullable" if after else "not-nullable"]
            yield Difference(rule, self._old(old), self._new(new))
        yield from self._inner(one, other, direction)

    def effects(self, found: Difference, direction: Direction) -> dict[str, Effect]:
        """By language: what the rule says, or what the checker of each makes of these types."""
        plain = found.rule.sent if direction == "request" else found.rule.read
        if found.old is None or found.new is None:
            return dict.fromkeys(self._sides.languages, plain)
        refused = not self._fits(found.old, found.new, direction)
        return {
            name: self._effect(found.old, found.new, direction, name, refused=refused)
            for name in self._sides.languages
        }

    def _effect(
        self, old: Type, new: Type, direction: Direction, name: str, *, refused: bool
    ) -> Effect:
        unlike = not self._fits(old, new, direction, name)
        if direction == "request":
            if refused:
                return Effect.RUNTIME
            return Effect.TYPES if unlike else Effect.ADDED
        if unlike:
            return Effect.RUNTIME if refused else Effect.TYPES
        return Effect.PATCH

    def _fits(
        self, old: Type, new: Type, direction: Direction, language: str = ""
    ) -> bool:
        """Whether what goes from the one side still fits the other, by a language or on the wire."""
        sides = self._sides
        system = sides.systems[language] if language else None
        takes = checked(system, direction) if system else on_wire
        if direction == "request":  # callers write the old
            return Relation(sides.new, sides.old, self._turned, takes).fits(new, old)
        named = bool(system and system.named)
        return Relation(sides.old, sides.new, self._same, takes, named).fits(old, new)

    def is_nullable(self, old: Type) -> bool:
        null = t.Primitive("null")
        return any(one == null for one in parts(self._sides.old, old))

    def _peeled(self, made: Type) -> tuple[bool, Type]:
        return (True, made.type) if isinstance(made, t.Optional) else (False, made)

    def _inner(
        self, old: Type, new: Type, direction: Direction
    ) -> Iterator[Difference]:
        match old, new:
            case t.Primitive(kind=one), t.Primitive(kind=other) if one == other:
                yield from _limits(old.limits, new.limits)
            case t.ListOf(items=first), t.ListOf(items=second):
                yield from self.differences(first, second, direction)
            case t.MapOf(values=first), t.MapOf(values=second):
                yield from self.differences(first, second, direction)
            case t.Expandable(object=first), t.Expandable(object=second):
                yield from self.differences(first, second, direction)
            case (
                (t.ModelRef(id=one_id), t.ModelRef(id=other_id))
                | (t.EnumRef(id=one_id), t.EnumRef(id=other_id))
                | (t.UnionRef(id=one_id), t.UnionRef(id=other_id))
            ) if (self._pairs.get(one_id) == other_id):
                return
            case t.TupleOf(), t.TupleOf() if _as_long(old, new):
                for first, second in zip(t.places(old), t.places(new), strict=True):
                    yield from self.differences(first, second, direction)
            case _:
                yield from self._unlike(old, new, direction)

    def _unlike(
        self, old: Type, new: Type, direction: Direction
    ) -> Iterator[Difference]:
        one, other = _literal(self._sides.old, old), _literal(self._sides.new, new)
        if one and other:
            yield from self._literals(one, other, old, new)
            return
        olds, news = _choices(self._sides.old, old), _choices(self._sides.new, new)
        if len(olds) == len(news) == 1:
            if old != new or isinstance(old, t.ModelRef | t.EnumRef | t.UnionRef):
                yield self._replaced(old, new)
        elif (old, new) not in self._inside:
            self._inside.add((old, new))  # a choice may lead back to itself
            try:
                yield from self._unions(old, new, direction)
            finally:
                self._inside.discard((old, new))

    def _literals(
        self, one: t.LiteralType, other: t.LiteralType, old: Type, new: Type
    ) -> Iterator[Difference]:
        """Where any text becomes possible, or no longer is, that is told beside what has gone."""
        gone = not set(one.values) <= set(other.values)
        if gone or one.open == other.open:
            yield from members(one.values, other.values, is_open=other.open)
        if other.open > one.open or (other.open < one.open and not gone):
            yield self._replaced(old, new)

    def _unions(
        self, old: Type, new: Type, direction: Direction
    ) -> Iterator[Difference]:
        """Members that are alike are one; of the same shape they are looked into."""
        olds, news = self._of_both(old, new)
        for alike in (self._equal, _same_shape):
            for one in list(olds):
                other = next((two for two in news if alike(one, two)), None)
                if other is not None:
                    olds.remove(one)
                    news.remove(other)
                    yield from self.differences(one, other, direction)
        if len(olds) == len(news) == 1:
            yield self._replaced(old, new)
            return
        for one in olds:
            text = self._old(one)
            yield Difference(RULES["union-member-removed"], text, "")
        for one in news:
            text = self._new(one)
            yield Difference(RULES["union-member-added"], "", text, old, new)

    def _of_both(self, old: Type, new: Type) -> tuple[list[Type], list[Type]]:
        olds, news = _choices(self._sides.old, old), _choices(self._sides.new, new)
        return list(olds), list(news)

    def union_members(
        self, old: tuple[Type, ...], new: tuple[Type, ...], direction: Direction
    ) -> Iterator[Difference]:
        """Those of two that have a name."""
        if len(old) == len(new) == 1:
            yield from self.differences(old[0], new[0], direction)
        else:
            yield from self._unions(t.UnionOf(old), t.UnionOf(new), direction)

    def _equal(self, one: Type, other: Type) -> bool:
        return next(self.differences(one, other, "response"), None) is None

    def _replaced(self, old: Type, new: Type) -> Difference:
        sides = self._sides
        wider = Relation(sides.new, sides.old, self._turned, on_wire).fits(new, old)
        narrower = Relation(sides.old, sides.new, self._same, on_wire).fits(old, new)
        kind = "type-replaced"
        if wider != narrower:
            kind = "type-widened" if wider else "type-narrowed"
        before, after = self._old(old), self._new(new)
        return Difference(RULES[kind], before, after, old, new)

    def _old(self, made: Type) -> str:
        return described(self._sides.old, made)

    def _new(self, made: Type) -> str:
        return described(self._sides.new, made)


def members(
    old: tuple[Scalar, ...], new: tuple[Scalar, ...], *, is_open: bool
) -> Iterator[Difference]:
    added = RULES["known-value-added" if is_open else "enum-member-added"]
    removed = RULES["known-value-removed" if is_open else "enum-member-removed"]
    one, other = ({(type(x), x) for x in values} for values in (old, new))
    gone = [x for x in old if (type(x), x) not in other]
    come = [x for x in new if (type(x), x) not in one]
    if gone:
        yield Difference(removed, ", ".join(map(value, gone)), "")
    if come:
        yield Difference(added, "", ", ".join(map(value, come)))


def _limits(old: Limits, new: Limits) -> Iterator[Difference]:
    if old == new:
        return
    tighter = (
        _more(old.minimum, new.minimum)
        or _more(old.min_length, new.min_length)
        or _more(new.maximum, old.maximum, reverse=True)
        or _more(new.max_length, old.max_length, reverse=True)
    )
    rule = RULES["limits-tightened" if tighter else "limits-changed"]
    yield Difference(rule, limits(old), limits(new))


def _more(least: float | None, most: float | None, *, reverse: bool = False) -> bool:
    """Whether the bound has moved inwards."""
    if reverse:
        return least is not None and (most is None or least < most)
    return most is not None and (least is None or most > least)


def _literal(sdk: Sdk, made: Type) -> t.LiteralType | None:
    if isinstance(made, t.EnumRef):
        return t.LiteralType(sdk.enums[made.id].values, sdk.enums[made.id].open)
    return made if isinstance(made, t.LiteralType) else None


def _choices(sdk: Sdk, made: Type) -> tuple[Type, ...]:
    match made:
        case t.UnionOf(members=members_):
            return members_
        case t.UnionRef(id=id_):
            return sdk.unions[id_].members
        case _:
            return (made,)


def _as_long(old: t.TupleOf, new: t.TupleOf) -> bool:
    ends = (old.rest is None) == (new.rest is None)
    return ends and len(old.parts) == len(new.parts) and old.least == new.least


def _same_shape(one: Type, other: Type) -> bool:
    return type(one) is type(other) and isinstance(
        one, t.LiteralType | t.ListOf | t.MapOf | t.Expandable
    )
