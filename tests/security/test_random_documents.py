"""Whatever a document says: it is refused with a place, or what is written is sound and says the same."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import tempfile
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.diagnostics import Severity
from tests import node
from tests.security.building import Built, build
from tests.security.random_documents import Tree, documents

_SLOW = (
    HealthCheck.too_slow,
    HealthCheck.data_too_large,
    HealthCheck.large_base_example,
)


def _built(document: Tree) -> Built:
    with tempfile.TemporaryDirectory() as folder:
        built = build(Path(folder), document)
    for found in built.diagnostics:
        assert str(found.at)
    refused = any(found.severity is Severity.ERROR for found in built.diagnostics)
    assert refused is not bool(built.files)
    return built


@settings(max_examples=60, suppress_health_check=_SLOW)
@given(documents())
def test_python_says_the_same(document: Tree) -> None:
    files = _built(document).files.get("python", {})
    said = {text for path in files for text in _strings(path, files[path])}
    for name, schema in document["components"]["schemas"].items() if files else ():
        for text in _promised(schema):
            assert text in said, (name, text)


def _promised(schema: Tree) -> Iterator[str]:
    """What a component has to keep to the letter: the values of its enumeration, its properties.

    Write-only properties are none of a response, whether they say so themselves or by reference.
    """
    if schema.get("type") == "string":
        yield from schema.get("enum", ())
    if schema.get("type") == "object":
        for name, held in schema["properties"].items():
            if not re.search('"\\$ref"|"writeOnly": true', json.dumps(held)):
                yield name


def _strings(path: str, text: str) -> Iterator[str]:
    """All text that a module holds, and the names of its fields; annotations are read as well."""
    if path.endswith(".toml"):
        tomllib.loads(text)
    if not path.endswith(".py"):
        return
    for found in ast.walk(ast.parse(text)):
        match found:
            case ast.Constant(value=str() as value):
                yield value
                yield from _annotated(value)
            case ast.AnnAssign(target=ast.Name(id=name)):
                yield name
            case _:
                pass


def _annotated(text: str) -> Iterator[str]:
    if "Literal[" not in text:
        return
    try:
        tree = ast.parse(text, mode="eval")
    except SyntaxError:
        return
    for found in ast.walk(tree):
        if isinstance(found, ast.Constant) and isinstance(found.value, str):
            yield found.value


@pytest.mark.skipif(bool(node.missing()), reason=node.missing() or "never")
@settings(max_examples=3, suppress_health_check=_SLOW)
@given(st.lists(documents(), min_size=12, max_size=16))
def test_what_is_written_can_be_parsed(some: list[Tree]) -> None:
    """Many documents at a time: esbuild starts slowly, and bash is asked once."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for number, document in enumerate(some):
            for target, files in _built(document).files.items():
                _write(folder / f"{number}-{target}", files)
        sources = sorted(folder.rglob("*.ts"))
        options = ("--log-level=error", f"--outdir={folder / 'out'}")
        if sources:
            node.run(
                [node.MODULES / ".bin" / "esbuild", *sources, *options], cwd=folder
            )
        for path in folder.rglob("*.json"):
            json.loads(path.read_text("utf-8"))
        for path in folder.rglob("*.sh"):
            subprocess.run(["bash", "-n", path], check=True, capture_output=True)


def _write(folder: Path, files: Mapping[str, str]) -> None:
    for path, text in files.items():
        target = folder / path
        assert target.resolve().is_relative_to(folder)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8")
