"""Examples are complete, finite, and what a reader would expect."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest

from generator.document.model import Json
from generator.openapi.schema import Default
from generator.sdk import types as t
from generator.sdk.example import complete, smallest
from generator.sdk.fit import misfit
from generator.sdk.model import Method, Model, Sdk, Values
from generator.sdk.types import Type
from tests import sdk_parts as p
from tests.sdk_fixtures import methods, shop
from tests.sdk_parts import argument, field, model

SHOP = shop()
METHODS = methods(SHOP)


# What the shop's calls look like.


def _by_wire(values: Values) -> dict[str, Json]:
    return {argument.wire: value for argument, value in values}


SMALLEST: dict[str, dict[str, Json]] = {
    "ping": {},
    "customers.list": {},
    "customers.create": {"email": "ada@example.com"},
    "customers.retrieve": {"id": "customer_123"},
    "orders.create": {
        "source": {"type": "card", "number": "4242424242424242"},
        "amount": 1000,
    },
    "orders.update": {"order": "order_123", "X-Trace": "Example trace"},
    "orders.replace_amounts": {"body": [1]},
    "files.upload": {"file": "example.pdf", "purpose": "logo"},
    "odd.import": {"in": "in_123", "from": ["from_123"]},
}

COMPLETE: dict[str, dict[str, Json]] = {
    "customers.list": {
        "limit": 5,
        "email": "ada@example.com",
        "ids": ["customer_123"],
        "fields": ["Example field"],
        "filter": {"order_id": "6735"},
        "expand": ["data.parent"],
    },
    "customers.create": {
        "email": "ada@example.com",
        "address": {
            "line1": "1 Market Street",
            "city": "San Francisco",
            "country": "US",
        },
        "metadata": {"order_id": "6735"},
        "expand": ["parent"],
        "tags": ["Example tag"],
        "born": "2025-01-31",
        "tax_exempt": "exempt",
        "credit": 1.5,
    },
    "orders.create": {
        "source": {"type": "card", "number": "4242424242424242", "exp_month": 12},
        "amount": 1000,
        # A category holds categories: they are left out, as they need not be there.
        "category": {"name": "Example category"},
        # A node must say what is next: it is given in its smallest form.
        "node": {"id": "node_123", "next": {"id": "next_123", "next": None}},
        "status": "new",
        "labels": {"key": 1},
        "note": "Left at the front desk",
        "placed": "2025-01-31T09:30:00Z",
        "context": {"key": "value"},
    },
}


@pytest.mark.parametrize("id_", SMALLEST)
def test_smallest(id_: str) -> None:
    assert _by_wire(smallest(SHOP, METHODS[id_])) == SMALLEST[id_]


@pytest.mark.parametrize("id_", COMPLETE)
def test_complete(id_: str) -> None:
    assert _by_wire(complete(SHOP, METHODS[id_])) == COMPLETE[id_]


@pytest.mark.parametrize("make", [smallest, complete])
@pytest.mark.parametrize("id_", METHODS)
def test_values_fit_their_types(
    id_: str, make: Callable[[Sdk, Method], Values]
) -> None:
    for argument, value in make(SHOP, METHODS[id_]):
        assert misfit(SHOP, argument.type, value=value) is None


# Rules.


@dataclass(frozen=True)
class Rule:
    why: str
    type: Type
    found: Json
    wire: str = "thing"
    default: Json = None
    examples: tuple[Json, ...] = ()


A, B = t.ModelRef("a"), t.ModelRef("b")
MODELS = (
    model("a", "a", field("b", B, required=True), home="params:x"),
    model("b", "b", field("a", t.Optional(A), required=True), home="params:x"),
    model(
        "own", "own", field("own", t.ModelRef("own"), required=True), home="params:x"
    ),
    model("open", "open", home="params:x", extra=p.INTEGER),
    model(
        "flag", "flag", field("on", p.BOOLEAN, default=Default(False)), home="params:x"
    ),
)

RULES = (
    Rule("a stated example", p.STRING, "said", examples=("said", "other")),
    Rule("an example before a default", p.STRING, "said", default="usual", examples=("said",)),
    Rule("a default", p.INTEGER, 7, default=7),
    Rule("a default of zero", p.INTEGER, 0, default=0),
    Rule("an empty default says nothing", p.STRING, "Example thing", default=""),
    Rule("an example of another type", p.INTEGER, 1, examples=("said",)),
    Rule("an example of a list", t.ListOf(p.INTEGER), [1], examples=([4, 5],)),
    Rule("an example of any value", p.ANY, [4, 5], examples=([4, 5],)),
    Rule("a field's default", t.ModelRef("flag"), {"on": False}),
    Rule("an enumeration", p.one_of("b", "a"), "b"),
    Rule("an enumeration with an empty value", p.one_of("", "a"), "a"),
    Rule("nothing but empty", p.one_of(""), ""),
    Rule("a union with empty text first", t.UnionOf((p.one_of(""), p.INTEGER)), 1),
    Rule("an id or an object", t.Expandable(A), "thing_123"),
    Rule("null alone", t.Primitive("null"), None),
    Rule("at least three", t.ListOf(p.INTEGER, 3), [1, 1, 1]),
    Rule("a model of free keys", t.ModelRef("open"), {"key": 1}),
    Rule("models that need each other", A, {"b": {"a": {"b": {"a": None}}}}),
    Rule("lists of themselves", t.ListOf(t.Optional(A)), [{"b": {"a": {"b": {"a": None}}}}]),
)  # fmt: skip


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.why)
def test_rules(rule: Rule) -> None:
    sdk, made = _with(rule)
    assert complete(sdk, made) == ((made.arguments[0], rule.found),)


def test_what_has_no_end_is_left_out() -> None:
    sdk, made = _with(Rule("", t.ModelRef("own"), None))
    assert complete(sdk, made) == ()


def _with(rule: Rule) -> tuple[Sdk, Method]:
    default = None if rule.default is None else Default(rule.default)
    one = argument(
        rule.wire,
        rule.type,
        "body",
        required=True,
        default=default,
        examples=rule.examples,
    )
    made = p.method("x.make", "post", "/x", one, body=p.json_body())
    return _sdk(MODELS, made), made


def _sdk(models: tuple[Model, ...], *made: Method) -> Sdk:
    return replace(
        SHOP, models={one.id: one for one in models}, services=(p.service("x", *made),)
    )


def test_models_that_multiply_come_to_an_end() -> None:
    """Each of 30 models holds all others: written out in full, more values than atoms."""
    ids = [f"m{number}" for number in range(30)]
    models = tuple(
        model(
            id_,
            id_,
            *(field(other, t.ModelRef(other)) for other in ids),
            home="params:x",
        )
        for id_ in ids
    )
    one = argument("m", t.ModelRef("m0"), "body")
    made = p.method("x.make", "post", "/x", one, body=p.json_body())
    ((_, value),) = complete(_sdk(models, made), made)
    assert 50 < str(value).count("{") < 5000
