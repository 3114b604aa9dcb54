"""How does each runtime run a program? A folder and a script in, what it printed out.

Bun and Deno come as packages of `tests/typescript`. None of them fetches anything, and Deno may do
nothing but use the network, and what else a test allows it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from tests import node
from tests.browser.drive import drive, serving
from tests.recording_server import Recorded, RecordingServer
from tests.runtimes import script

_BIN = node.MODULES / ".bin"
_DENO = (_BIN / "deno", "run", "--no-prompt", "--cached-only")

COMMANDS: Mapping[str, Sequence[str | Path]] = {
    "node": ("node",),
    "bun": (_BIN / "bun", "--no-install"),
    "deno": (*_DENO, "--node-modules-dir=manual", "--allow-net=127.0.0.1"),
}


@dataclass(frozen=True, slots=True)
class Ran:
    """What the program saw, and what the server."""

    said: Any
    requests: tuple[Recorded, ...]


Platform: TypeAlias = Callable[[Path], Ran]


def printed(
    name: str, *arguments: str, folder: Path, allowed: str = "", key: str = ""
) -> str:
    """`allowed` is for Deno; `key` is what the environment holds, empty for nothing."""
    environment = {
        "STRIPE_API_KEY": key,
        "DENO_DIR": str(folder / ".deno"),
        "DENO_NO_UPDATE_CHECK": "1",
        "NO_COLOR": "1",
    }
    allowing = [allowed] if allowed and name == "deno" else []
    command = [*COMMANDS[name], *allowing, *arguments]
    return node.run(command, cwd=folder, environment=environment)


def by_command(name: str, folder: Path) -> Ran:
    with RecordingServer() as server:
        script.answer(server)
        said = printed(name, "start.mjs", server.url, folder=folder)
        return Ran(json.loads(said), tuple(server.requests))


def in_browser(folder: Path) -> Mapping[str, Ran]:
    """In a page, in a worker, and one call in a page that came without TLS."""
    names = ("page", "worker", "without TLS")
    with ExitStack() as stack:
        port = stack.enter_context(serving(folder)).rpartition(":")[2]
        apis = [stack.enter_context(RecordingServer(cors=True)) for _ in names]
        for api in apis[:2]:
            script.answer(api)
        urls = [api.url for api in apis]
        program = Path(__file__).parent / "in_browser.mjs"
        said = json.loads(drive(program, port, *urls))
        return {
            name: Ran(one, tuple(api.requests))
            for name, one, api in zip(names, said, apis, strict=True)
        }
