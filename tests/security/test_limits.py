"""Documents made to cost more than anyone has: refused, or checked, within 5 CPU seconds and 500 MB.

Each is checked by a process of its own, so that what it took can be told. A document that is within
the rules may be fine; what is not is refused with a code.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.security.cost import checked

_HEAD = 'openapi: 3.1.0\ninfo: {title: t, version: "1"}\npaths: {}\n'


def _schemas(text: str) -> str:
    return f'{{"openapi": "3.1.0", "info": {{"title": "t", "version": "1"}}, "paths": {{}}, "components": {{"schemas": {{{text}}}}}}}'


def _reference(number: int) -> str:
    return f'{{"$ref": "#/components/schemas/S{number}"}}'


def _each(count: int, schema: Callable[[int], str]) -> str:
    return _schemas(", ".join(f'"S{n}": {schema(n)}' for n in range(count)))


def _bomb() -> str:
    levels = "".join(
        f"x-{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 30)
    )
    return f"{_HEAD}x-0: &a0 [x]\n{levels}"


def _bomb_of_mappings() -> str:
    levels = "".join(
        f"x-{n}: &a{n} {{a: *a{n - 1}, b: *a{n - 1}}}\n" for n in range(1, 60)
    )
    return f"{_HEAD}x-0: &a0 {{}}\n{levels}"


def _deep(height: int) -> str:
    return _schemas(
        '"S": ' + '{"items": ' * height + "{}" + "}" * height,
    )


@dataclass(frozen=True, slots=True)
class Costly:
    """`code` is what the finding says; empty for a document that is fine."""

    code: str
    text: str
    name: str = "spec.json"


CASES: Mapping[str, Costly] = {
    "an alias bomb": Costly("D118", _bomb(), "spec.yaml"),
    "an alias bomb of mappings": Costly("D118", _bomb_of_mappings(), "spec.yaml"),
    "10,000 levels of JSON": Costly("D1", _deep(10_000)),
    "10,000 levels of YAML": Costly("D1", _deep(10_000), "spec.yaml"),
    "10,000 levels of block YAML": Costly(
        "D1",
        _HEAD + "".join(f"{' ' * n}a:\n" for n in range(3_000)),
        "spec.yaml",
    ),
    "a million brackets": Costly("D1", "[" * 1_000_000),
    "a million flow brackets": Costly("D1", "[" * 1_000_000, "spec.yaml"),
    "a chain of 1,000 references": Costly(
        "", _each(1_000, lambda n: _reference(n + 1) if n < 999 else "{}")
    ),
    "a circle of 1,000 references": Costly(
        "A202", _each(1_000, lambda n: _reference((n + 1) % 1_000))
    ),
    "1,000 references to one circle": Costly(
        "A202", _each(1_000, lambda n: _reference(0))
    ),
    "doubling by allOf": Costly(
        "",
        _each(
            40,
            lambda n: (
                f'{{"allOf": [{_reference(n + 1)}, {_reference(n + 1)}]}}'
                if n < 39
                else "{}"
            ),
        ),
    ),
    "all with all by allOf of oneOf": Costly(
        "",
        _schemas(
            '"S": {"allOf": ['
            + ", ".join(
                '{"oneOf": ['
                + ", ".join(
                    f'{{"type": "object", "properties": {{"p{a}x{b}": {{}}}}}}'
                    for b in range(20)
                )
                + "]}"
                for a in range(20)
            )
            + "]}"
        ),
    ),
    "a key of a megabyte": Costly("", _schemas(f'"{"k" * 1_000_000}": {{}}')),
    "1,000 absent names among 1,000": Costly(
        "A201", _each(1_000, lambda n: _reference(n + 100_000))
    ),
    "another scheme": Costly("A26", _schemas('"S": {"$ref": "file:///etc/passwd"}')),
    "the network": Costly("A203", _schemas('"S": {"$ref": "http://127.0.0.1:1/x"}')),
}


@pytest.mark.parametrize("title", CASES)
def test_cost(title: str, tmp_path: Path) -> None:
    case = CASES[title]
    (tmp_path / case.name).write_text(case.text)
    said = checked(tmp_path, case.name, fails=bool(case.code))
    assert f"[{case.code}" in said if case.code else "error[" not in said
