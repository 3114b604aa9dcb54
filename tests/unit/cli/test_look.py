"""The commands that only look: operations, snippet, dump, explain, --version."""

from __future__ import annotations

import ast
import json
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import __version__
from generator.diagnostics.codes import ALL
from generator.highlight import highlight

Gen = Callable[..., tuple[int, str, str]]


def test_version(gen: Gen) -> None:
    assert gen("--version") == (0, f"gen {__version__}\n", "")


def test_version_loads_next_to_nothing() -> None:
    """A limit on what is imported, not on time, so that a busy machine does not matter."""
    code = (
        "import sys; from generator.cli import run\n"
        "try: run(['--version'])\n"
        "except SystemExit: print([m for m in sys.modules if m.startswith('generator')])"
    )
    root = str(Path(__file__).parents[3])
    said = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": root},
        capture_output=True,
        text=True,
        check=True,
    )
    assert set(ast.literal_eval(said.stdout.splitlines()[1])) == {
        *("generator", "generator.wrong_words", "generator.cli"),
        # Flags that are many are in files of their own.
        *("generator.commands", "generator.commands.templates_flags"),
        "generator.commands.ci_flags",
        "generator.commands.verify_flags",
        *("generator.commands.diff_flags", "generator.commands.edits_flags"),
        "generator.commands.gateway_words",
        *("generator.gateway", "generator.gateway.limits"),
        *("generator.commands.gateway_flags", "generator.commands.release_flags"),
        "generator.commands.snippet_flags",
    }


def test_operations_are_aligned(gen: Gen) -> None:
    status, out, err = gen("operations", "shop.yaml")
    assert (status, err) == (0, "")
    lines = out.splitlines()
    assert [line.split()[:3] for line in lines] == [
        ["GET", "/v1/customers", "GetCustomers"],
        ["POST", "/v1/customers", "PostCustomers"],
        ["GET", "/v1/orders/{id}", "GetOrder"],
    ]
    assert len({line.index("/v1") for line in lines}) == 1
    assert len({re.search(r"\S*\.customers?\.|\S*\.orders\.", line).start() for line in lines}) == 1  # type: ignore[union-attr]  # each line has a call


def test_operations_as_json(gen: Gen) -> None:
    rows = json.loads(gen("operations", "shop.yaml", "--format", "json")[1])
    assert [list(row) for row in rows] == [
        ["method", "path", "operation_id", "python", "typescript"]
    ] * 3
    assert rows[0]["method"] == "GET" and rows[0]["operation_id"] == "GetCustomers"
    assert rows[0]["python"].endswith(".customers.list")


@pytest.mark.parametrize(
    "operation",
    (
        ["PostCustomers"],
        ["customers.create"],
        ["client.customers.create"],
        ["POST /v1/customers"],
        ["POST", "/v1/customers"],
        ["post /v1/customers"],
    ),
)
@pytest.mark.parametrize("language", ("python", "typescript", "curl"))
def test_snippet(gen: Gen, operation: list[str], language: str) -> None:
    status, out, err = gen("snippet", "shop.yaml", *operation, "--lang", language)
    assert (status, err) == (0, "")
    assert "name" in out and "age" not in out and "\x1b" not in out


def test_snippet_with_a_setting(gen: Gen) -> None:
    status, out, err = gen("snippet", "shop.yaml", "PostCustomers", "--set", "age=41")
    assert status == 0
    assert "warning[U917]: name is not set, and the call needs it" in err
    assert "age=41" in out
    words = re.search(r"Add `(.*)`, with", err)
    assert words is not None
    more = shlex.split(words[1])
    asked = ("snippet", "shop.yaml", "PostCustomers", "--set", "age=41", *more)
    status, out, err = gen(*asked)
    assert (status, err) == (0, "") and "name=" in out and "age=41" in out


def test_what_is_missing_is_said_in_words_to_add(gen: Gen, folder: Path) -> None:
    """Whatever it is made of: text with blanks, an object, a list, a name with brackets."""
    fields = {
        "plain": {"type": "string", "example": "it's two words"},
        "number": {"type": "string", "example": "12"},
        "odd[name]": {"type": "integer"},
        "deep": {
            "type": "object",
            "required": ["a"],
            "properties": {
                "a": {"type": "array", "items": {"type": "string"}, "minItems": 1}
            },
        },
        "other": {"type": "string"},
    }
    required = [name for name in fields if name != "other"]
    schema = {"type": "object", "required": required, "properties": fields}
    content = {"application/json": {"schema": schema}}
    operation = {"operationId": "PostA", "responses": {"204": {"description": "k"}}}
    paths = {"/a": {"post": {**operation, "requestBody": {"content": content}}}}
    document = {
        "openapi": "3.0.3",
        "info": {"title": "A", "version": "1"},
        "paths": paths,
    }
    (folder / "a.json").write_text(json.dumps(document))
    asked = ("snippet", "a.json", "PostA", "--lang", "curl", "--set", "other=x")
    _, _, err = gen(*asked)
    assert (
        "plain, number, odd[name] and deep are not set, and the call needs them" in err
    )
    words = re.search(r"Add `(.*)`, with", err)
    assert words is not None
    status, out, err = gen(*asked, *shlex.split(words[1]))
    assert (status, err) == (0, "")
    for part in ("two words", '"number": "12"', "odd[name]", '"a": [', '"other": "x"'):
        assert part in out


def test_snippet_with_a_wrong_setting(gen: Gen) -> None:
    status, out, err = gen("snippet", "shop.yaml", "PostCustomers", "--set", "agee=41")
    assert status in (1, 2) and out == "" and "agee" in err


@pytest.mark.parametrize(
    "model, top", (("document", "Document"), ("api", "Api"), ("sdk", "Sdk"))
)
def test_dump(gen: Gen, model: str, top: str) -> None:
    status, out, err = gen("dump", model, "shop.yaml")
    assert (status, err) == (0, "")
    data = json.loads(out)
    assert data["class"] == top
    assert gen("dump", model, "shop.yaml")[1] == out
    if model == "document":
        assert data["tree"]["info"]["title"] == "Shop API" and "text" not in data
    if model == "api":
        schema = data["schemas"]["#/components/schemas/customer"]
        assert schema["class"] == "Object"
        assert schema["facets"]["at"] == "#/components/schemas/customer"


@pytest.mark.parametrize("code", ALL)
def test_explain(gen: Gen, code: str) -> None:
    status, out, err = gen("explain", code.lower())
    assert (status, err) == (0, "")
    assert out.startswith(f"{code}, ") and "\nHelp: " in out


def test_a_reader_that_leaves_early() -> None:
    root = str(Path(__file__).parents[3])
    writer = subprocess.Popen(
        [sys.executable, "-m", "generator", "dump", "document", "shop.yaml"],
        env={**os.environ, "PYTHONPATH": root},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert writer.stdout is not None and writer.stderr is not None
    writer.stdout.close()
    said = writer.stderr.read().decode().splitlines()
    writer.stderr.close()
    # On a busy machine there may be a line of progress.
    complaints = [line for line in said if line != "read shop.yaml"]
    assert (writer.wait(), complaints) == (0, [])


HIGHLIGHTS = {
    "python": ("for x in a: # for\n    y = 'for' + 1", "for in # for 'for' 1"),
    "typescript": (
        "const a = `b`; // const\nnew A(-2.5)",
        "const `b` // const new -2.5",
    ),
    "curl": ("curl https://a.example/1 # x\n  -d 'for=1'", "curl # x 'for=1'"),
    "other": ("for x in y", ""),
}


@pytest.mark.parametrize("language, case", HIGHLIGHTS.items())
def test_highlight(language: str, case: tuple[str, str]) -> None:
    program, stands_out = case
    painted = highlight(program, language)
    assert re.sub(r"\x1b\[\d+m", "", painted) == program
    assert " ".join(re.findall(r"\x1b\[[1-9]\d*m(.*?)\x1b\[0m", painted)) == stands_out
