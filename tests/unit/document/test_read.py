"""Is what a file says read as it was meant, and is everything else refused with its place?"""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.document import events
from generator.document.model import Json
from tests.unit.document.reading import read_bytes, read_text

SCALARS: dict[str, Json] = {
    # The core schema of YAML 1.2, section 10.3.2.
    "~": None,
    "null": None,
    "Null": None,
    "NULL": None,
    "": None,
    "true": True,
    "True": True,
    "TRUE": True,
    "false": False,
    "0": 0,
    "-12": -12,
    "+3": 3,
    "010": 10,
    "0o17": 15,
    "0xFf": 255,
    "1.5": 1.5,
    "-.5": -0.5,
    "1.": 1.0,
    "1e3": 1000.0,
    "12e03": 12000.0,
    # Text, although YAML 1.1 thinks otherwise of most.
    "NO": "NO",
    "no": "no",
    "yes": "yes",
    "on": "on",
    "Off": "Off",
    "nULL": "nULL",
    "tRUE": "tRUE",
    "2024-01-31": "2024-01-31",
    "2024-01-31T10:00:00Z": "2024-01-31T10:00:00Z",
    "1_000": "1_000",
    "1:30": "1:30",
    "0b101": "0b101",
    "0x": "0x",
    "0o8": "0o8",
    "-0x1": "-0x1",
    "1.2.3": "1.2.3",
    ".": ".",
    "+": "+",
    "e3": "e3",
    "=": "=",
    "١٢": "١٢",
    # Quotes and tags.
    "'1'": "1",
    '"true"': "true",
    "''": "",
    "!!str 12": "12",
    "!!str": "",
    "!!int '12'": 12,
    "!!float 1": 1.0,
    "!!bool 'true'": True,
    "!!null ''": None,
    "! 12": "12",
    "!!map {}": {},
    "!!seq []": [],
    '"\\u00e9\\x41\\0"': "éA\0",
}


@pytest.mark.parametrize(("written", "value"), SCALARS.items())
def test_scalars(tmp_path: Path, written: str, value: Json) -> None:
    tree = read_text(tmp_path, f"a: {written}\nb:\n  - {written}\n").tree
    assert tree == {"a": value, "b": [value]}
    assert type(tree["a"]) is type(value)


TREES: dict[str, tuple[str, Json]] = {
    "keys are text as written": (
        "200: a\n4XX: b\ntrue: c\n0x10: d\n~: e\n? x\n: f\n",
        {"200": "a", "4XX": "b", "true": "c", "0x10": "d", "~": "e", "x": "f"},
    ),
    "a merged entry stands first and yields to an own one": (
        "a: &a {x: 1, y: 2}\nb:\n  y: 3\n  <<: *a\n",
        {"a": {"x": 1, "y": 2}, "b": {"x": 1, "y": 3}},
    ),
    "of several merged mappings the first wins": (
        "b:\n  <<: [{x: 1}, {x: 2, z: 3}]\n",
        {"b": {"x": 1, "z": 3}},
    ),
    "a quoted merge key is a key": ('b: {"<<": 1}\n', {"b": {"<<": 1}}),
    "an alias repeats a scalar, a list and a key": (
        "&k a: &v 1\nb: [*v, &l [2], *l]\nc: {*k : 3}\n",
        {"a": 1, "b": [1, [2], [2]], "c": {"a": 3}},
    ),
    "an anchor can be set anew": (
        "a: &x 1\nb: *x\nc: &x 2\nd: *x\n",
        {"a": 1, "b": 1, "c": 2, "d": 2},
    ),
    "block texts": (
        "a: |\n  x\n  y\nb: >-\n  x\n  y\nc: |+\n  x\n\n",
        {"a": "x\ny\n", "b": "x y", "c": "x\n\n"},
    ),
    "directives and marks": ("%YAML 1.2\n---\na: 1\n...\n", {"a": 1}),
    "flow style in YAML": (
        "{a: [1, b], c: {d: },}\n",
        {"a": [1, "b"], "c": {"d": None}},
    ),
    "Windows line ends": ("a:\r\n  b: 1\r\n", {"a": {"b": 1}}),
}


@pytest.mark.parametrize(("text", "tree"), TREES.values(), ids=TREES)
def test_trees(tmp_path: Path, text: str, tree: Json) -> None:
    found = read_text(tmp_path, text).tree
    assert found == tree
    assert json.dumps(found) == json.dumps(tree), "the order of keys counts"


def test_an_alias_shares_and_never_copies(tmp_path: Path) -> None:
    tree = read_text(tmp_path, "a: &a {x: [1]}\nb: *a\n").tree
    assert tree["a"] is tree["b"]


KINDS: dict[str, tuple[str, str, str]] = {
    "JSON": ('{"a": 1}', "spec.json", "json"),
    "JSON in a file for YAML": ('\n {"a": 1}', "spec.yaml", "json"),
    "YAML in a file for JSON": ("a: 1", "spec.json", "yaml"),
    "flow YAML": ("{a: 1}", "spec.yaml", "yaml"),
    "no ending": ("a: 1", "spec", "yaml"),
}


@pytest.mark.parametrize(("text", "name", "syntax"), KINDS.values(), ids=KINDS)
@pytest.mark.parametrize(
    "mark", ["", "\ufeff"], ids=["plain", "with a byte order mark"]
)
def test_the_kind_is_told_by_the_content(
    tmp_path: Path, text: str, name: str, syntax: str, mark: str
) -> None:
    document = read_text(tmp_path, mark + text, name)
    assert (document.syntax, document.tree) == (syntax, {"a": 1})
    assert document.text == text


def test_the_digest_is_of_the_bytes(tmp_path: Path) -> None:
    document = read_text(tmp_path, "\ufeffa: 1\n")
    assert document.digest == sha256(b"\xef\xbb\xbfa: 1\n").hexdigest()


def test_the_parser_in_python_reads_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where PyYAML was built without libyaml."""
    monkeypatch.setattr(events, "_Loader", yaml.SafeLoader)
    for text, tree in TREES.values():
        assert read_text(tmp_path, text).tree == tree


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner) | st.dictionaries(st.text('aé"\\/'), inner),
    max_leaves=8,
)
FOLDER_IS_SHARED = [HealthCheck.function_scoped_fixture]


@settings(suppress_health_check=FOLDER_IS_SHARED, deadline=None, max_examples=50)
@given(tree=st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), JSON))
def test_what_json_writes_is_read_back(tmp_path: Path, tree: dict[str, Json]) -> None:
    written = json.dumps(tree)
    assert json.dumps(read_text(tmp_path, written, "spec.json").tree) == written


YAMLISH = st.text(st.sampled_from(list("ab: -[]{},&*!|>'\"\\#%@\n\t<?~01.é\x1b\u2028")))


@settings(suppress_health_check=FOLDER_IS_SHARED, deadline=None, max_examples=300)
@given(content=YAMLISH.map(str.encode) | st.binary())
def test_nothing_makes_it_raise(tmp_path: Path, content: bytes) -> None:
    document, diagnostics = read_bytes(tmp_path, content)
    assert document is not None or diagnostics.failed
    json.dumps(document.tree if document else None, allow_nan=False).encode()
