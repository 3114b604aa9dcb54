"""Does the TypeScript runtime end every call in trouble as the table for all languages says?

Over a real connection, in Node and Bun. Deno sends again by itself, and differs from release to release.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from tests.recording_server import Recorded, RecordingServer
from tests.runtimes.platforms import COMMANDS, printed
from tests.trouble import DONE, TROUBLES, Trouble, check

Ended = tuple[str, dict[str, tuple[dict[str, Any], list[Recorded]]]]


@pytest.fixture(scope="module", params=[one for one in COMMANDS if one != "deno"])
def ended(request: pytest.FixtureRequest, project: Path) -> Iterator[Ended]:
    """Where, how each ended, and what its server saw; every trouble has a server of its own."""
    name: str = request.param
    with ExitStack() as stack:
        servers = [stack.enter_context(RecordingServer()) for _ in TROUBLES]
        listed = list[dict[str, Any]]()
        for trouble, server in zip(TROUBLES, servers, strict=True):
            server.follow(*trouble.script)
            kind, calls, limit = trouble.kind, trouble.calls, trouble.limit
            one = {"kind": kind, "calls": calls, "limit": limit, "url": server.url}
            listed.append(one)
        work = json.dumps(listed)
        lines = printed(name, "trouble.mjs", work, folder=project).splitlines()
        # Bun has words of its own for bodies that it cannot unpack.
        said = json.loads(next(line for line in lines if line.startswith("[")))
        yield name, {
            trouble.name: (one, server.requests)
            for trouble, one, server in zip(TROUBLES, said, servers, strict=True)
        }


@pytest.mark.parametrize("trouble", TROUBLES, ids=lambda one: one.name)
def test_trouble(trouble: Trouble, ended: Ended) -> None:
    where, all_ended = ended
    said, requests = all_ended[trouble.name]
    result = said.pop("result", None)
    check(trouble, where, **said, requests=requests)
    assert said["error"] or result == DONE
