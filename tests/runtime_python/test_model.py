"""Models as views over JSON."""

from __future__ import annotations

import copy
import json
import pickle
from typing import Any

import pytest
from sdk import models
from sdk._runtime import Model
from sdk._runtime.field import is_plain
from sdk.models import Amount, BankAccount, Card, Customer, DeletedCustomer, Order

AMOUNT = {"value": 1, "currency": "usd"}
CUSTOMER = {"id": "cus_1", "object": "customer", "name": "Ada"}


def order(**fields: Any) -> Any:
    return Order.from_dict({"id": "or_1", "object": "order", **fields})


@pytest.mark.parametrize(
    ("field", "raw", "expected"),
    [
        ("amount", AMOUNT, Amount.from_dict(AMOUNT)),
        ("customer", "cus_1", "cus_1"),
        ("customer", CUSTOMER, Customer.from_dict(CUSTOMER)),
        (
            "customer",
            {**CUSTOMER, "deleted": True},
            DeletedCustomer.from_dict({**CUSTOMER, "deleted": True}),
        ),
        (
            "customer",
            {**CUSTOMER, "deleted": False},
            Customer.from_dict({**CUSTOMER, "deleted": False}),
        ),
        ("customer", None, None),
        # An object of a kind that the document did not foresee.
        ("customer", {"object": "new"}, Model.from_dict({"object": "new"})),
        ("payment", {"type": "card"}, Card.from_dict({"type": "card"})),
        ("source", {"type": "bank"}, BankAccount.from_dict({"type": "bank"})),
        ("sources", [{"type": "bank"}], [BankAccount.from_dict({"type": "bank"})]),
        ("grid", [[AMOUNT], []], [[Amount.from_dict(AMOUNT)], []]),
        ("by_name", {"a": AMOUNT}, {"a": Amount.from_dict(AMOUNT)}),
        (
            "lists",
            {"a": None, "b": [AMOUNT]},
            {"a": None, "b": [Amount.from_dict(AMOUNT)]},
        ),
        ("metadata", {"a": "b"}, {"a": "b"}),
        ("anything", {"a": [1]}, {"a": [1]}),
        ("json", {"a": [{"b": 1}]}, {"a": [{"b": 1}]}),
        ("status", "unheard of", "unheard of"),
        # A method of dictionaries is a field here.
        ("items", [AMOUNT], [Amount.from_dict(AMOUNT)]),
        # Values that do not fit are given as they came.
        ("amount", 5, 5),
        ("amount", [1], [1]),
        ("sources", {"type": "bank"}, {"type": "bank"}),
        ("sources", [1, None, "x"], [1, None, "x"]),
        ("metadata", [AMOUNT], [AMOUNT]),
        ("id", {"a": 1}, {"a": 1}),
        ("by_name", {"a": 7}, {"a": 7}),
        # Fields that no annotation knows.
        ("unknown", {"a": [AMOUNT]}, {"a": [AMOUNT]}),
    ],
)
def test_read(field: str, raw: object, expected: object) -> None:
    model = order(**{field: raw})
    read = getattr(model, field)
    assert read == expected
    assert type(read) is type(expected)
    assert getattr(model, field) is read
    assert model[field] is read or model[field] == read
    assert model.to_dict()[field] == raw


def test_absent() -> None:
    model = order()
    assert model.amount is None
    assert model.status is None
    assert "status" not in model
    with pytest.raises(KeyError):
        model["status"]
    with pytest.raises(AttributeError, match="'Order' object has no field 'nothing'"):
        _ = model.nothing
    assert not hasattr(model, "nothing")


def test_names_that_differ() -> None:
    model = order(**{"from": AMOUNT, "3d": True, "from_": "x", "a b": 1, "to_dict": 2})
    assert model.from_ == Amount.from_dict(AMOUNT) == model["from"]
    assert model.three_d is True is model["3d"]
    assert model["from_"] == "x"
    assert model["to_dict"] == 2
    assert model.to_dict()["to_dict"] == 2
    assert repr(model) == (
        "Order(id='or_1', object='order', from_=Amount(value=1, currency='usd'), "
        "three_d=True, from_='x', to_dict=2, **{'a b': 1})"
    )
    assert list(model) == ["id", "object", "from", "3d", "from_", "a b", "to_dict"]
    assert len(model) == 7
    assert {"from_", "three_d", "amount", "to_dict"} <= set(dir(model))


def test_construct() -> None:
    made = Order(id="or_1", amount=Amount(value=1), from_=None, sources=[Card()])
    assert made.to_dict() == {
        "id": "or_1",
        "amount": {"value": 1},
        "from": None,
        "sources": [{"type": "card"}],
        "object": "order",
    }
    assert made.amount == Amount(value=1)
    assert Order(object="other")["object"] == "other"


def test_equal() -> None:
    assert order(a=1) == order(a=1) != order(a=2)
    assert Amount() != Card.from_dict({})
    assert order() != order().to_dict()
    assert bool(Amount())


def test_read_only() -> None:
    model = order(amount=AMOUNT)
    with pytest.raises(AttributeError, match="read-only"):
        model.amount = 1
    with pytest.raises(AttributeError, match="read-only"):
        del model.amount
    model.to_dict()["amount"]["value"] = 7
    assert model.amount.value == 1


@pytest.mark.parametrize("touched", [False, True])
def test_copies(touched: bool) -> None:
    model = order(amount=AMOUNT, extra=[1])
    if touched:
        assert model.amount.value == 1
    for twin in (
        copy.copy(model),
        copy.deepcopy(model),
        pickle.loads(pickle.dumps(model)),
    ):
        assert twin == model and twin is not model
        assert type(twin) is Order
        assert twin.amount.value == 1


def test_match() -> None:
    """By attribute: one that is not there does not match, a known one that is absent is None."""
    match order(customer=CUSTOMER, unknown=1):
        case Order(nothing=_):  # type: ignore[misc]
            pytest.fail("an attribute that is not there")
        case Order(customer=Customer(name=str(name)), unknown=1, status=None):  # type: ignore[misc]
            assert name == "Ada"
        case _:
            pytest.fail("no case")


def test_unchanged_text() -> None:
    text = json.dumps({"z": [1, {"y": None}], "a": 1.5, "object": "order", "id": ""})
    model = Order.from_dict(json.loads(text))
    assert model.z[1]["y"] is None  # type: ignore[attr-defined]
    assert json.dumps(model.to_dict()) == text


class Local(Model):
    """Its names are found in this module, and then among the models."""

    near: Near
    far: Amount | None
    qualified: list[models.Amount]
    cyclic: models.Cyclic  # type: ignore[name-defined]
    typed: models.Typed  # type: ignore[name-defined]
    loose: models.Loose  # type: ignore[name-defined]
    quoted: list["Amount"]
    nowhere: Nowhere  # type: ignore[name-defined]  # noqa: F821


class Near(Model):
    id: str


class Nearer(Near):
    more: list[Near]


@pytest.mark.parametrize(
    ("field", "raw", "expected"),
    [
        ("near", {}, "Near()"),
        ("far", {"value": 1}, "Amount(value=1)"),
        ("qualified", [{}], "[Amount()]"),
        ("cyclic", {"type": "card"}, "Card(type='card')"),
        ("typed", [{"type": "bank"}], "[BankAccount(type='bank')]"),
        ("typed", {"x": {"limit": {}}}, "{'x': Card(limit=Amount())}"),
        ("loose", {"debit": 1}, "ByDebit(debit=1)"),
        ("loose", {"credit": 1}, "ByCredit(credit=1)"),
        ("quoted", [{"value": 1}], "[Amount(value=1)]"),
        ("nowhere", {"a": 1}, "{'a': 1}"),
    ],
)
def test_names(field: str, raw: object, expected: str) -> None:
    assert repr(getattr(Local.from_dict({field: raw}), field)) == expected


def test_inherited_fields() -> None:
    nearer = Nearer.from_dict({"more": [{"id": "x"}]})
    assert nearer.id is None
    assert nearer.more[0].id == "x"


@pytest.mark.parametrize(
    ("annotation", "plain"),
    [
        ("str | None", True),
        ("dict[str, list[Any]] | float", True),
        ("Literal['a', \"b's\", 'Amount'] | str", False),  # quotes of two kinds
        ("Literal['a', 'Amount', ']'] | str | None", True),
        ("list[Literal['a'] | Literal['b', 'c']]", True),
        ("Literal[1, 2] | int", True),
        ("Literal[True] | None", True),
        ("Literal['a\\n']", False),
        ("Amount", False),
        ("list['Amount']", False),
        ("Literal['a'] | 'Amount'", False),
        ("Literal['a'] | dict[str, 'Amount']", False),
        ("Id | None", False),
        ("models.Amount | str", False),
        ("Json", False),
    ],
)
def test_plain_annotations(annotation: str, plain: bool) -> None:
    """Only what surely leaves every value as it is, by the text alone."""
    assert is_plain(annotation) is plain


def test_plain_fields_cost_nothing() -> None:
    """They are the JSON that came, and no class has code for them."""
    raw = {"id": "or_1", "status": "open", "metadata": {"a": "b"}, "amount": AMOUNT}
    model = Order.from_dict(raw)
    assert vars(model) is raw
    assert model.amount is model.amount is not raw["amount"]
    assert vars(model) == raw == model.to_dict()
    assert [name for name in ("id", "status", "metadata") if hasattr(Order, name)] == []


def test_a_subclass_says_more_of_a_field() -> None:
    class Plainer(Order):
        amount: str  # type: ignore[assignment]
        id: Near  # type: ignore[assignment]

    for cls in (Order, Plainer, Order):
        model = cls.from_dict({"amount": AMOUNT, "id": {}, "from": AMOUNT})
        kinds: list[type] = [type(model.amount), type(model.id)]
        assert kinds == ([Amount, dict] if cls is Order else [dict, Near])
        assert type(model.from_) is Amount
