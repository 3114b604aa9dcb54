"""Is a call made once more where its token had run out?"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generator.gateway.asked import HUNG_UP, Message
from generator.gateway.compose import Made, Shared, Wishes, compose, routes
from generator.gateway.ledger import Ledger
from generator.gateway.needs import Injection, Mode, Owned
from generator.gateway.origin import origins
from generator.gateway.served import Served
from generator.gateway.state import Memory
from generator.inputs import find
from generator.pipeline import understand
from generator.run import Run
from generator.sdk.model import Method
from tests.gateway.gateway import document
from tests.gateway.upstream import Talk, Upstream


class Tokens:
    """The first one has run out. `helps`: there is another."""

    def __init__(self, *, helps: bool) -> None:
        self.helps = helps
        self.number = 1

    async def injection(self, method: Method) -> Injection:
        return Injection((("Authorization", f"Bearer token-{self.number}"),))

    async def state(self) -> Mapping[str, tuple[bool, Mode]]:
        return {}

    async def mode(self) -> Mode:
        return "test"

    async def refuse(self, method: Method, used: Injection) -> bool:
        assert used.headers == (("Authorization", f"Bearer token-{self.number}"),)
        self.number += 1
        return self.helps

    async def put(self, scheme: str, secret: str) -> None:
        raise NotImplementedError

    async def writable(self) -> frozenset[str]:
        return frozenset()

    def owned(self) -> Owned:
        return Owned()


def _made(spec: Path, tokens: Tokens) -> Made:
    understood = understand(Run(find(str(spec)), lambda *_: None))
    served = Served("shop", understood.api, understood.sdk)
    wishes = Wishes(private=True)

    def never(error: BaseException) -> None:
        raise error

    state = Memory()
    shared = Shared(
        state,
        Ledger(state),
        origins((), 8787, "127.0.0.1"),
        lambda _: None,
        lambda _: None,
        never,
    )
    return compose(
        [(served, routes(served, wishes))], lambda *_: tokens, shared, wishes
    )


async def _status(made: Made) -> int:
    """Of one GET, as the server would hand it over."""
    token = await made.sessions.pair(made.sessions.code())
    said: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        said.append(message)

    scope: dict[str, Any] = {
        "type": "http",
        "method": "GET",
        "raw_path": b"/shop/things",
        "query_string": b"",
        "headers": [(b"host", b"localhost:8787"), (b"gateway-token", token.encode())],
        HUNG_UP: set(),
    }
    await made.app(scope, receive, send)
    await made.upstream.close()
    status: int = said[0]["status"]
    return status


def _act(talk: Talk) -> None:
    assert talk.got is not None
    is_old = talk.got.all("authorization") == ["Bearer token-1"]
    talk.say(status="401 Unauthorized" if is_old else "200 OK")


def test_a_token_that_has_run_out(upstream: Upstream, tmp_path: Path) -> None:
    spec = document(tmp_path, upstream.port)
    for helps, status, count in ((True, 200, 2), (False, 401, 1)):
        upstream.tell(_act)
        assert asyncio.run(_status(_made(spec, Tokens(helps=helps)))) == status
        assert len(upstream.got) == count
