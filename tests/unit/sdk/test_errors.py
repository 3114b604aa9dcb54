"""What does a failed response look like, and which errors are documented?"""

from __future__ import annotations

import pytest

from generator.diagnostics import Diagnostics, Pointer
from generator.document.model import Json
from generator.sdk import types as t
from generator.sdk.error_model import ErrorShape
from generator.sdk.errors import error_shape
from generator.sdk.facts import ErrorFact
from generator.sdk.shape import Shapes
from tests.unit.openapi.support import resolved

AT = Pointer("shop.sdk.yaml", ("errors",))
TEXT: Json = {"type": "string"}
WHOLE: Json = {"type": "integer"}


def listed(*values: str) -> Json:
    return {"type": "string", "enum": list(values)}


def holds(**properties: Json) -> Json:
    return {"type": "object", "properties": properties}


def failing(schema: Json, status: str = "default") -> Json:
    content: Json = {"application/problem+json": {"schema": schema}}
    return {"responses": {status: {"description": "Failed.", "content": content}}}


def shaped(
    *bodies: Json, fact: ErrorFact | None = None, schemas: Json = None
) -> tuple[ErrorShape | None, list[str]]:
    paths: dict[str, Json] = {
        f"/{index}": {"get": failing(body)} for index, body in enumerate(bodies)
    }
    api, _ = resolved({"paths": paths, "components": {"schemas": schemas or {}}})
    diagnostics = Diagnostics()
    shape = error_shape(
        api, Shapes(api), fact=fact, brand=("shop",), diagnostics=diagnostics
    )
    return shape, [f"{found.code} {found.at}" for found in diagnostics]


def ref(name: str) -> Json:
    return {"$ref": f"#/components/schemas/{name}"}


Found = tuple[str, str, str, str, str]
BODIES: dict[str, tuple[Json, Found]] = {
    "wrapped": (
        holds(error=holds(type=TEXT, code=TEXT, message=TEXT, param=TEXT)),
        ("error", "type", "code", "message", "param"),
    ),
    "plain": (
        holds(code=TEXT, message=TEXT, field=TEXT),
        ("", "", "code", "message", "field"),
    ),
    "problem details (RFC 9457)": (
        holds(type=TEXT, title=TEXT, status=WHOLE, detail=TEXT, instance=TEXT),
        ("", "type", "", "detail", ""),
    ),
    "a list of errors": (
        holds(errors={"type": "array", "items": holds(code=TEXT, title=TEXT)}),
        ("errors", "", "code", "title", ""),
    ),
    "details beside the message": (
        holds(message=TEXT, errors={"type": "array", "items": holds(field=TEXT)}),
        ("", "", "", "message", ""),
    ),
    "two layers": (
        holds(fault=holds(error=holds(errorCode=TEXT, errorMessage=TEXT))),
        ("fault.error", "", "errorCode", "errorMessage", ""),
    ),
    "a kind around the error": (
        holds(type={"const": "error"}, error=holds(type=TEXT, message=TEXT)),
        ("error", "type", "", "message", ""),
    ),
    "a code called error (RFC 6749)": (
        holds(error=TEXT, error_description=TEXT),
        ("", "", "error", "error_description", ""),
    ),
    "a sentence called error": (holds(error=TEXT), ("", "", "", "error", "")),
    "a listed status": (
        holds(error=holds(code=WHOLE, message=TEXT, status=listed("NOT_FOUND"))),
        ("error", "", "status", "message", ""),
    ),
    "a number for a code": (
        holds(code=WHOLE, message=TEXT),
        ("", "", "code", "message", ""),
    ),
    "nothing familiar": (holds(a=TEXT, b=WHOLE), ("", "", "", "", "")),
    "a choice": (
        {"anyOf": [holds(message=TEXT), holds(message=TEXT, kind=TEXT)]},
        ("", "kind", "", "message", ""),
    ),
    "references all the way": (
        ref("Body"),
        ("error", "type", "", "message", ""),
    ),
}
SCHEMAS: Json = {
    "Body": holds(error=ref("Problem")),
    "Problem": holds(type=ref("Kind"), message=ref("Sentence"), cause=ref("Problem")),
    "Kind": listed("api_error"),
    "Sentence": TEXT,
}


@pytest.mark.parametrize(("body", "expected"), BODIES.values(), ids=BODIES)
def test_the_rules(body: Json, expected: Found) -> None:
    shape, findings = shaped(body, schemas=SCHEMAS)
    assert shape is not None
    found = (".".join(shape.at), shape.kind, shape.code, shape.message, shape.parameter)
    assert found == expected
    assert not findings


@pytest.mark.parametrize("body", [TEXT, {}, {"type": "array", "items": TEXT}])
def test_nothing_to_say(body: Json) -> None:
    assert shaped(body) == shaped() == (None, [])


def test_the_type_is_that_of_the_error_itself() -> None:
    shape, _ = shaped(ref("Body"), schemas=SCHEMAS)
    assert shape is not None
    assert shape.type == t.ModelRef("response:#/components/schemas/Problem")


def test_an_object_inside_a_schema_is_named_after_it() -> None:
    body = holds(error=holds(message=TEXT))
    for bodies in ((ref("Body"),), (holds(error=ref("Body")),)):
        api, _ = resolved(
            {
                "paths": {"/a": {"get": failing(bodies[0])}},
                "components": {"schemas": {"Body": body}},
            }
        )
        shapes = Shapes(api)
        shape = error_shape(api, shapes, fact=None, brand=(), diagnostics=Diagnostics())
        assert shape is not None and isinstance(shape.type, t.ModelRef)
        assert str(shapes.models[shape.type.id].name) == "body error"


def test_most_operations_decide() -> None:
    schemas: Json = {
        "Rare": holds(title=TEXT),
        "Usual": holds(message=TEXT),
    }
    for bodies in (("Rare", "Usual", "Usual"), ("Usual", "Rare")):
        shape, _ = shaped(*map(ref, bodies), schemas=schemas)
        assert shape is not None and shape.message == "message"


def test_bodies_without_a_name_are_counted_together() -> None:
    bodies = (holds(title=TEXT), holds(message=TEXT), holds(message=TEXT))
    shape, _ = shaped(*bodies)
    assert shape is not None and shape.message == "message"


def test_a_success_is_no_error() -> None:
    tree: Json = {"paths": {"/a": {"get": failing(holds(message=TEXT), "200")}}}
    api, _ = resolved(tree)
    assert (
        error_shape(api, Shapes(api), fact=None, brand=(), diagnostics=Diagnostics())
        is None
    )


def named(shape: ErrorShape | None) -> list[tuple[str, str, str]]:
    assert shape is not None
    return [(str(one.name), one.by, one.value) for one in shape.classes]


def test_a_class_for_each_documented_value() -> None:
    other = holds(error=holds(type=listed("rare"), code=TEXT, message=TEXT))
    kinds: Json = {"anyOf": [listed("card_error", "api"), TEXT]}
    usual = holds(error=holds(type=kinds, code=listed("gone", "api", ""), message=TEXT))
    fact = ErrorFact(AT, codes=("noStock", "gone", "***", "ValidationException"))
    shape, findings = shaped(other, usual, usual, fact=fact)
    assert not findings
    assert named(shape) == [
        ("card error", "kind", "card_error"),
        ("api error", "kind", "api"),
        ("rare error", "kind", "rare"),
        ("gone error", "code", "gone"),
        ("no stock error", "code", "noStock"),
        ("asterisk asterisk asterisk error", "code", "***"),
        ("validation exception", "code", "ValidationException"),
    ]
    assert shape is not None
    assert {one.name.context for one in shape.classes} == {("shop",)}
    assert [str(one.at) for one in shape.classes if one.value == "noStock"] == [
        "#/errors/codes/0"
    ]


def test_facts_go_before_rules() -> None:
    fact = ErrorFact(AT, ("problem",), "sort", "key", "text", "which", ("sold_out",))
    inner = holds(sort=listed("a"), key=TEXT, text=TEXT, which=TEXT, message=TEXT)
    shape, findings = shaped(holds(message=TEXT, problem=inner), fact=fact)
    assert not findings
    assert shape is not None
    assert (shape.at, shape.kind, shape.code) == (("problem",), "sort", "key")
    assert (shape.message, shape.parameter) == ("text", "which")
    assert [one.value for one in shape.classes] == ["a", "sold_out"]


def test_facts_alone_are_enough() -> None:
    fact = ErrorFact(AT, ("error",), "type", "code", "message", "", ("gone",))
    shape, findings = shaped(fact=fact)
    assert not findings
    assert shape is not None
    assert (shape.at, shape.type, shape.kind) == (
        ("error",),
        t.Primitive("json"),
        "type",
    )
    assert named(shape) == [("gone error", "code", "gone")]


@pytest.mark.parametrize(
    ("fact", "expected"),
    [
        (ErrorFact(AT, at=("eror",)), ["S330 #/errors/at"]),
        (ErrorFact(AT, kind="typ"), ["S330 #/errors/kind"]),
        (ErrorFact(AT, code="c", parameter="p"), ["S330 #/errors/code", "S330 #/errors/parameter"]),
        (ErrorFact(AT, message="m"), ["S330 #/errors/message"]),
        (ErrorFact(AT, codes=("gone",)), ["S331 #/errors/codes"]),
    ],
)  # fmt: skip
def test_facts_that_match_nothing(fact: ErrorFact, expected: list[str]) -> None:
    shape, findings = shaped(holds(error=holds(type=TEXT, message=TEXT)), fact=fact)
    assert findings == expected
    assert shape is not None
    for name in ("at", "kind", "code", "message", "parameter"):
        stated = getattr(fact, name)
        assert not stated or getattr(shape, name) == stated
