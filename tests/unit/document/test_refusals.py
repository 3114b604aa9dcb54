"""Is everything that cannot be read refused, with its code and its place?"""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator.document import events
from generator.document.limits import MAX_DEPTH, MAX_FINDINGS
from tests.unit.document.reading import read_bytes, said

REFUSED: dict[str, tuple[str, str, list[tuple[str, int, int]]]] = {
    "every duplicate is reported": (
        "spec.yaml",
        "a: 1\nb: {c: 1, c: 2}\na: 2\na: 3\n",
        [("D114", 2, 11), ("D114", 3, 1), ("D114", 4, 1)],
    ),
    "keys that are equal as text": (
        "spec.yaml",
        "200: a\n'200': b\n",
        [("D114", 2, 1)],
    ),
    "duplicates in JSON": (
        "spec.json",
        '{"a": 1,\n "b": [{"c": 1, "\\u0063": 2}],\n "a": 2}',
        [("D114", 2, 17), ("D114", 3, 2)],
    ),
    "a value equal to a key is none": ("spec.json", '{"a": "a", "b": "a"}', []),
    "two keys that are equal by an alias": (
        "spec.yaml",
        "&k a: 1\n? *k\n: 2\n",
        [("D114", 2, 3)],
    ),
    "columns count characters": ("spec.yaml", "é😀: {x: 1, x: 2}\n", [("D114", 1, 12)]),
    "lines are those of an editor": (
        "spec.yaml",
        "a: 'x\u2028y'\r\nb: 1\rb: 2\n",
        [("D114", 3, 1)],
    ),
    "numbers of JSON that are none": (
        "spec.json",
        '{"a": [NaN, -Infinity,\n1e999, 1.5, -0],\n "b": "NaN"}',
        [("D124", 1, 8), ("D124", 1, 13), ("D124", 2, 1)],
    ),
    "an endless whole number": (
        "spec.json",
        '{"a": ' + "9" * 5000 + "}",
        [("D124", 1, 7)],
    ),
    "an endless whole number in YAML": (
        "spec.yaml",
        "a: " + "9" * 5000,
        [("D124", 1, 4)],
    ),
    "half a character as a key": ("spec.json", '{"\\uDC00": 1}', [("D125", 1, 2)]),
    "an anchor in its own key's value": (
        "spec.yaml",
        "a: &a {b: *a}",
        [("D119", 1, 11)],
    ),
    "a tag on a key": ("spec.yaml", "!x a: 1\n", [("D116", 1, 1)]),
    "a tag on a mapping and a list": (
        "spec.yaml",
        "a: !!set {}\nb: !!omap []\nc: !!seq {}\n",
        [("D116", 1, 4), ("D116", 2, 4), ("D116", 3, 4)],
    ),
    "an alias as a key that is no text": (
        "spec.yaml",
        "a: &a [1]\n? *a\n: 1\n",
        [("D122", 2, 3)],
    ),
    "a merge with a list that holds no mapping": (
        "spec.yaml",
        "<<: [{a: 1}, 2]\n",
        [("D123", 1, 1)],
    ),
    "aliases that pile up levels": (
        "spec.yaml",
        "a0: &a0 [x]\n"
        + "".join(f"a{n}: &a{n} [*a{n - 1}]\n" for n in range(1, 2 * MAX_DEPTH)),
        [("D121", MAX_DEPTH, 14)],
    ),
    "deep JSON": ("spec.json", '{"a": ' + "[" * 99999, [("D121", 1, 206)]),
    "deep JSON that is closed": (
        "spec.json",
        '{"a": ' + "[" * MAX_DEPTH + "]" * MAX_DEPTH + "}",
        [("D121", 1, 206)],
    ),
    "deep block YAML": (
        "spec.yaml",
        "".join("  " * n + "a:\n" for n in range(MAX_DEPTH + 1)),
        [("D121", MAX_DEPTH + 1, 2 * MAX_DEPTH + 1)],
    ),
    "as deep as can be": (
        "spec.json",
        '{"a": ' + "[" * (MAX_DEPTH - 1) + "]" * (MAX_DEPTH - 1) + "}",
        [],
    ),
    "findings without end": (
        "spec.yaml",
        "a: 1\n" * 100_000,
        [("D114", n, 1) for n in range(2, MAX_FINDINGS + 2)],
    ),
    "a list in brackets that is not closed": (
        "spec.yaml",
        "a: [1,\nb: 2\n",
        [("D110", 3, 1)],
    ),
    "YAML's error for flow style in YAML": ("spec.yaml", "{a: 1", [("D110", 1, 6)]),
    "JSON's error elsewhere": ("spec.json", "{a: 1", [("D126", 1, 2)]),
    "text after JSON": ("spec.json", '{"a": 1}\n{', [("D126", 2, 1)]),
    "a quote in JSON that is not closed": ("spec.json", '{"a": "x}', [("D126", 1, 7)]),
    "a root that is text": ("spec.yaml", "hello\n", [("D127", 1, 1)]),
    "a root that is null": ("spec.yaml", "---\n", [("D127", 1, 1)]),
    "a root that is a JSON list": ("spec.json", "[1]", [("D127", 1, 1)]),
}


@pytest.mark.parametrize(("name", "text", "findings"), REFUSED.values(), ids=REFUSED)
def test_refused(
    tmp_path: Path, name: str, text: str, findings: list[tuple[str, int, int]]
) -> None:
    document, diagnostics = read_bytes(tmp_path, text.encode(), name)
    assert said(diagnostics) == findings
    assert document is not None, "the report shows the place in its text"


BYTES: dict[str, tuple[bytes, tuple[str, int, int]]] = {
    "nothing": (b"", ("D104", 1, 1)),
    "only a mark": (b"\xef\xbb\xbf", ("D104", 1, 1)),
    "only space": (b" \n\t\n", ("D104", 1, 1)),
    "NUL": (b"a: 1\nb: \0\n", ("D105", 2, 4)),
    "UTF-16 with a mark": ("a: 1".encode("utf-16"), ("D106", 1, 1)),
    "UTF-16 without": ("a: 1".encode("utf-16-be"), ("D106", 1, 1)),
    "UTF-32": ("a: 1".encode("utf-32-le"), ("D105", 1, 2)),
    "Latin-1": ("é: 1\né: ".encode() + b"\xe9", ("D106", 2, 4)),
    "cut inside a character": ("a: é".encode()[:-1], ("D106", 1, 4)),
    "a surrogate in UTF-8": (b"a: \xed\xa0\x80", ("D106", 1, 4)),
    "gzip": (b"\x1f\x8b\x08\x08\x00\x00\x00\x00\x00\x03", ("D105", 1, 5)),
}


@pytest.mark.parametrize(("content", "finding"), BYTES.values(), ids=BYTES)
def test_bytes_that_are_no_text(
    tmp_path: Path, content: bytes, finding: tuple[str, int, int]
) -> None:
    document, diagnostics = read_bytes(tmp_path, content)
    assert document is None
    assert said(diagnostics) == [finding]


def test_an_alias_bomb_ends_at_once(tmp_path: Path) -> None:
    """Ten billion values by nine lines: building them would take all memory there is."""
    lines = ["a0: &a0 [lol,lol,lol,lol,lol,lol,lol,lol,lol,lol]"]
    for level in range(1, 10):
        row = ",".join([f"*a{level - 1}"] * 10)
        lines.append(f"a{level}: &a{level} [{row}]")
    _, diagnostics = read_bytes(tmp_path, "\n".join(lines).encode())
    assert [found.code for found in diagnostics] == ["D118"]


def test_a_tag_of_python_runs_nothing(tmp_path: Path) -> None:
    made = tmp_path / "made"
    text = f"a: !!python/object/apply:os.mkdir ['{made}']\n"
    _, diagnostics = read_bytes(tmp_path, text.encode())
    assert said(diagnostics) == [("D116", 1, 4)]
    assert not made.exists()


def test_the_parser_in_python_says_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where PyYAML was built without libyaml."""
    monkeypatch.setattr(events, "_Loader", yaml.SafeLoader)
    for name, text, findings in REFUSED.values():
        if name == "spec.yaml" and len(text) < 50_000:
            _, diagnostics = read_bytes(tmp_path, text.encode(), name)
            assert said(diagnostics) == findings, text
