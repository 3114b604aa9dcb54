"""Fields that hold an id or an object, values of enumerations, and the choice between models alike."""

from __future__ import annotations

import copy
import json
import pickle
from typing import Any

import pytest
from sdk._runtime import Id, is_known
from sdk._runtime.annotation import decode_result
from sdk.models import (
    Box,
    Customer,
    DeletedCustomer,
    ExpandedParcel,
    ExpressParcel,
    Glue,
    Letter,
    Order,
    Parcel,
    Wax,
)

CUSTOMER = {"id": "cus_1", "object": "customer", "name": "Ada"}
ORDER = {"id": "or_1", "object": "order"}


def parcel(**fields: Any) -> Any:
    return Parcel.from_dict({"id": "p_1", "object": "parcel", **fields})


@pytest.mark.parametrize(
    ("field", "raw", "expected"),
    [
        ("to", "cus_1", Id("cus_1")),
        ("to", "", Id("")),
        ("to", CUSTOMER, Customer.from_dict(CUSTOMER)),
        ("to", None, None),
        ("from", "cus_1", Id("cus_1")),
        (
            "from",
            {**CUSTOMER, "deleted": True},
            DeletedCustomer.from_dict({**CUSTOMER, "deleted": True}),
        ),
        ("order", "or_1", Id("or_1")),
        ("order", ORDER, Order.from_dict(ORDER)),
        ("contents", ["or_1", ORDER], [Id("or_1"), Order.from_dict(ORDER)]),
        ("contents", [], []),
        (
            "former",
            {"a": "cus_1", "b": CUSTOMER},
            {"a": Id("cus_1"), "b": Customer.from_dict(CUSTOMER)},
        ),
        ("holder", "cus_1", Id("cus_1")),
        ("holder", CUSTOMER, Customer.from_dict(CUSTOMER)),
        # Text elsewhere is text.
        ("name", "cus_1", "cus_1"),
        ("id", "p_1", "p_1"),
        ("state", "sent", "sent"),
        ("states", ["sent"], ["sent"]),
        # Values that do not fit are given as they came.
        ("to", 5, 5),
        ("to", ["cus_1"], ["cus_1"]),
        ("contents", "or_1", "or_1"),
        ("contents", [5, None], [5, None]),
    ],
)
def test_read(field: str, raw: object, expected: Any) -> None:
    model = parcel(**{field: raw})
    read = model[field]
    assert read == expected
    assert _kinds(read) == _kinds(expected)
    assert json.dumps(model.to_dict()[field]) == json.dumps(raw)


def _kinds(value: Any) -> list[type]:
    """The class of a value, and those of what is in it: an `Id` is equal to its text."""
    inside = value if isinstance(value, list) else []
    inside = list(value.values()) if type(value) is dict else inside
    return [type(value), *(type(one) for one in inside)]


def test_id_either_way() -> None:
    assert parcel(to="cus_1").to.id == parcel(to=CUSTOMER).to.id == "cus_1"
    assert type(parcel(to="cus_1").to.id) is str
    assert [one.id for one in parcel(contents=["or_1", ORDER]).contents] == ["or_1"] * 2


def test_id_is_text() -> None:
    id_ = parcel(to="cus_1").to
    assert id_ == "cus_1" and hash(id_) == hash("cus_1") and {"cus_1": 1}[id_] == 1
    assert repr(id_) == "'cus_1'" and f"{id_}" == "cus_1"
    assert json.dumps({"to": id_}) == '{"to": "cus_1"}'
    for twin in (
        copy.copy(id_),
        copy.deepcopy(id_),
        *(pickle.loads(pickle.dumps(id_, protocol)) for protocol in range(6)),
    ):
        assert twin == id_ and type(twin) is Id and twin.id == "cus_1"
    with pytest.raises(AttributeError):
        id_.other = 1


@pytest.mark.parametrize("touched", [False, True])
def test_copies(touched: bool) -> None:
    model = parcel(to="cus_1", order=ORDER)
    if touched:
        assert model.to == "cus_1" and model.order.id == "or_1"
    for twin in (
        copy.copy(model),
        copy.deepcopy(model),
        pickle.loads(pickle.dumps(model)),
    ):
        assert twin == model and twin is not model and type(twin) is Parcel
        assert type(twin.to) is Id and type(twin.order) is Order
        assert twin.to_dict() == model.to_dict()


def test_construct() -> None:
    """With an id, an object or text; what was read from one model goes into another."""
    other = parcel(to="cus_1")
    made = Parcel(to=other.to, from_=Customer(id="cus_2"), order="or_1")
    assert made.to_dict() == {
        "to": "cus_1",
        "from": {"id": "cus_2", "object": "customer"},
        "order": "or_1",
        "object": "parcel",
    }
    assert (made.to.id, made.from_.id, made.order.id) == ("cus_1", "cus_2", "or_1")  # type: ignore[union-attr]
    assert repr(made) == (
        "Parcel(to='cus_1', from_=Customer(id='cus_2', object='customer'),"
        " order='or_1', object='parcel')"
    )


def test_match() -> None:
    match parcel(to="cus_1", order=ORDER):
        case Parcel(to=Customer()):
            pytest.fail("an id is no customer")
        case Parcel(to=Id(id="cus_1") as found, order=Order(id="or_1")):
            assert found == "cus_1"
        case _:
            pytest.fail("no case")


def test_inherited() -> None:
    model = ExpressParcel.from_dict({"courier": "cus_1", "to": "cus_2", "id": "p_1"})
    assert [type(one) for one in (model.courier, model.to, model.id)] == [Id, Id, str]


def test_expanded_is_for_type_checkers() -> None:
    """At run time it is the same class, whatever the brackets say."""
    model = decode_result("Parcel", {"object": "parcel", "to": "cus_1"})
    assert isinstance(model, ExpandedParcel)
    assert ExpandedParcel["to"] is Parcel  # type: ignore[name-defined]


def test_absent() -> None:
    """What is missing or odd leaves its neighbours as they are."""
    model = parcel(order=7, contents={"odd": []}, state=[1], to="cus_1")
    assert model.from_ is None and model.holder is None
    assert model.order == 7 and model.contents == {"odd": []} and model.state == [1]
    assert model.to.id == "cus_1"


def test_results() -> None:
    """What an operation gives back may be an id by itself."""
    assert type(decode_result("Id | Customer", "cus_1")) is Id
    assert type(decode_result("str | None", "cus_1")) is str
    assert [type(x) for x in decode_result("list[Id | Customer]", ["a"])] == [Id]


@pytest.mark.parametrize(
    ("field", "value", "known"),
    [
        ("state", "sent", True),
        ("state", "stolen", False),
        ("state", "", False),
        ("state", None, True),
        ("state", {"odd": 1}, True),
        ("states", ["sent", "lost"], True),
        ("states", ["sent", "stolen"], False),
        ("states", [], True),
        ("size", 2, True),
        ("size", 3, False),
        # Equal in Python, and something else in JSON.
        ("size", True, False),
        ("by_place", {"here": "sent"}, True),
        ("by_place", {"here": "stolen"}, False),
        ("object", "parcel", True),
        ("object", "crate", False),
        ("name", "anything", True),
        ("to", "cus_1", True),
        ("to", CUSTOMER, True),
        ("unforeseen", "x", True),
    ],
)
def test_is_known(field: str, value: object, known: bool) -> None:
    assert is_known(parcel(**{field: value}), field) is known


def test_is_known_of_what_is_absent() -> None:
    assert is_known(parcel(), "state")
    with pytest.raises(AttributeError, match="no field 'nothing'"):
        is_known(parcel(), "nothing")


@pytest.mark.parametrize(
    ("field", "raw", "expected"),
    [
        # Without its address it is no letter, though it has two of a letter's keys.
        ("content", {"pages": 2, "stamps": 1}, Box),
        ("content", {"address": "x", "pages": 2}, Letter),
        ("content", {"stamps": 1}, Box),
        # The same keys, and the value tells.
        ("seal", {"kind": "black"}, Wax),
        ("seal", {"kind": "white"}, Glue),
        ("seal", {"kind": "unheard of"}, Wax),
    ],
)
def test_choice(field: str, raw: dict[str, Any], expected: type) -> None:
    assert type(getattr(parcel(**{field: raw}), field)) is expected
