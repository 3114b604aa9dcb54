"""What would a call look like?

In goes a method; out come Values for it: the smallest call that is valid, or one with every
argument and every field. They follow from types and names alone and are always the same.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import assert_never

from generator.document.model import Json
from generator.names import singular, split
from generator.sdk import types as t
from generator.sdk.example_allowance import Allowance, Endless
from generator.sdk.example_choice import is_blank, is_file, plainness, telling
from generator.sdk.example_expand import expandable
from generator.sdk.example_scalar import Spot, Words, identifier, scalar
from generator.sdk.fit import fits
from generator.sdk.model import Argument, Field, Method, Sdk, Values
from generator.sdk.types import Type

_MOST_LEVELS, _DEEPEST = 60, 100
"""Of models and unions in each other, for what is optional and for all. Published documents have ten."""


@dataclass(frozen=True, slots=True)
class _Here:
    """`within` are the models and unions on the way down, `every` asks for optional fields too."""

    spot: Spot
    every: bool
    within: frozenset[str] = frozenset()

    def at(self, name: Words) -> _Here:
        """A field of what is here."""
        holder = self.spot.words or self.spot.holder
        return replace(self, spot=replace(self.spot, words=name, holder=holder))

    def item(self) -> _Here:
        """One of the list that is here: `line items` hold a `line item`."""
        words = self.spot.words
        one = (*words[:-1], singular(words[-1])) if words else words
        return replace(self, spot=replace(self.spot, words=one))

    def inside(self, id_: str) -> _Here:
        if id_ in self.within or len(self.within) >= _DEEPEST:
            raise Endless
        return replace(self, within=self.within | {id_})


class Examples:
    """Example calls of one Sdk. Holds what every one of them needs to know of the whole."""

    def __init__(self, sdk: Sdk) -> None:
        self._sdk = sdk
        self._allowance = Allowance.of(sdk)
        self._owners = {
            method.id: _resource(service.path[-1].words)
            for service in sdk.services
            if service.path
            for method in service.methods
        }
        self._resources = frozenset(
            _resource(service.path[-1].words)
            for service in sdk.services
            if service.path
        )

    def smallest(self, method: Method) -> Values:
        """Required arguments and fields only."""
        return self._values(method, every=False)

    def complete(self, method: Method) -> Values:
        """Every argument and field; one item in each list, one entry in each map.

        A model that holds itself is given once on the way down: below that, optional fields that
        lead back to it are left out, and required ones get the smallest value.
        """
        return self._values(method, every=True)

    def object(self, id_: str) -> Json:
        """The smallest one of a model, wherever it stands; None where there is none."""
        spot = Spot(self._sdk.models[id_].name.words, (), self._resources)
        try:
            return _Writer(self._sdk, "", self._allowance).smallest(id_, spot)
        except (Endless, RecursionError):
            return None

    def _values(self, method: Method, *, every: bool) -> Values:
        expand = expandable(self._sdk, method) if every else ""
        writer = _Writer(self._sdk, expand, self._allowance)
        made: list[tuple[Argument, Json]] = []
        for argument in method.arguments:
            if argument.required or every:
                holder = self._holder(method, argument)
                in_path = argument.location == "path"
                spot = Spot(argument.name.words, holder, self._resources, in_path)
                try:
                    made.append(
                        (argument, writer.argument(argument, _Here(spot, every)))
                    )
                except (Endless, RecursionError):
                    # No finite value is valid here, or none that anyone would read.
                    continue
        return tuple(made)

    def _holder(self, method: Method, argument: Argument) -> Words:
        """What a path value belongs to is the segment before it; all else belongs to the service."""
        if argument.location == "path":
            start = method.path.split("{" + argument.wire + "}")[0]
            before = split(start.rstrip("/").rpartition("/")[2])
            if before:
                return _resource(before)
        return self._owners.get(method.id, ())


def _resource(words: Words) -> Words:
    return (*words[:-1], singular(words[-1]))


_MOST_ITEMS = 100

_MOST_MODELS = 1000
"""So many models make any snippet unreadable; past them, each is written in its smallest form."""


class _Writer:
    """Writes the values of one call. Counts models, as types that refer to each other multiply."""

    def __init__(self, sdk: Sdk, expand: str, allowance: Allowance) -> None:
        self._sdk = sdk
        self._expand = expand
        self._allowance = allowance
        self._models_left = _MOST_MODELS

    def argument(self, argument: Argument, here: _Here) -> Json:
        stated = self._stated(argument)
        if stated is not None:
            return stated
        if self._expand and argument.name.words[-1] == "expand":
            if fits(self._sdk, argument.type, value=[self._expand]):
                return [self._expand]
        if here.every:
            return self._every(argument.type, here)
        return self._value(argument.type, here)

    def smallest(self, model_id: str, spot: Spot) -> Json:
        return self._model(model_id, _Here(spot, every=False))

    def _stated(self, argument: Argument | Field) -> Json:
        """What the document itself gives as an example, else as the default.

        A stated object or list need not have every field, nor only the required ones: it is taken
        only where the type says nothing of what is inside.
        """
        if is_file(argument.type):
            # It would be the path of a file of the reader's own, to be sent away.
            return None
        stated: list[Json] = (
            [*argument.examples] if isinstance(argument, Argument) else []
        )
        if argument.default is not None:
            stated.append(argument.default.value)
        for value in stated:
            if value in (None, "") or not fits(self._sdk, argument.type, value=value):
                continue
            if not isinstance(value, dict | list) or argument.type == t.Primitive(
                "json"
            ):
                return value
        return None

    def _every(self, type_: Type, here: _Here) -> Json:
        """In full where that ends, else the smallest."""
        try:
            return self._value(type_, here)
        except Endless:
            return self._value(type_, replace(here, every=False, within=frozenset()))

    def _value(self, type_: Type, here: _Here) -> Json:
        self._allowance.take(len(here.within))
        match type_:
            case t.Primitive():
                return scalar(type_, here.spot)
            case t.LiteralType(values=values):
                return telling(values)
            case t.EnumRef(id=id_):
                return telling(self._sdk.enums[id_].values)
            case t.ListOf() | t.MapOf():
                return self._several(type_, here)
            case t.TupleOf(parts=parts):
                return [self._value(part, here) for part in parts]
            case t.Optional(type=inner):
                return self._nullable(inner, here)
            case t.ModelRef(id=id_):
                return self._model(id_, here)
            case t.UnionRef(id=id_):
                return self._member(self._sdk.unions[id_].members, here.inside(id_))
            case t.UnionOf(members=members):
                return self._member(members, here)
            case t.Expandable():
                return identifier(here.spot)
            case t.File():
                return "example.pdf"
        assert_never(type_)

    def _several(self, type_: t.ListOf | t.MapOf, here: _Here) -> Json:
        """One item or entry even where none is required: a form cannot say that a list is empty."""
        try:
            if isinstance(type_, t.ListOf):
                return [self._value(type_.items, here.item())] * min(
                    max(1, type_.min_items), _MOST_ITEMS
                )
            return self._entry(type_.values, here)
        except Endless:
            if here.every:
                raise
            return [] if isinstance(type_, t.ListOf) else {}

    def _entry(self, type_: Type, here: _Here) -> Json:
        if type_ in (t.Primitive("string"), t.Optional(t.Primitive("string"))):
            return {"order_id": "6735"}
        return {"key": self._value(type_, here.item())}

    def _nullable(self, type_: Type, here: _Here) -> Json:
        try:
            return self._value(type_, here)
        except Endless:
            if here.every:
                raise
            return None

    def _member(self, members: tuple[Type, ...], here: _Here) -> Json:
        """The first member that ends. An empty text, which often means `unset`, comes last."""
        self._count()
        for member in sorted(members, key=is_blank):
            try:
                return self._value(member, here)
            except Endless:
                continue
        raise Endless

    def _count(self) -> None:
        """What is required can multiply beyond all bounds too: that is as good as endless."""
        self._models_left -= 1
        if self._models_left < -9 * _MOST_MODELS:
            raise Endless

    def _model(self, id_: str, here: _Here) -> Json:
        below = here.inside(id_)
        self._count()
        deep = len(below.within) > _MOST_LEVELS
        if deep or self._models_left < 0 or self._allowance.left < 0:
            below = replace(below, every=False)
        model = self._sdk.models[id_]
        if not model.fields and model.extra is not None:
            return self._several(t.MapOf(model.extra), below)
        made: dict[str, Json] = {}
        for field in model.fields:
            if field.required:
                made[field.wire] = self._required(field, below.at(field.name.words))
            elif below.every:
                self._add(made, field, below.at(field.name.words))
        # One field even where none is required: a form cannot say that an object is empty.
        for field in sorted(model.fields, key=plainness):
            if not made and not deep and self._models_left > 0:
                self._add(made, field, below.at(field.name.words))
        return made

    def _required(self, field: Field, here: _Here) -> Json:
        stated = self._stated(field)
        if stated is not None:
            return stated
        return (
            self._every(field.type, here)
            if here.every
            else self._value(field.type, here)
        )

    def _add(self, made: dict[str, Json], field: Field, here: _Here) -> None:
        try:
            stated = self._stated(field)
            made[field.wire] = (
                self._value(field.type, here) if stated is None else stated
            )
        except Endless:
            # Optional, and leads back to where we come from.
            return


def smallest(sdk: Sdk, method: Method) -> Values:
    """See `Examples`, which is made once where many are wanted."""
    return Examples(sdk).smallest(method)


def complete(sdk: Sdk, method: Method) -> Values:
    """See `Examples`, which is made once where many are wanted."""
    return Examples(sdk).complete(method)
