"""Is the validator's word passed on in short, with a place, and without any of its habits?"""

from __future__ import annotations

import pickle
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.diagnostics import Diagnostics, Pointer, Rule
from generator.diagnostics.codes import api
from generator.document import conformance
from generator.document.conformance import MAX_LENGTH, check, findings
from generator.document.model import Json
from generator.document.version import Version
from tests.unit.document.reading import read_text

SOUND = """\
openapi: 3.0.3
info: {title: Shop, version: "1"}
paths:
  /orders/{id}:
    get:
      operationId: GetOrder
      parameters:
        - {name: id, in: path, required: true, schema: {type: string}}
      responses:
        "200":
          description: The order.
          content:
            application/json:
              schema: {$ref: "#/components/schemas/Order"}
components:
  schemas:
    Order:
      type: object
      properties:
        number: {type: integer}
        parent: {$ref: "#/components/schemas/Order"}
"""

PARAMETER = "paths//orders/{id}/get/parameters/0"

CHANGES: dict[str, tuple[str, str, str, str, str]] = {
    # What is replaced by what, and the finding: kind, place, a part of the text.
    "a missing key": (', version: "1"', "", "shape", "info", "`version` is missing"),
    "an unknown key": (
        "paths:",
        "sever: x\npaths:",
        "shape",
        "sever",
        "`sever` is not",
    ),
    "another type": (
        '"1"',
        "1",
        "shape",
        "info/version",
        "must be text, and is a number",
    ),
    "the value of one of several alternatives": (
        "in: path",
        "in: patch",
        "shape",
        f"{PARAMETER}/in",
        "one of",
    ),
    "the alternative that was meant": (
        ", required: true",
        "",
        "shape",
        PARAMETER,
        "`required` is missing",
    ),
    "a default that its own schema refuses": (
        "{type: integer}",
        "{type: integer, default: ten}",
        "rule",
        "components/schemas/Order/properties/number",
        "'ten' is not of type 'integer'",
    ),
    "a parameter without a part of the path": (
        "/orders/{id}:",
        "/orders:",
        "rule",
        "paths//orders/get",
        "Path parameter 'id'",
    ),
    "a value as long as the document": (
        "{type: integer}",
        "{type: string, maxLength: 1, default: " + "x" * 5000 + "}",
        "rule",
        "components/schemas/Order/properties/number",
        "xxx...",
    ),
}


@pytest.mark.parametrize("wording", ["3.0", "3.1"])
@pytest.mark.parametrize(
    ("old", "new", "kind", "place", "part"), CHANGES.values(), ids=CHANGES
)
def test_findings(
    tmp_path: Path,
    wording: Version,
    old: str,
    new: str,
    kind: str,
    place: str,
    part: str,
) -> None:
    text = SOUND.replace("3.0.3", f"{wording}.0").replace(old, new)
    found = findings(read_text(tmp_path, text).tree, wording)
    assert [(one.kind, "/".join(one.tokens or ("?",))) for one in found] == [
        (kind, place)
    ]
    assert part in found[0].problem and len(found[0].problem) <= MAX_LENGTH
    assert pickle.loads(pickle.dumps(found)) == found


QUIET: dict[str, tuple[str, str]] = {
    "a sound document": ("", ""),
    "a reference to nothing": ("schemas/Order", "schemas/Other"),
    "a reference to a web page": ("#/components/schemas/Order", "http://127.0.0.1:9/a"),
    "a reference to a file": ("#/components/schemas/Order", "file:///etc/hostname"),
    "a reference beside the document": ("#/components/schemas/Order", "other.yaml"),
    "a reference of another sort": ("#/components/schemas/Order", "urn:x:y"),
    "a name of an operation that is there twice": (
        "components:",
        "  /b: {get: {operationId: GetOrder, responses: {'204': {description: x}}}}\n"
        "components:",
    ),
}

_opened: list[str] | None = None


def _watch(event: str, arguments: tuple[Any, ...]) -> None:
    if _opened is None:
        return
    if event.startswith(("socket.", "urllib.")):
        _opened.append(event)
    elif event == "open" and str(arguments[0]).endswith(("hostname", "other.yaml")):
        _opened.append(str(arguments[0]))


sys.addaudithook(_watch)


@pytest.fixture
def opened() -> Iterator[list[str]]:
    """Connections, and the files that references name, that anything tries to open."""
    global _opened
    _opened = []
    yield _opened
    _opened = None


@pytest.mark.parametrize(("old", "new"), QUIET.values(), ids=QUIET)
def test_what_our_own_checks_report_is_left_to_them(
    tmp_path: Path, opened: list[str], old: str, new: str
) -> None:
    text = SOUND.replace(old, new) if old else SOUND
    assert findings(read_text(tmp_path, text).tree, "3.0") == ()
    assert opened == []


def test_its_exceptions_become_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tree = read_text(tmp_path, SOUND).tree

    def fail(tree: dict[str, Json], version: Version) -> None:
        raise KeyError("the whole\ndocument " * 1000)

    monkeypatch.setattr(conformance, "_validator", fail)
    (found,) = findings(tree, "3.0")
    assert found.kind == "failure" and found.problem.startswith("KeyError: ")
    assert "\n" not in found.problem and len(found.problem) == MAX_LENGTH


def test_a_cycle_of_references_ends(tmp_path: Path) -> None:
    loop = SOUND.replace(
        "      type: object\n", "      $ref: '#/components/schemas/Order'\n"
    )
    tree = read_text(tmp_path, loop.replace("3.0.3", "3.1.0")).tree
    assert {found.kind for found in findings(tree, "3.1")} <= {"failure"}


def test_check_reports_at_the_place(tmp_path: Path) -> None:
    document = read_text(tmp_path, SOUND.replace(', version: "1"', ""))
    diagnostics = Diagnostics()
    check(document, diagnostics)
    (found,) = diagnostics
    assert (found.code, found.at) == ("D140", Pointer(document.path, ("info",)))
    assert found.message == "not valid OpenAPI 3.0: the key `version` is missing"


@pytest.mark.parametrize(
    ("rule", "place", "codes"),
    [
        (api.MISSING_FIELD, ("info",), ["A210"]),
        (api.MISSING_FIELD, ("info", "version"), ["A210", "D140"]),
        (api.EMPTY_VALUE, ("info",), ["A209", "D140"]),
    ],
    ids=["an error there", "an error elsewhere", "a warning there"],
)
def test_a_shape_is_told_where_no_other_error_stands(
    tmp_path: Path, rule: Rule, place: tuple[str, ...], codes: list[str]
) -> None:
    document = read_text(tmp_path, SOUND.replace(', version: "1"', ""))
    diagnostics = Diagnostics()
    diagnostics.report(rule, at=Pointer(document.path, place), name="version")
    check(document, diagnostics)
    assert [found.code for found in diagnostics] == codes


def test_check_leaves_an_unknown_version_alone(tmp_path: Path) -> None:
    diagnostics = Diagnostics()
    check(read_text(tmp_path, "openapi: 9.9.9\n"), diagnostics)
    assert not len(diagnostics)
