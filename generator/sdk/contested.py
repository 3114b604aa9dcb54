"""Which models does a union tell apart by their required keys alone?

In goes an Sdk. Out come, by id of such a model, the keys that are always there. Where constant
fields tell the members of a union apart, nothing else is needed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.openapi.schema import Scalar
from generator.sdk import types as t
from generator.sdk.members import members_of
from generator.sdk.model import JsonResult, Model, Sdk
from generator.sdk.types import Type


def contested(sdk: Sdk) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for members in dict.fromkeys(_unions(sdk)):
        alike: dict[tuple[tuple[str, Scalar], ...], list[Model]] = {}
        for id_ in members:
            model = sdk.models[id_]
            alike.setdefault(tuple(sorted(model.tag, key=str)), []).append(model)
        for models in alike.values():
            keys = {model.id: _required(model) for model in models}
            if len({frozenset(one) for one in keys.values()}) > 1:
                found |= {id_: one for id_, one in keys.items() if one}
    return found


def _required(model: Model) -> tuple[str, ...]:
    tagged = {key for key, _ in model.tag}
    return tuple(f.wire for f in model.fields if f.required and f.wire not in tagged)


def _unions(sdk: Sdk) -> Iterator[tuple[str, ...]]:
    """The models of every union in a response."""
    read: list[Type] = [
        field.type
        for model in sdk.models.values()
        if model.direction == "response"
        for field in model.fields
    ]
    read += [t.UnionOf(u.members) for u in sdk.unions.values() if len(u.members) > 1]
    read += [
        form.result.type
        for service in sdk.services
        for method in service.methods
        for form in method.forms()
        if isinstance(form.result, JsonResult)
    ]
    for type_ in read:
        for union in _inside(type_):
            members = tuple(dict.fromkeys(_models(sdk, union)))
            if len(members) > 1 and sdk.models[members[0]].direction == "response":
                yield members


def _inside(type_: Type) -> Iterator[Type]:
    """Every union in a type, models not followed."""
    match type_:
        case t.UnionOf():
            yield type_
            yield from _each(type_.members)
        case t.Optional(type=inner) | t.ListOf(items=inner) | t.MapOf(values=inner):
            yield from _inside(inner)
        case t.TupleOf():
            yield from _each(t.places(type_))
        case t.Expandable(object=inner):
            yield from _inside(inner)
        case _:
            return


def _each(members: Iterable[Type]) -> Iterator[Type]:
    for member in members:
        yield from _inside(member)


def _models(sdk: Sdk, type_: Type) -> Iterator[str]:
    for member in members_of(sdk, type_):
        match member:
            case t.ModelRef(id=id_):
                yield id_
            case t.Expandable(object=inner):
                yield from _models(sdk, inner)
            case _:
                pass
