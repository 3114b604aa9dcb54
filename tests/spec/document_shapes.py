"""What does our document say about its fields? Plain OpenAPI data in, shapes out.

A dialect is enough: what `specs/stripe.yaml` does not use is refused loudly.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

from tests.spec.shapes import (
    Expandable,
    Field,
    Fields,
    ListOf,
    MapOf,
    Scalar,
    Shape,
    Values,
    either,
)

Tree = dict[str, Any]

FORM = "application/x-www-form-urlencoded"
_PREFIX = "#/components/schemas/"


@dataclass(frozen=True)
class Call:
    """One operation, under the name that the package gives to its method."""

    name: str
    method: str
    path: str
    operation: Tree

    @property
    def body(self) -> Tree | None:
        found: Tree | None = self.operation.get("requestBody")
        return found

    @property
    def parameters(self) -> list[Tree]:
        return list(self.operation.get("parameters", ()))


def calls(document: Tree) -> Iterator[Call]:
    for path, item in document["paths"].items():
        for method, operation in item.items():
            last = path.rsplit("/", 1)[-1]
            if method == "get":
                last = "retrieve" if last == "{id}" else "list"
            yield Call(last, method, path, operation)


def request(document: Tree, call: Call) -> Fields:
    """The fields of a query or a form, whichever the operation has."""
    members = {
        parameter["name"]: Field(
            shape(document, parameter["schema"]), bool(parameter.get("required"))
        )
        for parameter in call.parameters
        if parameter["in"] == "query"
    }
    if call.body is not None:
        form = shape(document, call.body["content"][FORM]["schema"])
        assert isinstance(form, Fields), call.path
        members.update(form.members)
    return Fields(members)


def response(document: Tree, call: Call) -> Shape:
    content = call.operation["responses"]["200"]["content"]
    return shape(document, content["application/json"]["schema"])


def component(document: Tree, name: str) -> Shape:
    return shape(document, {"$ref": _PREFIX + name})


def shape(document: Tree, schema: Tree, *, expandable: bool = False) -> Shape:
    if "$ref" in schema:
        name = schema["$ref"].removeprefix(_PREFIX)
        return shape(document, document["components"]["schemas"][name])
    if "anyOf" in schema:
        return either([shape(document, member) for member in schema["anyOf"]])
    if "enum" in schema:
        return Values(tuple(sorted(schema["enum"])))
    match schema["type"]:
        case "string" if expandable:
            return Expandable()
        case "string" | "integer" | "boolean":
            return Scalar(schema["type"])
        case "array":
            return ListOf(shape(document, schema["items"]))
        case "object" if isinstance(schema.get("additionalProperties"), dict):
            return MapOf(shape(document, schema["additionalProperties"]))
        case "object":
            return _fields(document, schema)
        case other:
            raise AssertionError(f"a type that this document does not use: {other}")


def _fields(document: Tree, schema: Tree) -> Fields:
    """A property that may be null is not required: Stripe never lists the two together."""
    required: Collection[str] = schema.get("required", ())
    expandable: Collection[str] = schema.get("x-expandableFields", ())
    members = {}
    for name, inner in schema["properties"].items():
        kind = shape(document, inner, expandable=name in expandable)
        always = name in required and not inner.get("nullable")
        members[name] = Field(kind, always)
    unknown = set(required) - members.keys()
    assert not unknown, f"required, but no property: {unknown}"
    return Fields(members)
