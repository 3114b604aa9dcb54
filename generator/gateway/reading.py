"""Which value does that mean, for this type?

In go a type and a node; out comes plain data. It undoes `sdk/wire.py`: text is read by its type,
keys with indices are lists, and what says nothing, and so was not sent, is there again.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.document.model import Json
from generator.gateway.node import Node, Said, Text, Upload, items
from generator.sdk import types as t
from generator.sdk.fit import Misfit, inner_type, misfit
from generator.sdk.model import Sdk
from generator.sdk.setting_value import read_json, read_value
from generator.sdk.types import Type

_NOWHERE = 24
"""Models in each other that are all left out because they say nothing."""


class Reading:
    """`nests`: an object or a list may stand in a text, as JSON, or a list as its only item."""

    def __init__(self, sdk: Sdk, *, nests: bool) -> None:
        self._sdk = sdk
        self._nests = nests
        self._known: dict[tuple[Type, int], Json] = {}

    def misfit(self, type_: Type, value: Json) -> Misfit | None:
        return misfit(self._sdk, type_, value=value)

    def read(self, type_: Type, node: Node) -> Json:
        match node, type_:
            case Said(value=value), _:
                return value
            case Upload(), _:
                return ""
            case _, t.Optional(type=inner):
                return self._nullable(inner, node)
            case _, t.UnionRef(id=id_):
                union = self._sdk.unions[id_]
                null = (t.Primitive("null"),) if union.nullable else ()
                return self._member((*union.members, *null), node)
            case _, t.UnionOf(members=members):
                return self._member(members, node)
            case _, t.Expandable(object=inner):
                return self._member((inner, t.Primitive("string")), node)
            case Text(text=text), _:
                return self._text(type_, node, text)
            case list(), _:
                return self._list(type_, node)
            case _:
                return self._branch(type_, node)

    def _nullable(self, inner: Type, node: Node) -> Json:
        value = self.read(inner, node)
        is_null = isinstance(node, Text) and node.text == "null"
        return None if is_null and self.misfit(inner, value) is not None else value

    def _member(self, members: Iterable[Type], node: Node) -> Json:
        """As the first member that it fits; else as the one that it comes nearest to."""
        nearest: tuple[int, Json] = (-1, None)
        for member in members:
            asked = member, id(node)
            if asked not in self._known:
                self._known[asked] = self.read(member, node)
            value = self._known[asked]
            wrong = self.misfit(member, value)
            if wrong is None:
                return value
            if len(wrong.path) > nearest[0]:
                nearest = len(wrong.path), value
        return nearest[1]

    def _text(self, type_: Type, node: Text, text: str) -> Json:
        match type_:
            case t.ListOf() | t.TupleOf() if self._nests:
                found = _json(text)
                return found if isinstance(found, list) else self._list(type_, [node])
            case t.MapOf() | t.ModelRef() if self._nests:
                found = _json(text)
                return found if isinstance(found, dict) else text
            case t.ListOf() | t.TupleOf() | t.MapOf() | t.ModelRef():
                return text
            case _:
                return read_value(self._sdk, type_, text)

    def _list(self, type_: Type, nodes: list[Node]) -> Json:
        match type_:
            case t.ListOf(items=inner):
                return [self.read(inner, node) for node in nodes]
            case t.TupleOf():
                places = t.at_places(type_, len(nodes))
                return [
                    self.read(place or _ANY, node)
                    for place, node in zip(places, nodes, strict=False)
                ] + [None] * max(0, len(nodes) - len(places))
            case _:
                return [self.read(_ANY, node) for node in nodes]

    def _branch(self, type_: Type, branch: dict[str, Node]) -> Json:
        match type_:
            case t.ListOf() | t.TupleOf():
                listed = items(branch)
                if listed is not None:
                    return self._list(type_, [node for _, node in listed])
            case t.ModelRef(id=id_):
                model = self._sdk.models[id_]
                fields = {field.wire: field.type for field in model.fields}
                made = {
                    key: self.read(fields.get(key) or model.extra or _ANY, node)
                    for key, node in branch.items()
                }
                absent = [
                    (field.wire, nothing(self._sdk, field.type))
                    for field in model.fields
                    if field.required and field.wire not in made
                ]
                return made | {key: found[0] for key, found in absent if found}
            case _:
                pass
        return {
            key: self.read(inner_type(self._sdk, type_, key) or _ANY, node)
            for key, node in branch.items()
        }


_ANY = t.Primitive("json")


def _json(text: str) -> Json:
    try:
        return read_json(text)
    except ValueError:
        return None


def nothing(sdk: Sdk, type_: Type, depth: int = 0) -> tuple[Json] | None:
    """The value of the type that says nothing, so that no form can hold it. None: it has no such value."""
    match type_:
        case t.Optional() | t.Primitive(kind="null" | "json"):
            return (None,)
        case t.ListOf(min_items=0):
            return ([],)
        case t.TupleOf(least=0):
            return ([],)
        case t.MapOf():
            return ({},)
        case t.ModelRef(id=id_) if depth < _NOWHERE:
            required = [field for field in sdk.models[id_].fields if field.required]
            inner = {f.wire: nothing(sdk, f.type, depth + 1) for f in required}
            made = {key: found[0] for key, found in inner.items() if found}
            return (made,) if len(made) == len(required) else None
        case t.UnionRef(id=id_):
            union = sdk.unions[id_]
            return (
                (None,) if union.nullable else _any_nothing(sdk, union.members, depth)
            )
        case t.UnionOf(members=members):
            return _any_nothing(sdk, members, depth)
        case _:
            return None


def _any_nothing(sdk: Sdk, members: tuple[Type, ...], depth: int) -> tuple[Json] | None:
    if depth >= _NOWHERE:
        return None
    found = (nothing(sdk, member, depth + 1) for member in members)
    return next((one for one in found if one is not None), None)


def key_path(node: Node, value: Json, path: tuple[str, ...]) -> tuple[str, ...]:
    """As it was sent: an index of the value is the key that the item came under."""
    found = list[str]()
    for step in path:
        key, inner = step, None
        if isinstance(node, dict):
            listed = items(node) if isinstance(value, list) else None
            key, inner = listed[int(step)] if listed else (step, node.get(step))
        elif isinstance(node, list) and step.isdecimal() and int(step) < len(node):
            inner = node[int(step)]
        value = _inside(value, step)
        node = Said(value) if inner is None else inner
        found.append(key)
    return tuple(found)


def _inside(value: Json, step: str) -> Json:
    match value:
        case dict():
            return value.get(step)
        case list():
            return value[int(step)]
        case _:
            return None
