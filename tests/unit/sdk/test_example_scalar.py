"""One value: believable by its name, and inside its limits."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.sdk import types as t
from generator.sdk.example_scalar import Spot, scalar
from tests import sdk_parts as p


def _spot(name: str, holder: str = "") -> Spot:
    words = tuple(name.split())
    return Spot(words, tuple(holder.split()), frozenset({("payment", "method")}))


NAMES = (
    ("email", "", "ada@example.com"),
    ("customer email", "", "ada@example.com"),
    ("name", "customer", "Ada Lovelace"),
    ("name", "product", "Example product"),
    ("bank name", "", "Example bank"),
    ("id", "line item", "line_item_123"),
    ("charge id", "", "charge_123"),
    ("ids", "", "id_123"),
    ("default payment method", "", "payment_method_123"),
    ("customer", "", "customer_123"),
    ("starting after", "customer", "customer_123"),
    ("line1", "", "1 Market Street"),
    ("postal code", "", "94105"),
    ("success url", "", "https://example.com/"),
    ("payment reference", "", "REF-6735"),
    ("sort code", "", "Example sort code"),
)


@pytest.mark.parametrize(("name", "holder", "text"), NAMES)
def test_texts_by_name(name: str, holder: str, text: str) -> None:
    assert scalar(p.STRING, _spot(name, holder)) == text


LIMITS = (
    ("currency", t.Limits(format="currency"), "usd"),
    ("contact", t.Limits(format="email"), "ada@example.com"),
    ("host", t.Limits(format="ipv4"), "203.0.113.7"),
    ("mcc", t.Limits(max_length=4), "1234"),
    ("label", t.Limits(max_length=7), "Example"),
    ("code", t.Limits(min_length=9, max_length=9), "123456789"),
    ("code", t.Limits(pattern="^[A-Z]{3}$"), "ABC"),
    ("code", t.Limits(pattern=r"^\d{5}$", min_length=5), "11111"),
    ("code", t.Limits(pattern="(unreadable"), "Example code"),
    ("long", t.Limits(min_length=300), None),
)


@pytest.mark.parametrize(("name", "limits", "text"), LIMITS)
def test_texts_keep_limits(name: str, limits: t.Limits, text: str | None) -> None:
    found = scalar(t.Primitive("string", limits), _spot(name))
    assert isinstance(found, str)
    if text is not None:
        assert found == text
    assert (limits.min_length or 0) <= len(found) <= (limits.max_length or 9999)


@given(
    st.floats(-1e6, 1e6),
    st.floats(0, 1e6),
    st.sampled_from(["amount", "percent", "thing"]),
)
def test_numbers_keep_bounds(low: float, width: float, name: str) -> None:
    limits = t.Limits(minimum=low, maximum=low + width)
    found = scalar(t.Primitive("number", limits), _spot(name))
    assert isinstance(found, float | int) and low <= found <= low + width
    if width >= 1:
        whole = scalar(t.Primitive("integer", limits), _spot(name))
        assert isinstance(whole, int) and low <= whole <= low + width
