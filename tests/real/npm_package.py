"""How does the official npm package call each operation, and what do ours and theirs send for a call?

Both run in node: `npm/list_calls.mjs` asks the package, `npm/send_calls.mjs` makes the calls.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from math import floor
from pathlib import Path
from typing import Any

from generator.sdk.example_choice import is_file
from generator.sdk.model import Values
from tests import node
from tests.real import complete_client
from tests.real.pairs import Pair
from tests.real.sent import KEY, sent
from tests.recording_server import RecordingServer

_SCRIPTS = Path(__file__).with_name("npm")

NpmCalls = Mapping[tuple[str, str], frozenset[str]]
"""By method and path, whose parameters are written `{}`: `testHelpers.issuing.cards.shipCard`."""


@dataclass(frozen=True, slots=True)
class Call:
    """`ours` and `theirs` are from the client down."""

    name: str
    ours: str
    theirs: str
    path: tuple[Any, ...]
    params: Mapping[str, Any] | None
    """None: the method has no such parameter in ours."""
    options: Mapping[str, str]

    def to_json(self) -> dict[str, Any]:
        return {
            "name": self.name,
            "ours": self.ours,
            "theirs": self.theirs,
            "path": self.path,
            "params": json.dumps(self.params, default=_seconds),
            "options": self.options,
        }


@dataclass(frozen=True, slots=True)
class Outcome:
    """`refused` are the calls that theirs did not make, by name, with what it said."""

    pairs: tuple[Pair, ...]
    refused: Mapping[str, str]


def lay_out(project: Path) -> None:
    """A project that has the official package among its modules."""
    (project / "node_modules").symlink_to(node.MODULES)
    for script in _SCRIPTS.glob("*.mjs"):
        (project / script.name).write_bytes(script.read_bytes())


def add_ours(project: Path) -> None:
    """Our package of the complete document, in one module."""
    complete_client.write_package(project / "ours", "typescript")
    options = ("--bundle", "--format=esm", "--target=es2022", "--outfile=ours.mjs")
    esbuild = node.MODULES / ".bin" / "esbuild"
    node.run([esbuild, "ours/src/index.ts", *options], cwd=project)


def npm_calls(project: Path) -> NpmCalls:
    calls: dict[tuple[str, str], set[str]] = {}
    for one in json.loads(node.node("list_calls.mjs", cwd=project)):
        calls.setdefault((one["method"].lower(), one["path"]), set()).add(one["name"])
    return {key: frozenset(found) for key, found in calls.items()}


def split(values: Values) -> tuple[tuple[Any, ...], dict[str, Any]]:
    """What is in the path, and the rest by name."""
    path = tuple(value for argument, value in values if argument.location == "path")
    params = {
        argument.wire: {"$file": value} if is_file(argument.type) else value
        for argument, value in values
        if argument.location != "path"
    }
    return path, params


def send(project: Path, version: str, calls: Iterable[Call]) -> Outcome:
    """Each call through ours, then through theirs."""
    made = list(calls)
    listed = project / "calls.json"
    listed.write_text(json.dumps([call.to_json() for call in made]))
    with RecordingServer() as server:
        environment = {"SERVER": server.url, "KEY": KEY, "VERSION": version}
        said = node.node("send_calls.mjs", cwd=project, environment=environment)
        recorded = map(sent, server.requests)
    refused: dict[str, str] = json.loads(said)
    pairs = []
    for call in made:
        ours = next(recorded)
        if call.name not in refused:
            pairs.append(Pair(call.name, "npm", ours, next(recorded)))
    assert next(recorded, None) is None
    return Outcome(tuple(pairs), refused)


def _seconds(value: object) -> int:
    """Of times, which our types have as unix seconds."""
    assert isinstance(value, datetime)
    return floor(value.timestamp())
