"""The models of the shop (see sdk_fixtures)."""

from __future__ import annotations

from generator.sdk import types as t
from generator.sdk.model import Enum, Model, Union
from tests import sdk_parts as p
from tests.sdk_parts import field, model

HOSTILE = 'it\'s "x" $HOME `cmd` \\ */ \'\'\' """ ${y} </script> {{ z }} {% raw %}'
"""Text that ends, or starts, something in one language or another."""

CUSTOMER, ADDRESS, PAGE = (
    "response:customer",
    "request:address",
    "response:customers",
)
CATEGORY, CARD, BANK = "request:category", "request:card", "request:bank"
SOURCE, STATUS, ORDER = "request:source", "request:status", "response:order"
LINK, ODD, ERROR, NODE = (
    "request:link",
    "request:odd",
    "response:error",
    "request:node",
)


def _customer_models() -> tuple[Model, ...]:
    home = "schema:customer"
    return (
        model(
            ADDRESS,
            "address",
            field("line1", p.STRING, required=True, docs="Street and number."),
            field("city", p.STRING),
            field(
                "country", t.Primitive("string", t.Limits(min_length=2, max_length=2))
            ),
            home=home,
        ),
        model(
            CUSTOMER,
            "customer",
            field("object", p.one_of("customer"), required=True),
            field("id", p.STRING, required=True),
            field("balance", p.INTEGER, required=True),
            field("created", p.UNIX_TIME, required=True),
            field("parent", t.Optional(t.Expandable(t.ModelRef(CUSTOMER)))),
            field("tax", p.DECIMAL),
            home=home,
            direction="response",
            tag=(("object", "customer"),),
        ),
        model(
            PAGE,
            "customers",
            field("data", t.ListOf(t.ModelRef(CUSTOMER)), required=True),
            field("has_more", p.BOOLEAN, required=True),
            home="responses:customers",
            direction="response",
        ),
        model(
            ERROR,
            "error",
            field("message", p.STRING, required=True),
            home="schema:error",
            direction="response",
        ),
    )


def _order_models() -> tuple[Model, ...]:
    home = "schema:order"
    return (
        model(
            CATEGORY,
            "category",
            field("name", p.STRING, required=True),
            field("parent", t.Optional(t.ModelRef(CATEGORY))),
            field("children", t.ListOf(t.ModelRef(CATEGORY))),
            home=home,
        ),
        model(
            NODE,
            "node",
            field("id", p.STRING, required=True),
            field("next", t.Optional(t.ModelRef(NODE)), required=True),
            home=home,
        ),
        model(
            CARD,
            "card",
            field("type", p.one_of("card"), required=True),
            field(
                "number",
                t.Primitive("string", t.Limits(pattern=r"^\d{12,19}$")),
                required=True,
            ),
            field("exp_month", t.Primitive("integer", t.Limits(minimum=1, maximum=12))),
            home=home,
            tag=(("type", "card"),),
        ),
        model(
            BANK,
            "bank",
            field("type", p.one_of("bank"), required=True),
            field("account", p.STRING, required=True),
            home=home,
            tag=(("type", "bank"),),
        ),
        model(
            ORDER,
            "order",
            field("id", p.STRING, required=True),
            field("status", t.EnumRef(STATUS), required=True),
            field("customer", t.Expandable(t.ModelRef(CUSTOMER)), required=True),
            field("category", p.ANY),
            home=home,
            direction="response",
        ),
    )


def _other_models() -> tuple[Model, ...]:
    return (
        model(
            LINK,
            "link",
            field("create", p.BOOLEAN, required=True),
            field("expires_at", p.UNIX_TIME),
            field("metadata", t.MapOf(p.STRING)),
            field("size", t.TupleOf((p.INTEGER, p.STRING), None, 2)),
            home="params:files",
        ),
        model(
            ODD,
            "class",
            *(field(wire, p.STRING) for wire in _ODD_KEYS),
            home="schema:class",
            extra=p.INTEGER,
            docs=HOSTILE,
        ),
    )


_ODD_KEYS = (
    "from",
    "import",
    "3d-secure",
    "a.b",
    "$ref",
    "constructor",
    "__proto__",
    "it's",
    "Ünï",
)


def enums() -> tuple[Enum, ...]:
    return (
        p.enum(
            STATUS,
            "status",
            "new",
            "paid",
            "Etc/GMT+0",
            "Etc/GMT-0",
            home="schema:order",
        ),
    )


def unions() -> tuple[Union, ...]:
    members = t.ModelRef(CARD), t.ModelRef(BANK)
    return (p.union(SOURCE, "source", *members, home="schema:order"),)


def models() -> tuple[Model, ...]:
    return (*_customer_models(), *_order_models(), *_other_models())
