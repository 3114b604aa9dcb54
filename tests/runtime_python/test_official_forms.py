"""Form bodies are the bytes that the official `stripe` package sends, for any nested data."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sdk._runtime import Operation
from sdk._runtime.encode import encode
from sdk._runtime.text import number
from stripe._encode import _api_encode


def _official(data: dict[str, Any]) -> str:
    encoded = urlencode(list(_api_encode(data)))
    return encoded.replace("%5B", "[").replace("%5D", "]")


def _ours(data: dict[str, Any]) -> str:
    operation = Operation[None](
        method="POST", path="/x", body="form", deep_object=tuple(data)
    )
    body = encode(operation, data).body
    assert body is not None
    return body.decode()


def _without_flags(items: list[Any]) -> list[Any]:
    return [0 if item is None or isinstance(item, bool) else item for item in items]


_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=8) | st.sampled_from(
    ["", " ", "+", "%", "%5B", "[a]", "a&b=c", "~*'()", "é€😀", "\r\n", "None", "true"]
)
# The same text in both; the others are in `test_differences`.
_FLOATS = st.floats(allow_nan=False, allow_infinity=False).filter(
    lambda value: number(value) == str(value)
)
_SCALARS = _TEXT | st.integers() | _FLOATS | st.booleans() | st.none()
_NESTED = st.recursive(
    _SCALARS,
    lambda inner: (
        st.dictionaries(_TEXT, inner, max_size=4)
        | st.lists(inner, max_size=4).map(_without_flags)
    ),
    max_leaves=24,
)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.dictionaries(_TEXT, _NESTED, max_size=5))
def test_equal(data: dict[str, Any]) -> None:
    assert _ours(data) == _official(data)


@pytest.mark.parametrize(
    ("data", "ours", "official"),
    [
        # Python's own words for these values, which the API does not know.
        ({"a": [True]}, "a[0]=true", "a[0]=True"),
        ({"a": ["x", None]}, "a[0]=x", "a[0]=x&a[1]=None"),
        # The two languages of this generator print a number alike.
        ({"a": 1.0}, "a=1", "a=1.0"),
        ({"a": 1e-7}, "a=1e-7", "a=1e-07"),
    ],
)
def test_differences(data: dict[str, Any], ours: str, official: str) -> None:
    assert _ours(data) == ours
    assert _official(data) == official
