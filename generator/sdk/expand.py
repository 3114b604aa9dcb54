"""Which fields of a result can a caller ask for as objects, where by itself the API gives their ids?

In go a method and the Sdk. Out comes an Expansion: the argument that takes the paths, the model that
has the fields, and how a path to one is written.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.sdk import types as t
from generator.sdk.members import members_of
from generator.sdk.model import Argument, Field, JsonResult, Method, Model, Sdk
from generator.sdk.types import Type

_ARGUMENT = "expand"


@dataclass(frozen=True, slots=True)
class Expansion:
    """`model` is the id of the model in the result, `keys` its expandable fields by wire key.

    `within` is the path from the result to the model, `data` for the items of a page; empty where
    the model is the result.
    """

    argument: Argument
    model: str
    keys: tuple[str, ...]
    within: tuple[str, ...]

    def path(self, key: str) -> str:
        """What the argument takes: `customer`, or `data.customer`."""
        return ".".join((*self.within, key))


def expansion(sdk: Sdk, method: Method) -> Expansion | None:
    """None where the method takes no paths, or gives back no one model with such fields."""
    argument = next(filter(takes_paths, method.arguments), None)
    if argument is None or not isinstance(method.result, JsonResult):
        return None
    result, within = method.result.type, tuple[str, ...]()
    if method.paging is not None:
        result, within = method.paging.item, method.paging.rule.items
    if not isinstance(result, t.ModelRef):
        return None
    keys = expandable_keys(sdk.models[result.id])
    return Expansion(argument, result.id, keys, within) if keys else None


def expandable_keys(model: Model) -> tuple[str, ...]:
    """The fields that are one object or its id, null aside; a list of those is not one of them."""
    if model.direction != "response":
        return ()
    return tuple(field.wire for field in model.fields if object_of(field) is not None)


def object_of(field: Field) -> Type | None:
    """What an expandable field is once it is expanded, null included; None for any other field."""
    match field.type:
        case t.Expandable(object=inner):
            return inner if field.required else t.Optional(inner)
        case t.Optional(type=t.Expandable(object=inner)):
            return t.Optional(inner)
        case _:
            return None


def may_be_id(sdk: Sdk, type_: Type) -> bool:
    """Whether text in the place of this type may be the id of an object."""
    return any(isinstance(member, t.Expandable) for member in members_of(sdk, type_))


def takes_paths(argument: Argument) -> bool:
    """Whether it says what of the result is to be expanded."""
    named = argument.location in ("query", "body") and argument.wire == _ARGUMENT
    return named and argument.type == t.ListOf(t.Primitive("string"))
