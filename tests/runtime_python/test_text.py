"""Numbers as ECMAScript prints them, enumerations, and what cannot be sent."""

from __future__ import annotations

import enum
import io
import math
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sdk._runtime import Operation
from sdk._runtime.encode import encode
from sdk._runtime.text import json_text, number, scalar
from sdk.models import Amount


class Color(str, enum.Enum):
    RED = "red"


class Size(enum.IntEnum):
    BIG = 3


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.0, "0"),
        (-0.0, "0"),
        (1e20, "100000000000000000000"),
        (1e21, "1e+21"),
        (1.25e21, "1.25e+21"),
        (1e16, "10000000000000000"),
        (123456789.125, "123456789.125"),
        (1e-6, "0.000001"),
        (1.5e-6, "0.0000015"),
        (1e-7, "1e-7"),
        (5e-324, "5e-324"),
        (-1.5, "-1.5"),
        (0.1 + 0.2, "0.30000000000000004"),
        (2.0**53, "9007199254740992"),
    ],
)
def test_number(value: float, text: str) -> None:
    assert number(value) == text


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_number_keeps_the_value(value: float) -> None:
    assert float(number(value)) == value


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Color.RED, "red"),
        (Size.BIG, "3"),
        (Decimal("1.50"), "1.50"),
        (10**30, "1" + "0" * 30),
    ],
)
def test_scalar(value: object, text: str) -> None:
    assert scalar(value) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ({"a": Color.RED, "b": Size.BIG}, '{"a":"red","b":3}'),
        (Amount(value=1, currency="usd"), '{"value":1,"currency":"usd"}'),
        (MappingProxyType({"a": (1, 2)}), '{"a":[1,2]}'),
        (Decimal("1.50"), '"1.50"'),
    ],
)
def test_json(value: object, text: str) -> None:
    assert json_text(value) == text


@pytest.mark.parametrize("body", ["form", "json", "multipart"])
@pytest.mark.parametrize(
    "value", [math.nan, math.inf, {1, 2}, object(), "\ud800", {"a": [object()]}]
)
def test_refused(body: Any, value: object) -> None:
    """The error says which argument of which call; it does not repeat the value."""
    operation = Operation[None](method="POST", path="/x", body=body)
    with pytest.raises(ValueError, match="POST /x: argument 'secret': "):
        encode(operation, {"fine": 1, "secret": value})


def test_model_as_argument() -> None:
    operation = Operation[None](
        method="POST", path="/x", body="form", deep_object=("amount",)
    )
    request = encode(operation, {"amount": Amount(value=1, currency="usd")})
    assert request.body == b"amount[value]=1&amount[currency]=usd"


def _upload(value: object) -> str:
    operation = Operation[None](method="POST", path="/x", body="multipart")
    request = encode(operation, {"file": value}, boundary="XX")
    assert request.body is not None
    return request.body.decode().split("\r\n", 1)[1]


def _part(filename: str, content_type: str = "application/octet-stream") -> str:
    return (
        f'Content-Disposition: form-data; name="file"; filename="{filename}"\r\n'
        f"Content-Type: {content_type}\r\n\r\nabc\r\n--XX--\r\n"
    )


def test_files(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"abc")
    assert _upload(b"abc") == _upload(bytearray(b"abc")) == _part("blob")
    assert _upload(path) == _part("a.txt")
    assert _upload(("b.png", path, "image/png")) == _part("b.png", "image/png")
    assert _upload(io.BytesIO(b"abc")) == _part("blob")
    assert _upload(("c", io.BytesIO(b"abc"))) == _part("c")
    with path.open("rb") as opened:
        assert _upload(opened) == _part("a.txt")
    with path.open() as opened_text, pytest.raises(ValueError, match="open it as 'rb'"):
        _upload(opened_text)
    with pytest.raises(ValueError, match="content type"):
        _upload(("c", b"abc", "text/plain\r\nX-Evil: 1"))


def test_random_boundary() -> None:
    operation = Operation[None](method="POST", path="/x", body="multipart")
    first, second = (encode(operation, {"a": "b"}).body for _ in range(2))
    assert first != second
