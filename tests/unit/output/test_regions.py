"""Where and how much was edited, and what does not parse."""

from __future__ import annotations

from dataclasses import astuple

import pytest

from generator.output.parses import broken_line
from generator.output.regions import Region, regions, total

CODE = """\
import a

class Pets:
    def list(
        self,
    ) -> None:
        if a:
            b()
            c()

    def create(self) -> None:
        d()
"""

CASES = {
    "a line more": ("c()", "c()\n            mine()", ["10-10 +1 -0 def list"]),
    "another line": ("d()", "mine()", ["12-12 +1 -1 def create(self) -> None"]),
    "a line less": ("            b()\n", "", ["8-8 +0 -1 def list"]),
    "a method": (
        "    def create",
        "    def mine(self):\n        e()\n\n    def create",
        ["11-13 +3 -0 class Pets"],
    ),
    "at the top": ("import a", "import mine\nimport a", ["1-1 +1 -0 "]),
    "two places": (
        "self",
        "this",
        ["5-5 +1 -1 def list", "11-11 +1 -1 class Pets"],
    ),
    "all of it": (CODE, "", ["1-1 +0 -12 "]),
    "the last line end": ("d()\n", "d()", ["12-12 +1 -1 def create(self) -> None"]),
}


@pytest.mark.parametrize("name", CASES)
def test_regions(name: str) -> None:
    old, new, expected = CASES[name]
    assert old in CODE
    found = regions(CODE.encode(), CODE.replace(old, new).encode())
    assert [
        f"{one.first}-{one.last} +{one.added} -{one.removed} {one.under}"
        for one in found
    ] == expected


TYPESCRIPT = """\
/** Pets. */
export class Pets extends Service {
  /** Lists them. */
  async list(params: Params): Promise<Pet[]> {
    return call(params);
  }
}
"""


def test_what_typescript_is_in() -> None:
    new = TYPESCRIPT.replace("    return", "    mine();\n    return")
    (region,) = regions(TYPESCRIPT.encode(), new.encode())
    assert region.under == "async list(params: Params): Promise<Pet[]>"


def test_what_is_no_text_counts_too() -> None:
    assert total(regions(b"a\n", b"\xff\n")) == (1, 1)
    assert regions(b"a\n", b"a\r\n") == [Region(1, 1, 0, 0, "(ends of lines)")]
    assert regions(b"a\nb\n", b"a\r\nB\r\n")[0].added == 1
    assert regions(b"a\n", b"a\n") == []


def test_sizes_are_sums() -> None:
    found = [Region(1, 2, 2, 1), Region(9, 9, 0, 4)]
    assert total(found) == (2, 5) and astuple(found[0])[:2] == (1, 2)


PARSED = {
    "x.py": ("a = 1\n", "a = 1\nb = (\n", 2),
    "y.py": ("a = '\\d'\n", "a = 1\ncontinue\n", 2),
    "z.py": ("", "a\0b", 1),
    "x.json": ('{"a": 1}', '{\n"a": 1\n"b": 2}', 3),
    "x.toml": ("a = 1\n", "a = 1\na = [}\n", 2),
    "x.ts": ("const a", "const (", 0),
    "deep.json": ("[]", "[" * 100_000, 1),
    "deep.py": ("[]", "(" * 1000, 1),
}


@pytest.mark.parametrize("name", PARSED)
def test_what_does_not_parse(name: str) -> None:
    fine, wrong, line = PARSED[name]
    assert broken_line(name, fine.encode()) == 0
    assert broken_line(name, wrong.encode()) == line
    assert bool(broken_line(name, b"\xff")) is True
