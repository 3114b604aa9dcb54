"""What a rate is written like."""

from __future__ import annotations

import pytest

from generator.gateway.rate import read_rate
from generator.gateway.state import Rate


@pytest.mark.parametrize(
    ("text", "count", "seconds"),
    [("100/m", 100, 60), ("5/s", 5, 1), ("20/10s", 20, 10), ("1000/h", 1000, 3600)],
)
def test_rates_are_read(text: str, count: int, seconds: float) -> None:
    assert read_rate(text) == Rate(count, seconds)


@pytest.mark.parametrize(
    "text", ["", "100", "0/m", "-1/m", "1.5/s", "10/w", "10/0s", "100001/s", "1/m "]
)
def test_what_is_no_rate_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="a rate is"):
        read_rate(text)
