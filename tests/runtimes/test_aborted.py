"""Does the signal of a caller end a call of the TypeScript package, whatever the call is waiting for?"""

from __future__ import annotations

import json
import time
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.recording_server import RecordingServer
from tests.runtimes.platforms import printed

NEVER = 60.0
REASON = ["RangeError", "enough"]
COLLECTING = {
    "node": "--expose-gc",
    "bun": "--expose-gc",
    "deno": "--v8-flags=--expose-gc",
}


@pytest.mark.parametrize("name", COLLECTING)
def test_aborted(name: str, project: Path) -> None:
    with ExitStack() as stack:
        servers = [stack.enter_context(RecordingServer()) for _ in range(3)]
        servers[0].reply(status=503, headers={"Retry-After": "59"})
        servers[1].reply(delay=NEVER)
        servers[2].reply(chunks=(b'data: {"n":1}\n\n', b": "), pause=3)
        urls = [server.url for server in servers]
        began = time.monotonic()
        flag = COLLECTING[name]
        said = printed(name, flag, "aborted.mjs", *urls, folder=project)
        assert json.loads(said) == [REASON, REASON, [{"n": 1}, REASON]]
        assert time.monotonic() - began < NEVER / 2
        # It may be ended before it has left, but is never sent again.
        assert all(len(server.requests) <= 1 for server in servers)
