"""In which order are the fields of a value written?

In that of their model, whoever set them first: the same values give the same text. Keys of maps, and
keys that no model knows, keep the order that they came in.
"""

from __future__ import annotations

from generator.document.model import Json
from generator.sdk import types as t
from generator.sdk.fit import misfit
from generator.sdk.model import Model, Sdk
from generator.sdk.types import Type


def arranged(sdk: Sdk, type_: Type, value: Json) -> Json:
    """Equal to the value, but for the order of keys."""
    match type_:
        case t.ModelRef(id=id_) if isinstance(value, dict):
            return _model(sdk, sdk.models[id_], value)
        case t.MapOf(values=inner) if isinstance(value, dict):
            return {key: arranged(sdk, inner, item) for key, item in value.items()}
        case t.ListOf(items=inner) if isinstance(value, list):
            return [arranged(sdk, inner, item) for item in value]
        case t.TupleOf() if isinstance(value, list):
            return [
                item if place is None else arranged(sdk, place, item)
                for place, item in zip(
                    t.at_places(type_, len(value)), value, strict=True
                )
            ]
        case t.Optional(type=inner) | t.Expandable(object=inner):
            return arranged(sdk, inner, value)
        case t.UnionRef(id=id_):
            return _member(sdk, sdk.unions[id_].members, value)
        case t.UnionOf(members=members):
            return _member(sdk, members, value)
        case _:
            return value


def _model(sdk: Sdk, model: Model, value: dict[str, Json]) -> Json:
    types = {field.wire: field.type for field in model.fields}
    known = {
        key: arranged(sdk, types[key], value[key]) for key in types if key in value
    }
    extra = model.extra or t.Primitive("json")
    return known | {
        key: arranged(sdk, extra, item)
        for key, item in value.items()
        if key not in types
    }


def _member(sdk: Sdk, members: tuple[Type, ...], value: Json) -> Json:
    """By the first member that it fits."""
    for member in members:
        if misfit(sdk, member, value=value, partial=True) is None:
            return arranged(sdk, member, value)
    return value
