"""How is a type said in the data of a page? Plain JSON, as `templates/docs/scripts/slice.d.ts` has it.

Declarations are numbered in the order in which they are met, so that their long ids, which are
places in the document, stay out of the page.
"""

from __future__ import annotations

import json
from typing import Any, TypeAlias, assert_never

from generator.document.model import Json
from generator.names import Name
from generator.openapi.schema import Default
from generator.sdk import types as t
from generator.sdk.docs_model import Docs
from generator.sdk.model import Argument, Enum, Field, Model, Sdk, Union
from generator.sdk.types import Type
from generator.targets.docs.secrets import is_secret
from generator.targets.docs.told import Told

Shape: TypeAlias = dict[str, Any]


class Numbers:
    """Short ids for declarations, `t0` first. `met` are their ids in the Sdk, in order; `told` what the
    data has described."""

    def __init__(self) -> None:
        self.met: list[str] = []
        self.told = Told(linked=False)
        self._numbers: dict[str, str] = {}

    def __getitem__(self, id_: str) -> str:
        if id_ not in self._numbers:
            self._numbers[id_] = f"t{len(self.met)}"
            self.met.append(id_)
        return self._numbers[id_]


def argument_shape(argument: Argument, numbers: Numbers) -> Shape:
    return {
        "wire": argument.wire,
        "location": argument.location,
        "type": type_shape(argument.type, numbers),
        **_said(argument, numbers.told, secret=is_secret(argument)),
        **_given("style", argument.style),
        **({} if argument.explode is None else {"explode": argument.explode}),
        **_given("allowReserved", argument.allow_reserved),
        **_given("contentType", argument.content_type),
        **_given("headers", [list(header) for header in argument.headers]),
        **({"example": _text(argument.examples[0])} if argument.examples else {}),
    }


def declaration_shape(sdk: Sdk, id_: str, numbers: Numbers) -> Shape:
    if id_ in sdk.models:
        return _model(sdk.models[id_], numbers)
    if id_ in sdk.enums:
        return _enum(sdk.enums[id_], numbers)
    return _union(sdk.unions[id_], numbers)


def words(name: Name) -> str:
    return " ".join(name.words)


def _model(model: Model, numbers: Numbers) -> Shape:
    return {
        "is": "model",
        "name": words(model.name),
        "fields": [_field(field, words(model.name), numbers) for field in model.fields],
        **({"extra": type_shape(model.extra, numbers)} if model.extra else {}),
        **_given("tag", dict(model.tag)),
        **_docs(model.docs, words(model.name), numbers.told),
    }


def _field(field: Field, holder: str, numbers: Numbers) -> Shape:
    return {
        "wire": field.wire,
        "type": type_shape(field.type, numbers),
        **_said(field, numbers.told, secret=is_secret(field, holder)),
    }


def _enum(enum: Enum, numbers: Numbers) -> Shape:
    return {
        "is": "enum",
        "name": words(enum.name),
        "values": list(enum.values),
        **_given("open", enum.open),
        **_docs(enum.docs, words(enum.name), numbers.told),
    }


def _union(union: Union, numbers: Numbers) -> Shape:
    return {
        "is": "union",
        "name": words(union.name),
        "members": [type_shape(member, numbers) for member in union.members],
        **_given("nullable", union.nullable),
        **_docs(union.docs, words(union.name), numbers.told),
    }


def type_shape(type_: Type, numbers: Numbers) -> Shape:
    match type_:
        case t.Primitive(kind=kind, limits=limits):
            return {"is": kind, **_limits(limits)}
        case t.LiteralType(values=values, open=is_open):
            return {"is": "literal", "values": list(values), **_given("open", is_open)}
        case t.ListOf(items=items, min_items=least):
            shape = {"is": "list", "items": type_shape(items, numbers)}
            return {**shape, **_given("minItems", least)}
        case t.TupleOf(parts=parts, rest=rest, least=least):
            made: Shape = {
                "is": "tuple",
                "parts": [type_shape(p, numbers) for p in parts],
            }
            more = {"rest": type_shape(rest, numbers)} if rest is not None else {}
            return {**made, **more, "least": least}
        case t.MapOf(values=inner):
            return {"is": "map", "values": type_shape(inner, numbers)}
        case t.Optional(type=inner):
            return {"is": "optional", "type": type_shape(inner, numbers)}
        case t.ModelRef(id=id_):
            return {"is": "model", "id": numbers[id_]}
        case t.EnumRef(id=id_):
            return {"is": "enum", "id": numbers[id_]}
        case t.UnionRef(id=id_):
            return {"is": "union", "id": numbers[id_]}
        case t.UnionOf(members=members):
            return {"is": "anyOf", "members": [type_shape(m, numbers) for m in members]}
        case t.Expandable(object=inner):
            return {"is": "expandable", "object": type_shape(inner, numbers)}
        case t.File():
            return {"is": "file"}
    assert_never(type_)


def _limits(limits: t.Limits) -> Shape:
    return {
        **_given("format", limits.format),
        **_bound("minimum", limits.minimum),
        **_bound("maximum", limits.maximum),
        **_bound("minLength", limits.min_length),
        **_bound("maxLength", limits.max_length),
        **_given("pattern", limits.pattern),
    }


def _said(thing: Argument | Field, told: Told, *, secret: bool) -> Shape:
    return {
        **_given("required", thing.required),
        **_docs(thing.docs, thing.wire, told),
        **_given("deprecated", thing.deprecated),
        **_given("secret", secret),
        **_default(thing.default),
    }


def _docs(docs: Docs, name: str, told: Told) -> Shape:
    said = "\n\n".join(filter(None, (docs.summary, docs.text)))
    return _given("docs", told.tell(said, name).docs)


def _default(default: Default | None) -> Shape:
    return {} if default is None else {"default": _text(default.value)}


def _bound(key: str, value: float | None) -> Shape:
    return {} if value is None else {key: value}


def _given(key: str, value: Any) -> Shape:
    return {key: value} if value else {}


def _text(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False)
