"""What does the gateway answer of its own, under `/.gateway/`?"""

from __future__ import annotations

import hmac
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from starlette.requests import ClientDisconnect, Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import Route, Router
from starlette.types import Receive, Scope, Send

from generator import __version__
from generator.gateway.asked import Gone
from generator.gateway.call import Door
from generator.gateway.metrics import TYPE, Metrics
from generator.gateway.needs import Put, Trouble
from generator.gateway.page import PAGE, POLICY
from generator.gateway.problem import Refused
from generator.gateway.session import COOKIE, Sessions
from generator.gateway.state import Unavailable

_MOST = 65_536


@dataclass(frozen=True, slots=True)
class House:
    """`metrics_key` lets who has it read the metrics, without a session. `is_open`: on a gateway for
    this machine alone every program of it may.
    """

    doors: Mapping[str, Door]
    sessions: Sessions
    metrics: Metrics
    put: Put | None = None
    metrics_key: str = ""
    is_open: bool = True
    is_secure: bool = False
    session_seconds: float = 0.0


def endpoints(house: House) -> Router:
    """Whoever comes here has named the right host and an allowed origin. `caller` in the scope's
    state is empty where there is no session.
    """
    own = _Own(house)
    return Router(
        redirect_slashes=False,
        default=_nothing,
        routes=[
            Route("/.gateway/health", own.health),
            Route("/.gateway/ready", own.ready),
            Route("/.gateway/metrics", own.metrics),
            Route("/.gateway/session", own.session, methods=["POST"]),
            Route("/.gateway/credentials", own.credentials, methods=["POST"]),
            Route("/.gateway/pair", own.pair),
        ],
    )


@dataclass(frozen=True, slots=True)
class _Own:
    house: House

    async def health(self, request: Request) -> Response:
        """Who has no session learns which APIs there are, and whether they are ready; not how."""
        is_paired = bool(request.state.caller)
        apis = {name: await _held(door) for name, door in self.house.doors.items()}
        if not is_paired:
            apis = {name: {**_UNTOLD, "ready": a["ready"]} for name, a in apis.items()}
        said = {"gateway": "gen", "version": __version__}
        return JSONResponse({**said, "paired": is_paired, "apis": apis})

    async def ready(self, request: Request) -> Response:
        return JSONResponse({"ready": True})

    async def metrics(self, request: Request) -> Response:
        stated = request.headers.get("authorization", "").removeprefix("Bearer ")
        key = self.house.metrics_key
        is_known = key and hmac.compare_digest(stated.encode(), key.encode())
        if not (self.house.is_open or is_known or request.state.caller):
            raise Refused("session")
        return PlainTextResponse(self.house.metrics.text(), media_type=TYPE)

    async def session(self, request: Request) -> Response:
        asked = await _json(request)
        code = asked.get("code")
        try:
            text = code if isinstance(code, str) else ""
            token = await self.house.sessions.pair(text)
        except Unavailable as away:
            raise Refused("state", wait=away.seconds) from None
        response = JSONResponse({"token": token}, headers={"cache-control": "no-store"})
        response.set_cookie(
            COOKIE,
            token,
            max_age=int(self.house.session_seconds),
            httponly=True,
            secure=self.house.is_secure,
            samesite="strict",
        )
        return response

    async def credentials(self, request: Request) -> Response:
        return await _put(self.house, request)

    async def pair(self, request: Request) -> Response:
        return HTMLResponse(PAGE, headers=POLICY)


_UNTOLD: dict[str, Any] = {"ready": False, "mode": "unknown", "schemes": {}}


async def _nothing(scope: Scope, receive: Receive, send: Send) -> None:
    raise Refused("path")


async def _held(door: Door) -> dict[str, Any]:
    try:
        state = await door.credentials.state()
        mode = await door.credentials.mode()
        writable = await door.credentials.writable()
    except Trouble:
        return _UNTOLD
    schemes = {name: held for name, (held, _) in state.items()}
    needed = [
        entry.method.credentials
        for entry in door.routes.entries
        if entry.is_allowed and entry.method.credentials
    ]
    is_ready = not needed or any(
        all(schemes.get(one) for one in wanted) for each in needed for wanted in each
    )
    return {
        "ready": is_ready,
        "mode": mode,
        "schemes": schemes,
        "writable": {one: one in writable for one in schemes},
    }


async def _put(house: House, request: Request) -> Response:
    if not request.state.caller:
        raise Refused("session")
    if house.put is None:
        raise Refused("path")
    body = await _body(request)
    credentials = {name: door.credentials for name, door in house.doors.items()}
    result = await house.put(credentials, body)
    if result.status == 204:
        return Response(status_code=204)
    said = {
        "type": f"urn:gen:gateway:{result.code}",
        "title": result.detail,
        "status": result.status,
        "detail": result.help,
    }
    return Response(
        json.dumps(said),
        result.status,
        {"gateway-error": result.code, "cache-control": "no-store"},
        "application/problem+json",
    )


async def _json(request: Request) -> dict[str, Any]:
    try:
        found = json.loads(await _body(request))
    except (ValueError, RecursionError):
        raise Refused("code") from None
    return found if isinstance(found, dict) else {}


async def _body(request: Request) -> bytes:
    """JSON only: a page of another origin cannot send that without asking first."""
    stated = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if stated != "application/json":
        raise Refused("content-type", "It is JSON.", names=["application/json"])
    found = bytearray()
    try:
        async for piece in request.stream():
            found += piece
            if len(found) > _MOST:
                raise Refused("body-size", headers=[(b"connection", b"close")])
    except ClientDisconnect:
        raise Gone from None
    return bytes(found)
