"""Names that mean something to a language or to our own runtime: are they legal, told, sent and read?

The programs are made of the public surface of each package, which is compared with what is kept here,
and of the snippets. What they send is compared with the document alone.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.diagnostics import Diagnostics
from generator.document.read import read
from tests import node
from tests.constructed import programs
from tests.constructed.arriving import arrived, key, operations
from tests.constructed.packages import HERE, Packages, make, run_python, run_typescript
from tests.generated import checkers
from tests.recording_server import Recorded, RecordingServer

DOCUMENT = HERE / "odd_names.yaml"
KEYS = {
    f"ODD_NAMES_{name}": f"secret {name}" for name in ("SELF", "HEADERS", "TIMEOUT")
}
NODE = pytest.mark.skipif(bool(node.missing()), reason=node.missing())


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Packages:
    return make(DOCUMENT, tmp_path_factory.mktemp("odd"))


@pytest.fixture(scope="module")
def tree() -> dict[str, Any]:
    found = read(str(DOCUMENT), Diagnostics())
    assert found is not None
    tree: dict[str, Any] = json.loads(json.dumps(found.tree))
    return tree


@pytest.mark.parametrize("target", ["python", "typescript"])
def test_names_stay(packages: Packages, target: str) -> None:
    """What is public is what it was."""
    found = packages.python.parent / target / "surface.txt"
    kept = HERE / f"odd_names.{target}.txt"
    if os.environ.get("GEN_UPDATE"):
        shutil.copy(found, kept)
    assert found.read_text() == kept.read_text()


def test_python_sends_all(
    packages: Packages, server: RecordingServer, tree: dict[str, Any]
) -> None:
    server.clear()
    snippets = sorted((packages.python / "snippets").rglob("*_full.py"))
    run_python(packages, server, snippets, KEYS)
    _compare(tree, server.requests)


@NODE
def test_typescript_sends_all(
    packages: Packages, server: RecordingServer, tree: dict[str, Any]
) -> None:
    server.clear()
    snippets = sorted((packages.typescript / "snippets").rglob("*.full.ts"))
    run_typescript(packages, server, snippets, KEYS)
    _compare(tree, server.requests)


def _compare(tree: dict[str, Any], recorded: list[Recorded]) -> None:
    """Each with the credentials that the document asks for, to the server with its variables."""
    expected = operations(tree)
    found = {key(one): one for one in map(arrived, recorded)}
    assert found.keys() == expected.keys() and len(recorded) == len(found)
    for name, one in expected.items():
        asked = replace(
            one,
            query=(*one.query, ("headers key", "secret HEADERS")),
            headers=(
                *one.headers,
                ("x-self", "secret SELF"),
                ("authorization", "Bearer secret TIMEOUT"),
                ("x-server", "https://a.b.example.com"),
            ),
        )
        assert not list(asked.missing_in(found[name])), name


def test_python_reads_all(
    packages: Packages, server: RecordingServer, tree: dict[str, Any]
) -> None:
    program = packages.python / "reading.py"
    surface = (packages.python / "surface.txt").read_text("utf-8")
    program.write_text(
        programs.python_reader(surface, "odd_names_sdk", "OddNames"), "utf-8"
    )
    expected = _answers(server, tree)
    printed = run_python(packages, server, [program], KEYS)
    assert sorted(map(sorted, json.loads(printed))) == expected


@NODE
def test_typescript_reads_all(
    packages: Packages, server: RecordingServer, tree: dict[str, Any]
) -> None:
    program = packages.typescript / "programs" / "reading.ts"
    program.parent.mkdir(exist_ok=True)
    folder = packages.typescript / "node_modules" / "odd-names-sdk"
    surface = (folder / "surface.txt").read_text("utf-8")
    program.write_text(programs.typescript_reader(surface, "odd-names-sdk"), "utf-8")
    expected = _answers(server, tree)
    printed = run_typescript(packages, server, [program], KEYS)
    assert sorted(map(sorted, json.loads(printed))) == expected


def _answers(server: RecordingServer, tree: dict[str, Any]) -> list[list[str]]:
    """All calls are answered with all keys; the value of each is the key. Out: those of each model."""
    schemas = tree["components"]["schemas"].values()
    models = [sorted(one["properties"]) for one in schemas if "properties" in one]
    whole = {key: key for keys in models for key in keys}
    server.clear()
    for _ in models:
        server.reply(whole)
    return sorted(models)


def test_python_sends_every_value(
    packages: Packages, server: RecordingServer, tree: dict[str, Any]
) -> None:
    values = tree["components"]["schemas"]["Value"]["enum"]
    program = packages.python / "values_of_all.py"
    text = programs.python_values(
        "odd_names_sdk", "OddNames", "by_value.retrieve", values
    )
    program.write_text(text, "utf-8")
    server.clear()
    run_python(packages, server, [program], KEYS)
    assert list(_values(server)) == values


@NODE
def test_typescript_sends_every_value(
    packages: Packages, server: RecordingServer, tree: dict[str, Any]
) -> None:
    values = tree["components"]["schemas"]["Value"]["enum"]
    program = packages.typescript / "programs" / "values.ts"
    program.parent.mkdir(exist_ok=True)
    text = programs.typescript_values("odd-names-sdk", "byValue.retrieve", values)
    program.write_text(text, "utf-8")
    server.clear()
    run_typescript(packages, server, [program], KEYS)
    assert list(_values(server)) == values


def _values(server: RecordingServer) -> Iterator[str]:
    for one in server.requests:
        yield dict(arrived(one).query)["value"]


def test_python_is_typed(packages: Packages) -> None:
    """The package, its snippets, and the program that reads."""
    for checker in (checkers.mypy, checkers.pyright):
        checked = checker(packages.python, ".")
        assert checked.fine, checked.printed


@pytest.mark.parametrize(
    ("file", "place"),
    [
        ("python/odd_names_sdk/params/by_query.py", "/by-query"),
        ("python/odd_names_sdk/params/by_cookie.py", "/by-cookie"),
        ("python/odd_names_sdk/services/odd.py", "/odd/"),
        ("python/odd_names_sdk/models/odd.py", "Odd"),
        ("typescript/src/services/odd.ts", "/odd/"),
    ],
)
def test_other_names_are_told(
    packages: Packages, tree: dict[str, Any], file: str, place: str
) -> None:
    """As code in the docs, unless the name itself tells: by another case, or with other signs between."""
    text = (packages.python.parent / file).read_text("utf-8")
    wires = list(_wires(tree, place))
    untold = [wire for wire in wires if not _is_told(wire, text)]
    assert untold == [] and len(wires) > 10
    assert "Sent as `class`" in text


def _wires(tree: dict[str, Any], place: str) -> Iterator[str]:
    yield from tree["components"]["schemas"].get(place, {}).get("properties", ())
    for path, item in tree["paths"].items():
        for one in item.get("get", {}).get("parameters", ()):
            if path.startswith(place) and (place != "/odd/" or one["in"] == "path"):
                yield one["name"]


def _is_told(wire: str, text: str) -> bool:
    if re.fullmatch(r"[^\W_]+([-_][^\W_]+)*", wire):
        same = wire.lower() if "python" in text else wire
        snake = re.sub("(?<=[a-z])(?=[A-Z])", "_", wire).lower()
        if re.search(rf"\b({re.escape(same)}|{re.escape(snake)})\b[?]?:", text):
            return True
    shown = wire if wire.isprintable() and wire else json.dumps(wire)
    shown = shown.replace("\\", "\\\\") if '"""' in text else shown
    return f"Sent as `{shown}`" in text or f"Sent as `` {shown} ``" in text
