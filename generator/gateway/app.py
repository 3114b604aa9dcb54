"""What becomes of a request? The gateway as one ASGI application, joined from its parts.

Calls of an API go by without a framework around them; what is the gateway's own is Starlette's.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count

from generator.gateway.asked import Asked, Cut, Gone, Message, Receive, Scope, Send
from generator.gateway.audit import Line, Write
from generator.gateway.call import Calls
from generator.gateway.chance import some_text
from generator.gateway.clock import ticks
from generator.gateway.endpoints import House, endpoints
from generator.gateway.headers import cookies
from generator.gateway.limits import Limits
from generator.gateway.origin import Origins, is_preflight, preflight
from generator.gateway.problem import Refused, problem
from generator.gateway.session import COOKIE

_OWN = "/.gateway/"
_READY = "/.gateway/ready"
_LOGGED = ("/.gateway/session", "/.gateway/credentials")
"""What changes who may call, or with what."""
_HUNG_UP = 499
"""No answer was given: the status that nginx has for it."""

_PAGES = (b"document", b"iframe", b"frame", b"embed", b"object")


@dataclass(frozen=True, slots=True)
class Parts:
    """All that the gateway is made of. `bug` is told of what must not happen; `write` takes a line of
    the audit log.
    """

    house: House
    origins: Origins
    calls: Calls
    limits: Limits
    write: Write
    bug: Callable[[BaseException], None]


class Gateway:
    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._own = endpoints(parts.house)
        self._run = some_text(6).strip("-_")
        self._numbers = count(1)
        self._under_way = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        started = ticks()
        line = Line(f"{self._run}-{next(self._numbers):x}")
        asked = Asked(scope, receive, send, line)
        metrics = self._parts.house.metrics
        metrics.under_way += 1
        try:
            await self._answer(scope, asked)
        finally:
            metrics.under_way -= 1
            self._note(line, ticks() - started, is_own=asked.path.startswith(_OWN))

    async def _answer(self, scope: Scope, asked: Asked) -> None:
        line = asked.line
        try:
            await self._dispatch(scope, asked)
        except Refused as refused:
            line.refused = refused.refusal.code
            if asked.is_started:
                raise Cut from None
            await asked.say(problem(refused))
        except Gone:
            line.status, line.broken = line.status or _HUNG_UP, "caller"
        except asyncio.CancelledError:
            # A caller that hung up is Gone: the gateway itself ends, and waits no longer.
            line.refused, line.broken = ("", "end") if asked.is_started else ("end", "")
            if asked.is_started:
                raise Cut from None
            await asked.say(problem(Refused("end")))
        except Cut:
            raise
        except Exception as error:
            self._parts.bug(error)
            line.refused = "bug"
            if asked.is_started:
                raise Cut from None
            await asked.say(problem(Refused("bug")))

    async def _dispatch(self, scope: Scope, asked: Asked) -> None:
        origins = self._parts.origins
        if asked.path != _READY:
            origins.check_host(asked.all(b"host"))
        origin = origins.check(asked.all(b"origin"))
        asked.origin = origin
        if is_preflight(asked.verb, asked.headers):
            await asked.say(preflight(asked.headers))
            return
        if asked.path.startswith(_OWN):
            if asked.path in _LOGGED and asked.verb == "POST":
                asked.line.operation = f"gateway.{asked.path.rpartition('/')[2]}"
                asked.line.method = asked.verb
            asked.line.caller = self._caller(asked, is_own=True)
            await self._answer_own(scope, asked)
            return
        if asked.one(b"sec-fetch-dest") in _PAGES:
            raise Refused("navigation")
        asked.line.caller = self._caller(asked, is_own=False)
        if not asked.line.caller:
            raise Refused("session")
        await self._call(asked)

    def _caller(self, asked: Asked, *, is_own: bool) -> str:
        """Who has the token of a session, or its cookie on a page that may call.

        A browser adds the cookie to requests of any page of this host, whatever its port, and says
        of which origin they are; where it does not say, only itself can have asked.
        """
        sessions = self._parts.house.sessions
        token = asked.one(b"gateway-token")
        if token:
            found = sessions.session(token.decode("latin-1"))
            return found.caller if found else ""
        scheme, _, bearer = asked.one(b"authorization").partition(b" ")
        if scheme.lower() == b"bearer":  # where an SDK has its key
            found = sessions.session(bearer.decode("latin-1"))
            if found:
                return found.caller
        # Another port of this host can set one of the same name beside it.
        stated = [value for name, value in cookies(asked.headers) if name == COOKIE]
        found = next(filter(None, map(sessions.session, stated)), None)
        if found is None:
            return ""
        is_same = asked.one(b"sec-fetch-site") == b"same-origin"
        if not (asked.origin or is_same or (is_own and asked.verb == "GET")):
            raise Refused("origin", "A cookie counts only where the page is known.")
        return found.caller

    async def _call(self, asked: Asked) -> None:
        name, slash, rest = asked.path[1:].partition("/")
        door = self._parts.house.doors.get(name)
        if door is None or not slash:
            raise Refused("api")
        asked.line.api = name
        limits = self._parts.limits
        # Who has no session is not counted, and keeps nobody out.
        if self._under_way >= limits.concurrency:
            raise Refused("busy")
        self._under_way += 1
        try:
            async with asyncio.timeout(limits.total):
                await self._parts.calls.answer(asked, door, f"/{rest}")
        except asyncio.CancelledError:
            if not asked.is_gone:
                raise
            raise Gone from None
        except TimeoutError:
            asked.line.broken = "time"
            if asked.is_started:
                raise Cut from None
            raise Refused("upstream-timeout", "The call took too long.") from None
        finally:
            self._under_way -= 1
            asked.end()
        if asked.line.replay:
            self._parts.house.metrics.replays += 1

    async def _answer_own(self, scope: Scope, asked: Asked) -> None:
        """By Starlette, whose answers get what all answers of the gateway have."""

        async def send(message: Message) -> None:
            if message["type"] == "http.response.start":
                await asked.start(message["status"], list(message["headers"]))
            else:
                more = message.get("more_body", False)
                await asked.piece(message.get("body", b""), more=more)

        state = {"caller": asked.line.caller}
        inner = {**scope, "state": state, "path": asked.path, "root_path": ""}
        try:
            async with asyncio.timeout(self._parts.limits.read):
                await self._own(inner, asked.receive, send)
        except TimeoutError:
            raise Refused("slow", headers=[(b"connection", b"close")]) from None

    def _note(self, line: Line, seconds: float, *, is_own: bool) -> None:
        metrics = self._parts.house.metrics
        metrics.count(
            line.api, line.operation, line.status, refused=line.refused, seconds=seconds
        )
        if is_own and not (line.refused or line.operation):
            return
        try:
            self._parts.write(line.text(seconds))
        except OSError:
            metrics.unwritten += 1
