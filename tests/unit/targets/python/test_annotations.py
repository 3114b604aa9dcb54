"""How is each type written in Python, read and sent?"""

from __future__ import annotations

import pytest

from generator.code import Code
from generator.openapi.schema import Direction
from generator.sdk import types as t
from generator.sdk.types import Type
from generator.targets.python.annotations import Annotations, Uses

PET = t.ModelRef("response:pet")
STRING = t.Primitive("string")

CASES: list[tuple[Type, str, str]] = [
    (STRING, "str", "str"),
    (t.Primitive("integer"), "int", "int"),
    (t.Primitive("number"), "float", "float"),
    (t.Primitive("boolean"), "bool", "bool"),
    (t.Primitive("date"), "str", "str | date"),
    (t.Primitive("datetime"), "str", "str | datetime"),
    (t.Primitive("unix-time"), "int", "int | datetime"),
    (t.Primitive("decimal"), "str", "str"),
    (t.Primitive("json"), "Any", "Any"),
    (t.Primitive("null"), "None", "None"),
    (t.LiteralType(("a", "b"), False), 'Literal["a", "b"]', 'Literal["a", "b"]'),
    (t.LiteralType(("a",), True), 'Literal["a"] | str', 'Literal["a"] | str'),
    (t.LiteralType((1, 2), True), "Literal[1, 2] | int", "Literal[1, 2] | int"),
    (t.LiteralType((0.5, 1.5), False), "float", "float"),
    (t.LiteralType(("a", 0.5), False), 'Literal["a"] | float', 'Literal["a"] | float'),
    (t.ListOf(STRING), "list[str]", "list[str]"),
    (t.MapOf(STRING), "dict[str, str]", "Mapping[str, str]"),
    (t.Optional(STRING), "str | None", "str | None"),
    (t.ListOf(t.Optional(PET)), "list[It | None]", "list[It | None]"),
    (PET, "It", "It"),
    (t.EnumRef("response:size"), "It", "It"),
    (t.UnionRef("response:animal"), "It", "It"),
    (t.UnionOf((STRING, t.Primitive("date"))), "str", "str | date"),
    (t.ListOf(t.Primitive("unix-time")), "list[int]", "list[int] | list[datetime]"),
    (t.MapOf(t.Primitive("date")), "dict[str, str]", "Mapping[str, str | date]"),
    (t.UnionOf((STRING, PET)), "str | It", "str | It"),
    (t.Expandable(PET), "Id | It", "str | It"),
    (t.File(), "bytes", "FileArgument"),
]


@pytest.mark.parametrize(("type_", "read", "sent"), CASES)
def test_annotation(type_: Type, read: str, sent: str) -> None:
    assert written(type_, "response")[0] == read
    assert written(type_, "request")[0] == sent


def written(type_: Type, direction: Direction) -> tuple[Code, Uses]:
    uses = Uses()
    return Annotations(lambda _: Code("It"), direction, uses).write(type_), uses


@pytest.mark.parametrize(
    ("type_", "names", "ids"),
    [
        (t.Optional(t.ListOf(PET)), set(), {"response:pet"}),
        (t.MapOf(t.Primitive("json")), {"Mapping", "Any"}, set()),
        (t.ListOf(t.Primitive("unix-time")), {"datetime"}, set()),
        (
            t.UnionOf((t.LiteralType(("a",), True), t.File())),
            {"Literal", "FileArgument"},
            set(),
        ),
    ],
)
def test_what_is_used_is_noted(type_: Type, names: set[str], ids: set[str]) -> None:
    uses = written(type_, "request")[1]
    assert (uses.names, uses.ids) == (names, ids)


def test_a_hidden_name_is_not_written() -> None:
    """A method called `date` stands where the annotation would look for the class."""
    uses = Uses()
    hidden = frozenset({"date"})
    writer = Annotations(lambda _: Code("It"), "request", uses, hidden=hidden)
    assert writer.write(t.Primitive("date")) == "str"
    assert writer.write(t.Primitive("unix-time")) == "int | datetime"
    assert uses.names == {"datetime"}


def test_expandable() -> None:
    uses = Uses()
    writer = Annotations(lambda _: Code("It"), "response", uses)
    text = writer.expandable("it's", t.Optional(PET))
    assert text == 'Expandable[Literal["it\'s"], It | None]'
    assert uses.names == {"Expandable", "Literal"}
