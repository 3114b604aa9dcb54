"""Which fields expand, which methods say so, and what must be known of unions and of what is sent."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.openapi.schema import Scalar
from generator.sdk import types as t
from generator.sdk.contested import contested
from generator.sdk.example_expand import expandable_paths
from generator.sdk.expand import expandable_keys, expansion, may_be_id
from generator.sdk.model import Argument, JsonResult, Method, Model, NoContent, Sdk
from generator.sdk.paging_model import ItemCursor, Paged
from generator.sdk.sent import secrets, unix_times
from generator.sdk.types import Type
from tests import sdk_parts as p
from tests.sdk_fixtures import shop
from tests.sdk_parts import DATE, DATETIME, INTEGER, STRING, UNIX_TIME, argument, field

SECRET = t.Primitive("string", t.Limits(format="password"))
OWNER = t.Expandable(t.ModelRef("owner"))
PATHS = argument("expand", t.ListOf(STRING), "query")
PET = p.model(
    "pet",
    "pet",
    field("id", STRING, required=True),
    field("owner", OWNER, required=True),
    field("vet", t.Optional(OWNER), required=True),
    field("friend", OWNER),
    field("toys", t.ListOf(t.Expandable(t.ModelRef("toy")))),
    field("chip", t.UnionOf((INTEGER, OWNER))),
    home="pets",
    direction="response",
)
PAGE = p.model(
    "page",
    "page",
    field("data", t.ListOf(t.ModelRef("pet"))),
    home="pets",
    direction="response",
)


def sdk(*models: Model, **unions: tuple[Type, ...]) -> Sdk:
    named = {
        id_: p.union(id_, id_, *members, home="pets", direction="response")
        for id_, members in unions.items()
    }
    found = {one.id: one for one in models}
    return replace(shop(), models=found, unions=named, services=())


def retrieve(*arguments: Argument, result: Type = t.ModelRef("pet")) -> Method:
    given = arguments or (PATHS,)
    return p.method("pets.retrieve", "get", "/x", *given, result=JsonResult(result))


def test_what_expands() -> None:
    assert expandable_keys(PET) == ("owner", "vet", "friend")
    assert expandable_keys(replace(PET, direction="request")) == ()


def test_paths() -> None:
    found = expansion(sdk(PET), retrieve())
    assert found is not None
    assert (found.model, found.keys) == ("pet", ("owner", "vet", "friend"))
    assert (found.argument, found.path("owner")) == (PATHS, "owner")


def test_paths_into_a_page() -> None:
    rule = ItemCursor(("body", "data"), "after", "", "id", ("more",))
    listed = replace(
        retrieve(result=t.ModelRef("page")), paging=Paged(rule, t.ModelRef("pet"))
    )
    found = expansion(sdk(PET, PAGE), listed)
    assert found is not None
    assert (found.model, found.path("owner")) == ("pet", "body.data.owner")


def test_paths_further_in() -> None:
    """The nearest first; what is expanded has more of them, and a model is gone through once."""
    owner = p.model(
        "owner",
        "owner",
        field("bank", t.Expandable(t.ModelRef("pet"))),
        field("pets", t.ListOf(t.ModelRef("pet"))),
        home="pets",
        direction="response",
    )
    found = expandable_paths(sdk(PET, PAGE, owner), retrieve(result=t.ModelRef("page")))
    pet = ["data.owner", "data.vet", "data.friend"]
    assert [*found] == [*pet, "data.owner.bank"]


@pytest.mark.parametrize(
    "method",
    [
        # Nothing takes paths.
        retrieve(argument("limit", INTEGER, "query")),
        retrieve(argument("expand", STRING, "query")),
        retrieve(argument("expand", t.ListOf(STRING), "header")),
        retrieve(argument("expand", t.ListOf(INTEGER), "query")),
        # No one model comes back, or none of whose fields expands.
        retrieve(result=t.ModelRef("page")),
        retrieve(result=t.ListOf(t.ModelRef("pet"))),
        retrieve(result=t.Optional(t.ModelRef("pet"))),
        replace(retrieve(), result=NoContent()),
    ],
)
def test_nothing_to_say(method: Method) -> None:
    assert expansion(sdk(PET, PAGE), method) is None


@pytest.mark.parametrize(
    ("type_", "expected"),
    [
        (OWNER, True),
        (t.Optional(OWNER), True),
        (t.UnionOf((INTEGER, OWNER)), True),
        (t.UnionRef("either"), True),
        (t.UnionRef("itself"), False),
        (t.ListOf(OWNER), False),
        (STRING, False),
    ],
)
def test_text_that_is_an_id(type_: Type, expected: bool) -> None:
    made = sdk(either=(INTEGER, OWNER), itself=(t.UnionRef("itself"), STRING))
    assert may_be_id(made, type_) is expected


def _member(
    id_: str, *required: str, tag: tuple[tuple[str, Scalar], ...] = ()
) -> Model:
    fields = [field(key, STRING, required=True) for key in required]
    fields += [field("note", STRING)]
    return p.model(id_, id_, *fields, home="pets", direction="response", tag=tag)


CARD: tuple[tuple[str, Scalar], ...] = (("type", "card"),)


@pytest.mark.parametrize(
    ("members", "expected"),
    [
        ([_member("a", "x"), _member("b", "y", "z")], {"a": ("x",), "b": ("y", "z")}),
        ([_member("a", "x"), _member("b")], {"a": ("x",)}),
        # The same keys tell nothing.
        ([_member("a", "x"), _member("b", "x")], {}),
        # Constant properties tell enough, unless two have the same.
        ([_member("a", "x", tag=CARD), _member("b", "y")], {}),
        (
            [_member("a", "type", "x", tag=CARD), _member("b", "type", tag=CARD)],
            {"a": ("x",)},
        ),
    ],
)
def test_contested(members: list[Model], expected: dict[str, tuple[str, ...]]) -> None:
    """However the union stands in a field: as it is, in a list, by its name."""
    union = t.UnionOf(tuple(t.ModelRef(one.id) for one in members))
    for type_ in (union, t.Optional(t.ListOf(union)), t.MapOf(t.UnionRef("named"))):
        holder = p.model(
            "h", "h", field("it", type_), home="pets", direction="response"
        )
        assert contested(sdk(*members, holder, named=union.members)) == expected


RANGE = p.model("range", "range", field("gt", UNIX_TIME), home="pets")
LOOP = p.model(
    "loop", "loop", field("loop", t.ModelRef("loop")), field("pin", SECRET), home="pets"
)


@pytest.mark.parametrize(
    ("types", "expected"),
    [
        ({"a": STRING}, False),
        ({"a": DATE, "b": DATETIME}, False),
        ({"a": UNIX_TIME, "b": DATE}, True),
        ({"a": t.Optional(t.ListOf(UNIX_TIME))}, True),
        ({"a": t.MapOf(UNIX_TIME)}, True),
        ({"a": t.UnionOf((STRING, t.ModelRef("range")))}, True),
        ({"a": UNIX_TIME, "b": DATETIME, "c": t.ModelRef("range")}, ("a", "gt")),
        # One key, both kinds: seconds.
        ({"a": t.UnionOf((UNIX_TIME, DATETIME))}, ("a",)),
    ],
)
def test_unix_times(types: dict[str, Type], expected: object) -> None:
    method = retrieve(*(argument(key, one, "query") for key, one in types.items()))
    assert unix_times(sdk(RANGE), method) == expected


def test_secrets() -> None:
    """At any depth, each key once, and cycles end."""
    method = retrieve(
        argument("password", SECRET, "query"),
        argument("loop", t.ModelRef("loop"), "query"),
        argument("pins", t.ListOf(SECRET), "query"),
        argument("name", STRING, "query"),
    )
    assert secrets(sdk(LOOP), method) == ("password", "pin", "pins")
