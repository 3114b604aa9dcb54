"""Does a number that no float can hold stop a build with anything but a finding?"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.cli import run

HUGE = 10**4_000


@pytest.mark.parametrize("sign", [1, -1])
@pytest.mark.parametrize(
    "kind, keywords",
    [
        ("integer", ("minimum", "exclusiveMinimum", "maximum", "multipleOf")),
        ("number", ("minimum", "exclusiveMaximum", "maximum", "multipleOf")),
        ("string", ("minLength", "maxLength")),
        ("array", ("minItems", "maxItems")),
        ("integer", ("default", "example", "const")),
    ],
)
def test_huge_numbers(
    tmp_path: Path, kind: str, keywords: tuple[str, ...], sign: int
) -> None:
    schemas = {f"S{word}": {"type": kind, word: sign * HUGE} for word in keywords}
    spec = {
        "openapi": "3.1.0",
        "info": {"title": "t", "version": "1"},
        "paths": {},
        "components": {"schemas": schemas},
    }
    (tmp_path / "spec.json").write_text(json.dumps(spec))
    assert run(["check", str(tmp_path / "spec.json")]) in (0, 1)
