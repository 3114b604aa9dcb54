"""Which method and which type of the new Sdk is which of the old one?

A method is its HTTP method and path, else its operationId. A type is its place in the document; one
that has gone from there is what stands now where it was used, if that is new and much like it.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product

from generator.sdk import types as t
from generator.sdk.model import (
    EventStream,
    JsonResult,
    JsonStream,
    Method,
    Model,
    Result,
    Sdk,
    Service,
    Union,
)
from generator.sdk.types import Type

Placed = tuple[Service, Method]

_PARAMETER = re.compile(r"\{[^}]*\}")
_ALIKE = 0.5
"""Of all keys of two named types, the part that both must have to be one type under two names."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """`types` are ids of what is declared, old to new."""

    methods: tuple[tuple[Placed, Placed], ...]
    removed: tuple[Placed, ...]
    added: tuple[Placed, ...]
    types: Mapping[str, str]


def pair(old: Sdk, new: Sdk) -> Pairs:
    methods, removed, added = _methods(old, new)
    types = _Types(old, new)
    for (_, before), (_, after) in methods:
        types.methods(before, after)
    if old.errors and new.errors:
        types.meet(old.errors.type, new.errors.type)
    if old.webhooks and new.webhooks:
        types.meet(old.webhooks.event, new.webhooks.event)
    return Pairs(tuple(methods), tuple(removed), tuple(added), types.all())


def are_strangers(old: Sdk, new: Sdk) -> bool:
    """Whether both have operations and none in common: then they are no versions of one API."""
    pairs, removed, added = _methods(old, new)
    return bool(removed and added and not pairs)


def forms(old: Method, new: Method) -> Iterator[tuple[Method, Method]]:
    """The methods themselves, and each variant with that of the same media types."""
    there = {(one.content_type, one.accept): one for one in new.variants}
    yield old, new
    for one in old.variants:
        other = there.get((one.content_type, one.accept))
        if other is not None:
            yield one, other


def type_of(result: Result) -> Type | None:
    match result:
        case JsonResult(type=made) | EventStream(type=made) | JsonStream(type=made):
            return made
        case _:
            return None


def _placed(sdk: Sdk) -> list[Placed]:
    return [(service, method) for service in sdk.services for method in service.methods]


def _methods(
    old: Sdk, new: Sdk
) -> tuple[list[tuple[Placed, Placed]], list[Placed], list[Placed]]:
    pairs: list[tuple[Placed, Placed]] = []
    before, after = _placed(old), _placed(new)
    for key in (_route, _operation_id):
        there = {key(one): one for _, one in after if key(one)}
        homes = {one.id: service for service, one in after}
        found = [
            ((service, one), there[key(one)])
            for service, one in before
            if key(one) in there
        ]
        pairs += [(first, (homes[one.id], one)) for first, one in found]
        olds = {first[1].id for first, _ in found}
        news = {one.id for _, one in found}
        before = [one for one in before if one[1].id not in olds]
        after = [one for one in after if one[1].id not in news]
    return pairs, before, after


def _route(method: Method) -> str:
    return f"{method.http_method} {_PARAMETER.sub('{}', method.path)}"


def _operation_id(method: Method) -> str:
    return method.operation_id


class _Types:
    """Goes through both Sdks side by side, from what has the same id and from paired methods."""

    def __init__(self, old: Sdk, new: Sdk) -> None:
        self._old, self._new = old, new
        declared = {made.id: made for made in new.declarations()}
        self._pairs = {
            made.id: made.id
            for made in old.declarations()
            if type(declared.get(made.id)) is type(made)
        }
        self._taken = set(self._pairs.values())
        self._ahead = deque(self._pairs.items())

    def all(self) -> Mapping[str, str]:
        while self._ahead:
            self._inside(*self._ahead.popleft())
        return self._pairs

    def methods(self, old: Method, new: Method) -> None:
        for before, after in forms(old, new):
            if before.params and after.params:
                self._models(before.params, after.params, place=True)
            there = {(one.location, one.wire): one for one in after.arguments}
            for argument in before.arguments:
                other = there.get((argument.location, argument.wire))
                if other is not None:
                    self.meet(argument.type, other.type)
            self._meet_some(type_of(before.result), type_of(after.result))
            self._meet_some(before.error, after.error)

    def _meet_some(self, old: Type | None, new: Type | None) -> None:
        if old is not None and new is not None:
            self.meet(old, new)

    def meet(self, old: Type, new: Type) -> None:
        """These stand at the same place."""
        match old, new:
            case t.Optional(type=inner), _:
                self.meet(inner, new)
            case _, t.Optional(type=inner):
                self.meet(old, inner)
            case t.ListOf(items=one), t.ListOf(items=other):
                self.meet(one, other)
            case t.MapOf(values=one), t.MapOf(values=other):
                self.meet(one, other)
            case t.Expandable(object=one), t.Expandable(object=other):
                self.meet(one, other)
            case t.TupleOf(), t.TupleOf():
                for one, other in zip(t.places(old), t.places(new), strict=False):
                    self.meet(one, other)
            case t.ModelRef(id=one_id), t.ModelRef(id=other_id):
                self._models(one_id, other_id, place=False)
            case (t.EnumRef(id=one_id), t.EnumRef(id=other_id)) | (
                t.UnionRef(id=one_id),
                t.UnionRef(id=other_id),
            ):
                self._pair(one_id, other_id)
            case _:
                self._members(_choices(self._old, old), _choices(self._new, new))

    def _members(self, old: tuple[Type, ...], new: tuple[Type, ...]) -> None:
        """Each with all that it may be, where both are choices or one is."""
        if len(old) == len(new) == 1:
            return
        for one, other in product(old, new):
            match one, other:
                case t.ListOf(), t.ListOf():
                    self.meet(one, other)
                case t.ModelRef(id=one_id), t.ModelRef(id=other_id):
                    if self._overlap(one_id, other_id):
                        self._pair(one_id, other_id)

    def _models(self, old: str, new: str, *, place: bool) -> None:
        if place or self._alike(old, new):
            self._pair(old, new)

    def _alike(self, old: str, new: str) -> bool:
        before, after = self._old.models[old], self._new.models[new]
        apart = _is_named(before) or _is_named(after)
        return not apart or self._overlap(old, new)

    def _overlap(self, old: str, new: str) -> bool:
        models = self._old.models[old], self._new.models[new]
        one, other = ({field.wire for field in made.fields} for made in models)
        return len(one & other) >= _ALIKE * len(one | other)

    def _pair(self, old: str, new: str) -> None:
        if old not in self._pairs and new not in self._taken:
            self._pairs[old] = new
            self._taken.add(new)
            self._ahead.append((old, new))

    def _inside(self, old: str, new: str) -> None:
        if old in self._old.models:
            self._fields(self._old.models[old], self._new.models[new])
        elif old in self._old.unions:
            before, after = self._old.unions[old], self._new.unions[new]
            self._unions(before, after)

    def _fields(self, old: Model, new: Model) -> None:
        there = {field.wire: field for field in new.fields}
        for field in old.fields:
            if field.wire in there:
                self.meet(field.type, there[field.wire].type)
        self._meet_some(old.extra, new.extra)

    def _unions(self, old: Union, new: Union) -> None:
        if len(old.members) == len(new.members) == 1:
            self.meet(old.members[0], new.members[0])
        else:
            self._members(old.members, new.members)


def _is_named(model: Model) -> bool:
    """By the document itself."""
    return model.id.partition(":")[2] == model.home.partition(":")[2]


def _choices(sdk: Sdk, made: Type) -> tuple[Type, ...]:
    match made:
        case t.UnionOf(members=members):
            return members
        case t.UnionRef(id=id_):
            return sdk.unions[id_].members
        case _:
            return (made,)
