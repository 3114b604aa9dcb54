"""`gen facts`: what it prints."""

from __future__ import annotations

import json
from collections.abc import Callable

from generator.sdk.fact_schema import facts_schema

Gen = Callable[..., tuple[int, str, str]]


def test_the_schema(gen: Gen) -> None:
    status, out, err = gen("facts", "--schema")
    assert (status, err) == (0, "")
    assert json.loads(out) == facts_schema()
    assert list(json.loads(out))[0] == "$schema"
