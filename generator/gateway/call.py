"""What happens to one call, from its path to the last byte of its answer?"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from generator.gateway import check
from generator.gateway.asked import Asked
from generator.gateway.chance import some_text
from generator.gateway.clock import ticks
from generator.gateway.echo import secrets, struck
from generator.gateway.guard import Guard, Repeatable, digest, stated
from generator.gateway.headers import answered, cookies
from generator.gateway.ledger import Fresh, Replay
from generator.gateway.limits import Limits
from generator.gateway.needs import (
    Credentials,
    Injection,
    Missing,
    Owned,
    Trouble,
    Validate,
)
from generator.gateway.passing import Memory, replay, stream
from generator.gateway.problem import Pairs, Refused
from generator.gateway.route import Entry, Routes
from generator.gateway.served import Served
from generator.gateway.upstream import Answer, Body, Sent, Upstream

_SMALL = 64 * 1024
"""Bodies up to here are read before they are sent, so that they can be sent again."""


@dataclass(frozen=True, slots=True)
class Door:
    """One API: what leads to it, and what opens it. `owned` are names that callers do not set."""

    served: Served
    routes: Routes
    credentials: Credentials
    owned: Owned


@dataclass(frozen=True, slots=True)
class Ready:
    """A call that may be made: what of it does not depend on the credential."""

    entry: Entry
    path: str
    query: str
    headers: Pairs
    cookies: tuple[tuple[str, str], ...]
    body: Body
    length: bytes


class Calls:
    def __init__(
        self,
        guard: Guard,
        upstream: Upstream,
        limits: Limits,
        validate: Validate | None = None,
    ) -> None:
        self._guard = guard
        self._upstream = upstream
        self._limits = limits
        self._validate = validate

    async def answer(self, asked: Asked, door: Door, path: str) -> None:
        """Refused where it is not passed on, Cut where the answer breaks off."""
        started = ticks()
        entry, path = door.routes.find(asked.verb.lower(), path)
        asked.line.operation = entry.name
        asked.line.method = asked.verb
        ready = await self._ready(asked, door, entry, path)
        begun = await self._begun(asked, door, ready)
        if isinstance(begun, Replay):
            await replay(asked, begun.answer)
            return
        memory = Memory(self._guard, begun, self._limits.kept)
        try:
            if entry.is_idempotent:
                _set_key(ready.headers, _key_header(door), begun)
            await self._passed(asked, door, ready, started, memory)
        finally:
            await memory.end(None)

    async def _ready(self, asked: Asked, door: Door, entry: Entry, path: str) -> Ready:
        declared, owned = entry.declared, door.owned
        text = check.query(declared, asked.query.decode("latin-1"), owned.query)
        headers = check.headers(declared, asked.headers, owned.headers)
        stated = asked.all(b"content-type")
        check.content(declared, stated, has_body=asked.has_body)
        given = check.cookies(declared, cookies(asked.headers), owned.cookies)
        await self._guard.allow(
            asked.line.caller, door.served.name, entry, door.credentials
        )
        most = self._limits.kept if entry.is_idempotent else _SMALL
        most = self._limits.body if self._validate else most
        body = await asked.begin(self._limits, most)
        length = asked.one(b"content-length") if body is None else b"%d" % len(body)
        ready = Ready(
            entry,
            path,
            text,
            headers,
            tuple(given),
            asked.rest(self._limits) if body is None else body,
            length if asked.has_body or asked.one(b"content-length") else b"",
        )
        self._check_schema(door, ready, stated)
        return ready

    def _check_schema(self, door: Door, ready: Ready, stated: list[bytes]) -> None:
        if self._validate is None or not isinstance(ready.body, bytes):
            return
        texts = [(a.decode("latin-1"), b.decode("latin-1")) for a, b in ready.headers]
        kind = stated[0].decode("latin-1") if stated else ""
        faults = self._validate(
            door.served, ready.entry.method, ready.query, texts, kind, ready.body
        )
        if faults:
            raise Refused("invalid", names=[f"{f.path}: {f.message}" for f in faults])

    async def _begun(
        self, asked: Asked, door: Door, ready: Ready
    ) -> Fresh | Replay | None:
        """None where the call is not one that is remembered."""
        if not ready.entry.is_idempotent:
            return None
        key = dict(ready.headers).get(_key_header(door), b"").decode("latin-1")
        if asked.one(b"gateway-replay").lower() == b"no":
            key = key or some_text(18)
        body = ready.body
        if not isinstance(body, bytes):
            return None
        kind = asked.one(b"content-type")
        said = stated(ready.entry, ready.headers, ready.cookies, _key_header(door))
        call = Repeatable(
            asked.line.caller,
            door.served.name,
            ready.entry,
            ready.path,
            ready.query.encode("latin-1"),
            digest(kind, said, body),
            key,
        )
        return await self._guard.begin(call)

    async def _passed(
        self,
        asked: Asked,
        door: Door,
        ready: Ready,
        started: float,
        memory: Memory,
    ) -> None:
        answer, wanted = await self._sent(asked, door, ready)
        try:
            headers = [(a, struck(b, wanted)) for a, b in answered(answer.headers)]
            if answer.status in (204, 304):
                # Neither has a body, and the server below takes a length for one.
                headers = [one for one in headers if one[0] != b"content-length"]
            own = (ticks() - started - asked.line.upstream) * 1000
            times: Pairs = [
                (b"gateway-duration", b"%.1f" % own),
                (b"gateway-upstream-duration", b"%.1f" % (asked.line.upstream * 1000)),
            ]
            await asked.start(answer.status, headers + times)
            await stream(asked, answer, headers, wanted, memory)
        finally:
            await answer.close()

    async def _sent(
        self, asked: Asked, door: Door, ready: Ready
    ) -> tuple[Answer, tuple[bytes, ...]]:
        method = ready.entry.method
        injection = await _injected(door, ready)
        before = ticks()
        answer = await self._upstream.send(_request(asked, ready, injection))
        if answer.status == 401 and isinstance(ready.body, bytes):
            try:
                helps = await door.credentials.refuse(method, injection)
            except BaseException:
                await answer.close()
                raise
            if helps:
                await answer.close()
                injection = await _injected(door, ready)
                answer = await self._upstream.send(_request(asked, ready, injection))
        asked.line.upstream = ticks() - before
        return answer, secrets(injection)


async def _injected(door: Door, ready: Ready) -> Injection:
    try:
        return await door.credentials.injection(ready.entry.method)
    except Missing as missing:
        help = f"{missing.help}."
        raise Refused("credential", help, names=missing.schemes) from None
    except Trouble as trouble:
        help = trouble.help.removesuffix(".")
        raise Refused("credential", f"{trouble}. {help}.") from None


def _key_header(door: Door) -> bytes:
    idempotency = door.served.sdk.idempotency
    return idempotency.header.lower().encode() if idempotency else b""


def _set_key(headers: Pairs, name: bytes, begun: Fresh | None) -> None:
    """What is too large to be remembered has a key all the same, for tries that we make."""
    there = any(one[0] == name for one in headers)
    if begun is not None:
        headers[:] = [one for one in headers if one[0] != name]
        headers.append((name, begun.key.encode("latin-1")))
    elif not there:
        headers.append((name, some_text(18).encode()))


def _request(asked: Asked, ready: Ready, injection: Injection) -> Sent:
    place = ready.entry.place
    added = {name.lower().encode() for name, _ in injection.headers}
    headers = [(b"host", place.authority.encode())]
    headers += [one for one in ready.headers if one[0] not in added]
    headers += [
        (name.lower().encode(), value.encode("latin-1", "replace"))
        for name, value in injection.headers
    ]
    crumbs = (*ready.cookies, *injection.cookies)
    if crumbs:
        text = "; ".join(f"{name}={value}" for name, value in crumbs)
        headers.append((b"cookie", text.encode("latin-1", "replace")))
    if ready.length:
        headers.append((b"content-length", ready.length))
    elif not isinstance(ready.body, bytes):
        headers.append((b"transfer-encoding", b"chunked"))
    more = [f"{quote(k, safe='')}={quote(v, safe='')}" for k, v in injection.query]
    query = "&".join(filter(None, (ready.query, *more)))
    target = f"{place.base}{ready.path}{'?' if query else ''}{query}"
    return Sent(
        asked.verb.encode(),
        place,
        target.encode("ascii"),
        headers,
        ready.body,
        is_safe_again=ready.entry.is_idempotent,
    )
