"""Which type has each schema, read and sent? What comes out as code is in tests/behaviour."""

from __future__ import annotations

from typing import Any, cast

import pytest

from generator.document.model import Json
from generator.openapi.schema import Direction
from generator.sdk import types as t
from generator.sdk.model import Model
from generator.sdk.shape import Shapes
from generator.sdk.types import Limits, Type
from tests.unit.openapi.support import resolved

STRING, INTEGER = t.Primitive("string"), t.Primitive("integer")
PET = "#/components/schemas/Pet"
REF: Json = {"$ref": PET}


def shapes(schemas: Json, direction: Direction = "response") -> Shapes:
    api, diagnostics = resolved({"components": {"schemas": schemas}})
    assert not len(diagnostics), list(diagnostics)
    made = Shapes(api)
    for key in api.schemas:
        made.named(key, direction)
    made.finish()
    return made


def model(made: Shapes, name: str, direction: Direction = "response") -> Model:
    return made.models[f"{direction}:#/components/schemas/{name}"]


def both(type_: Type) -> tuple[Type, Type]:
    return type_, type_


CASES: list[tuple[Any, tuple[Type, Type]]] = [
    ({}, both(t.Primitive("json"))),
    ({"type": "null"}, both(t.Primitive("null"))),
    ({"type": "boolean"}, both(t.Primitive("boolean"))),
    ({"type": "integer"}, both(INTEGER)),
    ({"type": "integer", "format": "unix-time"}, both(t.Primitive("unix-time"))),
    ({"type": "number", "format": "float"}, both(t.Primitive("number"))),
    ({"type": "string", "format": "uuid"}, both(STRING)),
    ({"type": "string", "format": "date"}, both(t.Primitive("date"))),
    ({"type": "string", "format": "date-time"}, both(t.Primitive("datetime"))),
    ({"type": "string", "format": "decimal"}, both(t.Primitive("decimal"))),
    ({"type": "string", "format": "binary"}, both(STRING)),
    ({"type": ["string", "null"]}, both(t.Optional(STRING))),
    ({"type": "array", "items": REF}, (
        t.ListOf(t.ModelRef(f"response:{PET}")), t.ListOf(t.ModelRef(f"request:{PET}")),
    )),
    ({"type": "object"}, both(t.MapOf(t.Primitive("json")))),
    ({"enum": ["a", "b"]}, (
        t.LiteralType(("a", "b"), True), t.LiteralType(("a", "b"), False),
    )),
    ({"const": "a"}, both(t.LiteralType(("a",), False))),
    ({"type": "boolean", "enum": [True, False]}, both(t.LiteralType((True, False), False))),
    (
        {"enum": ["a", "b"], "x-stripeBypassValidation": True},
        both(t.LiteralType(("a", "b"), True)),
    ),
    ({"anyOf": [{"type": "string"}, {"type": "integer"}]}, both(t.UnionOf((STRING, INTEGER)))),
    ({"anyOf": [{"type": "string"}, {"type": "string", "maxLength": 3}]}, both(STRING)),
    (
        {"anyOf": [{"type": "string"}, {"anyOf": [{"type": "integer"}, {"type": "null"}]}]},
        both(t.Optional(t.UnionOf((STRING, INTEGER)))),
    ),
    ({"anyOf": [{"type": "string"}, REF], "x-expansionResources": {"oneOf": [REF]}}, (
        t.Expandable(t.ModelRef(f"response:{PET}")), t.Expandable(t.ModelRef(f"request:{PET}")),
    )),
    (
        {"anyOf": [{"type": "string"}, {"type": "integer"}], "x-expansionResources": {}},
        both(t.Expandable(INTEGER)),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("schema", "wanted"), CASES)
def test_type(schema: Json, wanted: tuple[Type, Type]) -> None:
    found = []
    directions: tuple[Direction, ...] = ("response", "request")
    for direction in directions:
        pet: Json = {"type": "object", "properties": {"id": {"type": "string"}}}
        it: Json = {"type": "object", "required": ["x"], "properties": {"x": schema}}
        made = shapes({"Pet": pet, "It": it}, direction)
        found.append(model(made, "It", direction).fields[0].type)
    assert tuple(found) == wanted


def test_limits_are_kept_beside_the_type() -> None:
    text: Json = {"type": "string", "format": "email", "minLength": 3, "pattern": "@"}
    number: Json = {"type": "integer", "minimum": 1, "maximum": 9}
    many: Json = {"type": "array", "minItems": 2, "items": {"type": "string"}}
    made = shapes(
        {"It": {"type": "object", "properties": {"a": text, "b": number, "c": many}}}
    )
    a, b, c = (field.type for field in model(made, "It").fields)
    assert cast(t.Primitive, a).limits == Limits("email", min_length=3, pattern="@")
    assert cast(t.Primitive, b).limits == Limits(minimum=1, maximum=9)
    assert cast(t.ListOf, c).min_items == 2


def test_names_of_what_has_none() -> None:
    thing: dict[str, Json] = {"type": "object", "properties": {"a": {"type": "string"}}}
    titled: Json = {**thing, "title": "The big one"}
    told: Json = {
        "type": "object",
        "required": ["kind"],
        "properties": {"kind": {"const": "small"}},
    }
    schemas: Json = {
        "Pet": {
            "type": "object",
            "properties": {
                "owner": thing,
                "addresses": {"type": "array", "items": thing},
                "by-day": {"type": "object", "additionalProperties": thing},
                "box": {"oneOf": [titled, told, thing]},
                "only": {"oneOf": [thing, {"type": "string"}]},
            },
        }
    }
    made = shapes(schemas)
    assert sorted(str(found.name) for found in made.models.values()) == [
        "pet",
        "pet address",
        "pet box option 3",
        "pet box small",
        "pet box the big one",
        "pet by day",
        "pet only",
        "pet owner",
    ]
    assert {found.home for found in made.models.values()} == {f"schema:{PET}"}


def test_each_direction_has_the_fields_that_travel() -> None:
    schemas: Json = {
        "Pet": {
            "type": "object",
            "required": ["id", "pin"],
            "properties": {
                "id": {"type": "string", "readOnly": True},
                "pin": {"type": "string", "writeOnly": True},
                "name": {"type": "string"},
            },
        }
    }
    assert [f.wire for f in model(shapes(schemas), "Pet").fields] == ["id", "name"]
    sent = model(shapes(schemas, "request"), "Pet", "request")
    assert [f.wire for f in sent.fields] == ["pin", "name"]
    assert str(sent.name) == "pet param"


def test_tags_are_required_constants() -> None:
    properties: Json = {
        "object": {"const": "pet"},
        "other": {"const": "x"},
        "kind": {"enum": ["a", "b"]},
        "maybe": {"enum": ["a", None]},
    }
    required: Json = ["object", "kind", "maybe"]
    made = shapes(
        {"Pet": {"type": "object", "required": required, "properties": properties}}
    )
    assert model(made, "Pet").tag == (("object", "pet"),)


def member(*kinds: str) -> Json:
    kind: Json = {"enum": list(kinds)} if kinds else {"type": "string"}
    return {"type": "object", "required": ["kind"], "properties": {"kind": kind}}


def union(mapping: Json, *names: str) -> Json:
    members: list[Json] = [{"$ref": f"#/components/schemas/{name}"} for name in names]
    return {
        "oneOf": members,
        "discriminator": {"propertyName": "kind", "mapping": mapping},
    }


def discriminated(
    made: Shapes, name: str
) -> tuple[Type, tuple[tuple[str, object], ...]]:
    found = model(made, name)
    return found.fields[0].type, found.tag


def test_a_discriminator_promises_constants() -> None:
    made = shapes(
        {
            "Cat": member(),
            "Dog": member("dog", "cat", "wolf"),
            "Bird": member("owl"),
            "Fish": member(),
            "Kind": {"type": "string", "enum": ["cow", "pig"]},
            "Cow": {
                "type": "object",
                "required": ["kind"],
                "properties": {"kind": {"$ref": "#/components/schemas/Kind"}},
            },
            "Animal": union(
                {
                    "cat": "Cat",
                    "dog": "Dog",
                    "wolf": "Dog",
                    "crow": "Bird",
                    "cow": "Cow",
                },
                "Cat",
                "Dog",
                "Bird",
                "Fish",
                "Cow",
            ),
            "Zoo": {
                "type": "object",
                "properties": {"one": union({"puma": "Cat"}, "Cat", "Fish")},
            },
        }
    )
    both_kinds = t.LiteralType(("cat", "puma"), True)
    assert discriminated(made, "Cat") == (both_kinds, ())
    assert discriminated(made, "Dog") == (t.LiteralType(("dog", "wolf"), True), ())
    # What the schema itself says is not overruled, and what is implied is the schema's name.
    owl = t.LiteralType(("owl",), False)
    assert discriminated(made, "Bird") == (owl, (("kind", "owl"),))
    fish = t.LiteralType(("Fish",), False)
    assert discriminated(made, "Fish") == (fish, (("kind", "Fish"),))
    cow = t.LiteralType(("cow",), False)
    assert discriminated(made, "Cow") == (cow, (("kind", "cow"),))
