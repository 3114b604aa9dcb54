"""Is every value of one type a value of another: on the wire, and for one language's checker?

In go two types, each with its Sdk, and what says of two primitives whether the one takes the other.
Models that are paired count as one; what changed inside is told of them. Types that lead back to
themselves are taken to fit until something says that they do not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from generator.openapi.schema import Direction
from generator.sdk import types as t
from generator.sdk.model import Model, Sdk
from generator.sdk.types import PrimitiveKind, Type
from generator.targets.base import TypeSystem

Takes = Callable[[PrimitiveKind, PrimitiveKind], bool]
"""Whether the first kind takes every value of the second."""

_WIRE: Mapping[PrimitiveKind, frozenset[PrimitiveKind]] = {
    "string": frozenset(("date", "datetime", "decimal")),
    "number": frozenset(("integer", "unix-time")),
    "integer": frozenset(("unix-time",)),
    "unix-time": frozenset(("integer",)),
}
"""What else a kind takes, as it travels. Seconds of a clock are any integer."""

_BASES: Mapping[type, PrimitiveKind] = {
    str: "string",
    bool: "boolean",
    int: "integer",
    float: "number",
}


def on_wire(wanted: PrimitiveKind, given: PrimitiveKind) -> bool:
    return wanted == given or given in _WIRE.get(wanted, ())


def checked(system: TypeSystem, direction: Direction) -> Takes:
    """By what the checker of a language takes them for."""
    kinds = system.sent if direction == "request" else system.read

    def takes(wanted: PrimitiveKind, given: PrimitiveKind) -> bool:
        return all(
            any(one == other or (one, other) in system.wider for one in kinds[wanted])
            for other in kinds[given]
        )

    return takes


@dataclass(frozen=True, slots=True)
class Relation:
    """`same` are pairs of ids, wanted and given, that count as one type.

    `named`: two models that are no such pair are two types, whatever they hold.
    """

    wanted: Sdk
    given: Sdk
    same: frozenset[tuple[str, str]]
    takes: Takes
    named: bool = False
    _assumed: set[tuple[str, str]] = field(default_factory=set)

    def fits(self, wanted: Type, given: Type) -> bool:
        if not (isinstance(wanted, t.UnionRef) and isinstance(given, t.UnionRef)):
            return self._all(wanted, given)
        pair = wanted.id, given.id
        if pair in self.same or pair in self._assumed:
            return True
        self._assumed.add(pair)
        fits = self._all(wanted, given)
        if not fits:
            self._assumed.discard(pair)
        return fits

    def _all(self, wanted: Type, given: Type) -> bool:
        taking = list(parts(self.wanted, wanted))
        return all(
            any(self._one(one, other) for one in taking)
            for other in parts(self.given, given)
        )

    def _one(self, wanted: Type, given: Type) -> bool:
        match wanted, given:
            case t.Primitive(kind="json"), _:
                return True
            case t.Primitive(kind=one), t.Primitive(kind=other):
                return self.takes(one, other)
            case t.Primitive(kind=one), t.LiteralType(values=values):
                return all(self.takes(one, _BASES[type(value)]) for value in values)
            case t.LiteralType(values=values, open=True), t.Primitive(kind=other):
                return any(self.takes(_BASES[type(value)], other) for value in values)
            case t.LiteralType(), t.LiteralType():
                return self._values(wanted, given)
            case t.ListOf(items=one_type), t.ListOf(items=other_type):
                return self.fits(one_type, other_type)
            case t.ListOf(items=one_type), t.TupleOf():
                return all(self.fits(one_type, place) for place in t.places(given))
            case t.TupleOf(), t.TupleOf():
                return self._places(wanted, given)
            case t.MapOf(values=one_type), t.MapOf(values=other_type):
                return self.fits(one_type, other_type)
            case t.ModelRef(id=one_id), t.ModelRef(id=other_id):
                return self._models(one_id, other_id)
            case _:
                return type(wanted) is type(given) and isinstance(wanted, t.File)

    def _values(self, wanted: t.LiteralType, given: t.LiteralType) -> bool:
        if wanted.open:
            return {type(one) for one in given.values} <= set(map(type, wanted.values))
        return not given.open and set(given.values) <= set(wanted.values)

    def _places(self, wanted: t.TupleOf, given: t.TupleOf) -> bool:
        alike = len(wanted.parts) == len(given.parts) and wanted.least <= given.least
        closed = (wanted.rest is None) == (given.rest is None)
        return (
            alike and closed and all(map(self.fits, t.places(wanted), t.places(given)))
        )

    def _models(self, wanted: str, given: str) -> bool:
        if (wanted, given) in self.same or (wanted, given) in self._assumed:
            return True
        if self.named:
            return False
        self._assumed.add((wanted, given))
        fits = self._fields(self.wanted.models[wanted], self.given.models[given])
        if not fits:
            self._assumed.discard((wanted, given))
        return fits

    def _fields(self, wanted: Model, given: Model) -> bool:
        there = {one.wire: one for one in given.fields}
        for one in wanted.fields:
            other = there.get(one.wire)
            if other is None:
                if one.required:
                    return False
            elif one.required > other.required or not self.fits(one.type, other.type):
                return False
        return True


def parts(sdk: Sdk, made: Type) -> Iterator[Type]:
    """What a value may be, each with one shape; null is a primitive here."""
    match made:
        case t.Optional(type=inner):
            yield t.Primitive("null")
            yield from parts(sdk, inner)
        case t.UnionOf(members=members):
            for member in members:
                yield from parts(sdk, member)
        case t.UnionRef(id=id_):
            if sdk.unions[id_].nullable:
                yield t.Primitive("null")
            for member in sdk.unions[id_].members:
                yield from parts(sdk, member)
        case t.EnumRef(id=id_):
            yield t.LiteralType(sdk.enums[id_].values, sdk.enums[id_].open)
        case t.Expandable(object=inner):
            yield t.Primitive("string")
            yield from parts(sdk, inner)
        case _:
            yield made
