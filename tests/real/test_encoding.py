"""Do both packages make the same bytes of any nested data? Ours, of the complete document, against theirs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.real.arguments import TEXTS
from tests.real.differences import differences
from tests.real.official_form import Promised, official_form, promised_form

_PLAIN = st.characters(exclude_categories=["Cs"])
_TEXT = st.sampled_from(TEXTS) | st.text(_PLAIN, max_size=12)
_LONG = st.sampled_from(["long & " * 3000, "é€😀" * 2000, "%5B]" * 5000])
_SCALARS = (
    _TEXT
    | _LONG
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.decimals(allow_nan=False, allow_infinity=False)
    | st.booleans()
    | st.none()
)
_NESTED = st.recursive(
    _SCALARS,
    lambda inner: (
        st.dictionaries(_TEXT, inner, max_size=4)
        | st.lists(inner, max_size=4)
        | st.lists(st.dictionaries(_TEXT, inner, max_size=2), max_size=3)
    ),
    max_leaves=16,
)
_FORMS = st.dictionaries(_TEXT, _NESTED, max_size=5)

_LARGE = (
    HealthCheck.data_too_large,
    HealthCheck.large_base_example,
    HealthCheck.too_slow,
)

Encode = Callable[[str, Mapping[str, Any]], Any]


@pytest.fixture(scope="module")
def encode(our_package: str) -> Encode:
    """Method and nested data in, our request out."""
    runtime = import_module(f"{our_package}._runtime.encode")
    operation = import_module(f"{our_package}._runtime").Operation

    def encoded(method: str, data: Mapping[str, Any]) -> Any:
        body = "form" if method == "POST" else ""
        names = tuple(data)
        made = operation(method=method, path="/x", body=body, deep_object=names)
        return runtime.encode(made, data)

    return encoded


def test_nested_data(encode: Encode) -> None:
    """In a body, byte for byte; in a query, where a space is spelled otherwise, but for that."""
    met: Counter[str] = Counter()
    equal = 0

    @settings(max_examples=200, suppress_health_check=_LARGE)
    @given(_FORMS)
    def compare(data: dict[str, Any]) -> None:
        nonlocal equal
        promised = promised_form(data)
        met.update(promised.differences)
        equal += not promised.differences
        assert encode("POST", data).body == promised.text.encode()
        target = encode("GET", data).target.replace("%20", "+")
        assert target == (f"/x?{promised.text}" if promised.text else "/x")

    compare()
    print(f"\n{equal} forms equal to the official encoder's, listed in others: {met}")
    assert met.keys() == differences("python").values.keys()
    assert equal > 50


@pytest.mark.parametrize("name", differences("python").values)
def test_listed_values_still_differ(name: str, encode: Encode) -> None:
    listed = differences("python").values[name]
    assert listed.ours != listed.theirs
    assert encode("POST", listed.given).body == listed.ours.encode()
    assert official_form(listed.given) == listed.theirs
    assert promised_form(listed.given) == Promised(listed.ours, frozenset({name}))
