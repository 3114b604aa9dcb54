"""Do both languages send the same bytes, in every style and every kind of body, to every server?

Each operation of `styles.yaml` is called with the examples of the document. What arrives is compared
between the languages, and with what is kept here, which a person has read beside the specification.
"""

from __future__ import annotations

import json
import os
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from generator.diagnostics import Diagnostics
from generator.document.read import read
from tests import node
from tests.constructed.packages import HERE, Packages, make, run_python, run_typescript
from tests.e2e.command import gen
from tests.recording_server import Recorded, RecordingServer

DOCUMENT = HERE / "styles.yaml"
KEPT = HERE / "styles.sent.txt"
HEADERS = (
    "X-Server Accept Content-Type Cookie X-Text X-List X-Object X-List-Exploded"
    " X-Object-Exploded X-Content X-Flag"
).split()
# What Python calls an argument, where it is not the wire name in snake case.
NAMES = {
    "list": "list_",
    "pipes[]": "query_pipes",
    "näme &": "näme",
    "$content": "content",
    'odd "name" é': "odd_name_é",
}
Tree = dict[str, Any]


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Packages:
    made = make(DOCUMENT, tmp_path_factory.mktemp("styles"))
    calls = _calls()
    for home in (made.python, made.typescript):
        (home / "calls.json").write_text(json.dumps(calls))
    return made


def _calls() -> list[Tree]:
    found = read(str(DOCUMENT), Diagnostics())
    assert found is not None
    paths: Tree = json.loads(json.dumps(found.tree))["paths"]
    listed = json.loads(gen("operations", DOCUMENT, "--format", "json").output)
    calls = [_call(one, paths[one["path"]]) for one in listed]
    # The same with other variables of the server.
    elsewhere = [
        one for one in calls if one["path_template"] in ("/query/more", "/gone")
    ]
    return [*calls, *({**one, "other": True} for one in elsewhere)]


def _call(listed: Tree, item: Tree) -> Tree:
    operation = item[listed["method"].lower()]
    parameters = [*item.get("parameters", ()), *operation.get("parameters", ())]
    path = [_example(one) for one in parameters if one["in"] == "path"]
    named = {one["name"]: _example(one) for one in parameters if one["in"] != "path"}
    for media in operation.get("requestBody", {}).get("content", {}).values():
        schema = media.get("schema", {})
        properties = schema.get("properties")
        if properties is None:
            named["body"] = _example(media)
        else:
            named |= {key: _example({"schema": one}) for key, one in properties.items()}
    names = {wire: NAMES.get(wire, re.sub(r"\W", "_", wire).lower()) for wire in named}
    more = {"path": path, "named": named, "names": names, "other": False}
    return {**listed, "path_template": listed["path"], **more}


def _example(one: Tree) -> Any:
    """Of a parameter, a media type or a schema."""
    if "content" in one:
        [one] = one["content"].values()
    schema = one.get("schema", {})
    if schema.get("format") == "binary":
        return {"$file": "example.pdf"}
    if schema.get("items", {}).get("format") == "binary":
        return [{"$file": "example.pdf"}, {"$file": "example.pdf"}]
    return one["example"] if "example" in one else schema["example"]


@pytest.fixture(scope="module")
def sent_by_python(packages: Packages, server: RecordingServer) -> list[str]:
    server.clear()
    program = Path(shutil.copy(HERE / "send_styles.py", packages.python))
    run_python(packages, server, [program], {})
    return list(map(_said, server.requests))


def test_what_is_sent(sent_by_python: list[str]) -> None:
    text = "\n".join(sent_by_python)
    if os.environ.get("GEN_UPDATE"):
        KEPT.write_text(text, "utf-8")
    assert text == KEPT.read_text("utf-8")
    assert len(sent_by_python) == len(_calls()) == 20


@pytest.mark.skipif(bool(node.missing()), reason=node.missing())
def test_typescript_sends_the_same(
    packages: Packages, server: RecordingServer, sent_by_python: list[str]
) -> None:
    server.clear()
    programs = packages.typescript / "programs"
    programs.mkdir()
    program = Path(shutil.copy(HERE / "send_styles.ts", programs))
    run_typescript(packages, server, [program], {})
    said = [_said(one) for one in server.requests]
    # In a query fetch escapes an apostrophe, which allowReserved keeps (URL standard, section 1.3).
    assert [one.replace("!$%27()", "!$'()") for one in said] == sent_by_python
    assert sum("!$%27()" in one for one in said) == 1


def _said(one: Recorded) -> str:
    """The bytes of a request as text, with another boundary, and without what any HTTP client adds."""
    stated = one.header("Content-Type") or ""
    boundary = stated.partition("boundary=")[2] or "none"
    headers = [f"{name}: {one.header(name)}" for name in HEADERS if one.header(name)]
    # Bytes that are no UTF-8 show, and so do line ends.
    body = one.body.decode("utf-8", "backslashreplace").replace("\r\n", "\\r\\n\n")
    lines = [f"{one.method} {one.target}", *headers, "", *([body] if body else [])]
    return "".join(f"{line}\n" for line in lines).replace(boundary, "BOUNDARY")
