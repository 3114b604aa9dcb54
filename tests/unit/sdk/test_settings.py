"""Settings from the command line become values, and wrong ones are said to be wrong."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import Diagnostics
from generator.document.model import Json
from generator.sdk.client_model import ConstantHeader
from generator.sdk.example import complete, smallest
from generator.sdk.settings import with_settings
from tests import sdk_parts as p
from tests.sdk_fixtures import methods, shop

SHOP = shop()
METHODS = methods(SHOP)


@dataclass(frozen=True)
class Case:
    why: str
    method: str
    settings: tuple[str, ...]
    values: dict[str, Json]


def case(why: str, method: str, *settings: str, **values: Any) -> object:
    return pytest.param(Case(why, method, settings, values), id=why)


CASES = (
    case("text", "customers.create", "email=a=b", email="a=b"),
    case("empty text", "customers.create", "email=", email=""),
    case("text that looks like a number", "customers.create", "email=5", email="5"),
    case("text that looks like null", "customers.create", "email=null", email="null"),
    case("raw null", "customers.create", "email:=null", email=None),
    case("an integer", "customers.list", "limit=3", limit=3),
    case("a negative number", "customers.create", "credit=-1.5", credit=-1.5),
    case("a whole number", "customers.create", "credit=2", credit=2),
    case("true", "orders.update", "dry_run=true", dry_run=True),
    case("an enumeration's empty value", "customers.create", "tax_exempt=", tax_exempt=""),
    case("a named enumeration", "orders.create", "status=Etc/GMT+0", status="Etc/GMT+0"),
    case("a name in snake case", "orders.update", "x_trace=t", **{"X-Trace": "t"}),
    case("a wire name", "orders.update", "X-Trace=t", **{"X-Trace": "t"}),
    case("a wire name with brackets", "odd.import", "filter[name]=f", **{"filter[name]": "f"}),
    case("a field", "customers.create", "address.city=Rome", address={"city": "Rome"}),
    case("a field in brackets", "customers.create", "address[city]=Rome", address={"city": "Rome"}),
    case(
        "fields come in the order of the model",
        "customers.create",
        "address.country=IT",
        "address.line1=Via Appia 1",
        "email=a@b.c",
        email="a@b.c",
        address={"line1": "Via Appia 1", "country": "IT"},
    ),
    case("an object as JSON", "customers.create", 'address={"city":"Rome"}', address={"city": "Rome"}),
    case(
        "a field added to an object as JSON",
        "customers.create",
        'address={"city":"Rome"}',
        "address.country=IT",
        address={"city": "Rome", "country": "IT"},
    ),
    case("an item", "customers.retrieve", "expand.0=parent", expand=["parent"]),
    case("an item in brackets", "customers.retrieve", "expand[0]=parent", expand=["parent"]),
    case("more items", "customers.retrieve", "expand[]=a", "expand[]=b", expand=["a", "b"]),
    case("an item again", "customers.retrieve", "expand.0=a", "expand.0=b", expand=["b"]),
    case("an empty list", "customers.retrieve", "expand=[]", expand=[]),
    case("a map's key", "customers.create", "metadata.order_id=6735", metadata={"order_id": "6735"}),
    case("a map's key with dots", "customers.create", "metadata.a.b=c", metadata={"a.b": "c"}),
    case("a map's key with anything", "customers.create", "metadata[a.=[b]]=c", metadata={"a.=[b]": "c"}),
    case("a union's other member", "customers.create", "metadata=", metadata=""),
    case("a map of nullable numbers", "orders.create", "labels.a=null", "labels.b=2", labels={"a": None, "b": 2}),
    case("deep in a recursive model", "orders.create", "category.parent.parent.name=x", category={"parent": {"parent": {"name": "x"}}}),
    case("items of a recursive model", "orders.create", "category.children[].name=x", category={"children": [{"name": "x"}]}),
    case("a union of models", "orders.create", "source.type=bank", "source.account=1", source={"type": "bank", "account": "1"}),
    case("any value: JSON", "orders.create", "context=[1]", context=[1]),
    case("any value: text", "orders.create", "context=[1", context="[1"),
    case("any value: inside", "orders.create", "context.a[0].b=true", context={"a": [{"b": True}]}),
    case("a whole body", "orders.replace_amounts", "body[]=1", "body[]=2", body=[1, 2]),
    case("a file is a path", "files.upload", "file=./a b.pdf", file="./a b.pdf"),
    case("keys with dots, dashes and quotes", "odd.import", "class.a.b=1", "class.3d-secure=2", "class.it's=3", **{"class": {"3d-secure": "2", "a.b": "1", "it's": "3"}}),
    case("further keys of a model", "odd.import", "class.more=1", **{"class": {"more": 1}}),
    case("an option", "customers.create", "Shop-Version=2026-01-31", **{"Shop-Version": "2026-01-31"}),
    case("an option in snake case", "customers.create", "shop_version=1", **{"Shop-Version": "1"}),
    case("an option, where it is", "customers.create", "option_Shop-Version=1", **{"Shop-Version": "1"}),
    case("options come after arguments", "customers.create", "Idempotency-Key=k", "Shop-Version=1", "email=a", email="a", **{"Shop-Version": "1", "Idempotency-Key": "k"}),
    case("line breaks and equals signs", "files.note", "body=a\n=b", body="a\n=b"),
)  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_settings_become_values(case: Case) -> None:
    diagnostics = Diagnostics()
    values = with_settings(SHOP, METHODS[case.method], case.settings, diagnostics)
    assert [found.message for found in diagnostics] == []
    # As text, since the order of keys counts and True is not 1.
    found = {argument.wire: value for argument, value in values}
    assert json.dumps(found) == json.dumps(case.values)


def test_nothing_set_is_the_smallest_call() -> None:
    method = METHODS["orders.create"]
    assert with_settings(SHOP, method, (), Diagnostics()) == smallest(SHOP, method)


@dataclass(frozen=True)
class Wrong:
    method: str
    setting: str
    code: str
    said: str


def wrong(method: str, setting: str, code: str, said: str) -> object:
    return pytest.param(Wrong(method, setting, code, said), id=f"{code} {setting!r}")


WRONG = (
    wrong("customers.list", "limit", "U911", "limit is not a setting"),
    wrong("customers.list", "=3", "U911", "=3 is not a setting"),
    wrong("customers.list", "expand[0=3", "U911", "expand[0=3 is not a setting"),
    wrong("customers.list", "limit=\udcff", "U911", "limit=? is not a setting"),
    wrong("customers.list", "limits=3", "U912", "customers.list takes no limits: Did you mean limit?"),
    wrong("customers.create", "address.town=x", "U912", "address takes no town: It takes line1, city, country."),
    wrong("customers.create", "address.citty=x", "U912", "address takes no citty: Did you mean address.city?"),
    wrong("customers.create", 'address={"citty":1}', "U912", "address takes no citty: Did you mean address.city?"),
    wrong("customers.create", "email.a=x", "U912", "email takes no a: It takes no keys."),
    wrong("customers.create", "expand.x=x", "U912", "expand takes no x: It takes no keys."),
    wrong("customers.list", "limit=ten", "U913", 'limit takes an integer, not "ten": Write an integer.'),
    wrong("customers.list", "limit=1.5", "U913", 'limit takes an integer, not "1.5": Write an integer.'),
    wrong("customers.create", "credit=1e999", "U913", 'credit takes a number, not "1e999": Write a number.'),
    wrong("orders.update", "dry_run=yes", "U913", 'dry_run takes true or false, not "yes": Write true or false.'),
    wrong("orders.update", "status=payd", "U913", 'status takes one of new, paid, Etc/GMT+0, Etc/GMT-0, not "payd": Write one of new, paid, Etc/GMT+0, Etc/GMT-0. Did you mean paid?'),
    wrong("customers.retrieve", "expand=x", "U913", 'expand takes a list, not "x": Write a list. A whole one is JSON; `expand[]=…` adds an item.'),
    wrong("customers.retrieve", "expand:=[1]", "U913", "expand.0 takes text, not 1: Write text."),
    wrong("customers.create", "metadata=x", "U913", "metadata takes an object or '', not \"x\": Write an object or ''. A whole one is JSON; `metadata.FIELD=…` sets a field of it."),
    wrong("customers.create", "email:={", "U914", "the value of email is not JSON: Expecting property name"),
    wrong("customers.create", "credit:=NaN", "U914", "the value of credit is not JSON: NaN is no JSON number"),
    wrong("customers.create", 'email:="\\ud800"', "U914", "the value of email is not JSON: it has half of a surrogate pair"),
    wrong("customers.create", "metadata:=" + "[" * 100_000, "U914", "the value of metadata is not JSON: it is nested too deeply"),
    wrong("customers.retrieve", "expand[1]=x", "U915", "expand[1] is past the end of the list: The next free index is 0"),
    wrong("customers.retrieve", "id=", "U916", "id must not be empty, . or .. in a path"),
    wrong("customers.retrieve", "id=..", "U916", "id must not be empty, . or .. in a path"),
    wrong("customers.list", "Idempotency-Key=k", "U912", "customers.list takes no Idempotency-Key: It takes limit, email, ids, fields, filter, expand, Shop-Version."),
    wrong("customers.list", "Shop-Versoin=k", "U912", "customers.list takes no Shop-Versoin: Did you mean Shop-Version?"),
    wrong("customers.list", "Shop-Version.x=k", "U912", "Shop-Version takes no x: It takes no keys."),
    wrong("customers.list", "Shop-Version:=1", "U913", "Shop-Version takes text, not 1: Write text."),
    wrong("customers.list", "Shop-Version= ", "U916", "Shop-Version must not be empty in an option"),
    wrong("customers.list", "Shop-Version=a\nb", "U916", "Shop-Version must not hold line breaks"),
    wrong("orders.update", "X-Trace=a\nb", "U916", "X-Trace must not hold line breaks"),
)  # fmt: skip


@pytest.mark.parametrize("case", WRONG)
def test_wrong_settings_are_reported(case: Wrong) -> None:
    diagnostics = Diagnostics()
    values = with_settings(SHOP, METHODS[case.method], [case.setting], diagnostics)
    assert values == ()
    found = list(diagnostics)
    assert [one.code for one in found] == [case.code]
    assert f"{found[0].message}: {found[0].help}".startswith(case.said)
    assert found[0].at is None


def test_settings_that_mix_the_members_of_a_union() -> None:
    diagnostics = Diagnostics()
    settings = ["source.type=card", "source.account=1"]
    assert with_settings(SHOP, METHODS["orders.create"], settings, diagnostics) == ()
    (found,) = diagnostics
    assert f"{found.message}: {found.help}" == (
        "source takes no account: It takes type, number, exp_month."
    )


def test_an_argument_comes_before_an_option_of_its_name() -> None:
    """`option_` says that the option is meant, and a hint says so too."""
    header = ConstantHeader("email", "", p.name("mailbox"))
    sdk = replace(SHOP, headers=(header,))
    method, diagnostics = METHODS["customers.create"], Diagnostics()
    settings = ["option_email=o", "email=a", "mailbox=m"]
    values = with_settings(sdk, method, settings, diagnostics)
    found = [(argument.location, value) for argument, value in values]
    assert found == [("body", "a"), ("option", "m")]
    with_settings(sdk, method, ["option_emial=o"], diagnostics)
    (said,) = diagnostics
    assert said.help == "Did you mean option_email?"


@pytest.mark.parametrize("id_", METHODS)
def test_every_value_can_be_set(id_: str) -> None:
    method, diagnostics = METHODS[id_], Diagnostics()
    values = complete(SHOP, method)
    settings = [f"{argument.wire}:={json.dumps(value)}" for argument, value in values]
    assert with_settings(SHOP, method, settings, diagnostics) == values
    assert not list(diagnostics)


@given(st.text(alphabet='ab.[]=:0{}"-_ \n') | st.text())
def test_any_text_is_a_setting_or_a_finding(text: str) -> None:
    for id_ in ("orders.create", "customers.create"):
        diagnostics = Diagnostics()
        values = with_settings(SHOP, METHODS[id_], [text], diagnostics)
        assert bool(values) != bool(list(diagnostics))


@given(st.text(min_size=1, alphabet=st.characters(exclude_categories=["Cs"])))
def test_any_text_is_a_value(text: str) -> None:
    diagnostics = Diagnostics()
    (pair,) = with_settings(SHOP, METHODS["files.note"], [f"body={text}"], diagnostics)
    assert pair[1] == text
