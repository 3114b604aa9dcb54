"""The page sends what the SDKs send."""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import Any

import pytest

from generator.sdk.options import inputs
from tests import node
from tests.explorer.client import content_of, sent_by_client, typescript
from tests.explorer.pages import (
    State,
    input_of,
    methods,
    operation,
    run_in_node,
    sdks,
)
from tests.explorer.states import FILES, Forms
from tests.explorer import vectors
from tests.recording_server import Recorded, RecordingServer

pytestmark = pytest.mark.skipif(bool(node.missing()), reason=node.missing())


def test_vectors(tmp_path: Path) -> None:
    made = vectors.inputs()
    given = {"slices": made.slices, "states": made.states, "files": made.files}
    found = run_in_node("sent.js", "written", given, tmp_path)
    wrong = [
        (name, expect, seen)
        for (name, expect), one in zip(made.expected, found, strict=True)
        if (seen := _seen(one)) != (expect and _wanted(expect))
    ]
    assert len(found) > 100
    assert {name for name, _, _ in wrong} == set(_OTHER_IN_DOCUMENTS)


_OTHER_IN_DOCUMENTS = {
    "form: whole body": "no document states how keys of a free object are written",
}
"""Cases that a client can be told of, and that no operation of a document comes to."""


@pytest.mark.parametrize("name", ["stripe", "odd"])
def test_the_generated_client_sends_the_same(name: str, tmp_path: Path) -> None:
    states = _states(name)
    with RecordingServer() as server:
        snippets = [typescript(state) for state in states]
        theirs = sent_by_client(name, snippets, server, tmp_path)
        server.clear()
        files = {path: _file(path) for path in FILES}
        given = {**input_of(states), "files": files, "url": server.url}
        refused = run_in_node("sent.js", "sent", given, tmp_path)
        ours = iter(server.requests)
        for state, their, reason in zip(states, theirs, refused, strict=True):
            seen = None if reason else _parts(next(ours), state)
            assert seen == (their and _parts(their, state)), (state.values, reason)
    assert sum(one is not None for one in theirs) > len(states) / 2


@pytest.mark.parametrize("value", ["", " \t"])
def test_an_empty_option_is_not_sent(value: str, tmp_path: Path) -> None:
    """The clients refuse it too."""
    method = operation("odd", "json")
    (key,) = (a for a in inputs(sdks()["odd"], method) if a.wire == "Once")
    given = {**input_of([State("odd", method, ((key, value),))]), "files": {}}
    (found,) = run_in_node("sent.js", "written", given, tmp_path)
    assert found == {"refused": "The option Once must not be empty"}


def _states(name: str) -> list[State]:
    """Of calls that the client can make: of one operation it does not know the server."""
    forms = Forms(sdks()[name], 7, exact=True)
    return [
        State(name, method, forms.values(method))
        for method in methods(name).values()
        if not method.servers
        for _ in range(60)
    ]


def _file(path: str) -> dict[str, str]:
    text = content_of(path).decode()
    return {"name": path.rpartition("/")[2], "type": "", "text": text}


_OTHER_HEADERS = (
    "accept accept-encoding accept-language connection content-length host idempotency-key once"
    " sec-fetch-mode transfer-encoding user-agent"
).split()
"""Of the connection, different each time unless set, or what each asks for in its own way."""


def _parts(sent: Recorded, state: State) -> tuple[Any, ...]:
    """What has to be the same: boundaries are chosen by chance, JSON writes a number in many ways."""
    headers = {name.lower(): value for name, value in sent.headers}
    others = {*_OTHER_HEADERS} - {one.wire.lower() for one, _ in state.values}
    kept = {name: headers[name] for name in headers if name not in others}
    body: Any = sent.body.replace(b"%5B", b"[").replace(b"%5D", b"]")
    if "boundary=" in (stated := kept.get("content-type", "")):
        _, _, boundary = stated.partition("boundary=")
        kept["content-type"] = stated.replace(boundary, "B")
        body = body.replace(boundary.encode(), b"B")
    elif stated == "application/json":
        body = json.loads(body)
    return sent.method, sent.target, kept, body


def _seen(made: dict[str, Any]) -> dict[str, Any] | None:
    if "refused" in made:
        return None
    return {
        "method": made["method"],
        "target": made["path"],
        "headers": {name.lower(): value for name, value in made["headers"]},
        "body": None if made["body"] is None else bytes(made["body"]),
    }


def _wanted(expect: dict[str, Any]) -> dict[str, Any]:
    body = expect.get("body")
    if "body_base64" in expect:
        body = base64.b64decode(expect["body_base64"])
    elif isinstance(body, str):
        body = body.encode()
    kept = {key: expect[key] for key in ("method", "target", "headers")}
    return {**kept, "body": body}
