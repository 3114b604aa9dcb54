"""How does an OAuth client become an access token (RFC 6749, section 4.4)?

A token is fetched when it is first needed, once for all who wait; again shortly before it ends, and
when the API refuses it.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias
from urllib.parse import urlsplit

from generator.document.hosts import LOOPBACK
from generator.gateway.clock import ticks
from generator.gateway.credentials.flights import Flights
from generator.gateway.credentials.secret import Client
from generator.gateway.credentials.trouble import TokenRefused

TokenFetch: TypeAlias = Callable[
    [str, Mapping[str, str], tuple[str, str]], Awaitable[tuple[int, bytes]]
]
"""URL, form, and the client's id and secret. Gives status and body.

It writes id and secret as in a form and then into an `Authorization: Basic` (RFC 6749, section
2.3.1), and no such header where both are empty: then they are in the form. It follows no redirect.
"""

_MARGIN = 60.0
"""Seconds before its end at which a token is fetched anew; less where it lives shortly."""

_AFTER_TROUBLE = 1.0
"""Seconds: a server that refuses a client may lock it when every call asks again."""

_MOST = 1_048_576

_ERRORS = frozenset(
    {
        "invalid_client",
        "invalid_grant",
        "invalid_request",
        "invalid_scope",
        "server_error",
        "temporarily_unavailable",
        "unauthorized_client",
        "unsupported_grant_type",
    }
)
"""Words of the standard. Any other text of the server is not shown: it may repeat the secret."""


@dataclass(frozen=True, slots=True, repr=False)
class Grant:
    """Who asks where, for which scopes."""

    scheme: str
    url: str
    client: Client
    scope: str


@dataclass(slots=True, repr=False)
class _Token:
    """`uses`: how many calls it was given to."""

    grant: Grant
    text: str
    renew: float
    until: float
    uses: int = 0


@dataclass(frozen=True, slots=True, repr=False)
class _Trouble:
    grant: Grant
    until: float
    message: str
    help: str


class Tokens:
    """The tokens of one API, by scheme. A client that is another one now has none yet."""

    def __init__(self, fetch: TokenFetch, clock: Callable[[], float] = ticks) -> None:
        self._fetch = fetch
        self._clock = clock
        self._held: dict[str, _Token] = {}
        self._troubles: dict[str, _Trouble] = {}
        self._in_body: dict[str, bool] = {}
        self._flights: Flights[_Token] = Flights()

    async def token(self, grant: Grant) -> str:
        """TokenRefused where there is none. One that still lives is used where no new one is given."""
        held = self._of(grant)
        if held is None or self._clock() >= held.renew:
            try:
                held = await self._flights.once(grant, lambda: self._renewed(grant))
            except TokenRefused:
                if held is None or self._clock() >= held.until:
                    raise
        held.uses += 1
        return held.text

    def refuse(self, grant: Grant, used: Callable[[str], bool]) -> bool:
        """The API took this token for wrong. Whether another try can help: not where it was new."""
        held = self._of(grant)
        if held is None or not used(held.text):
            return True
        del self._held[grant.scheme]
        return held.uses > 1

    def _of(self, grant: Grant) -> _Token | None:
        held = self._held.get(grant.scheme)
        return held if held is not None and held.grant == grant else None

    async def _renewed(self, grant: Grant) -> _Token:
        trouble = self._troubles.get(grant.scheme)
        known = trouble is not None and trouble.grant == grant
        if trouble is not None and known and self._clock() < trouble.until:
            raise TokenRefused(trouble.message, trouble.help)
        try:
            token = await self._asked(grant)
        except TokenRefused as error:
            until = self._clock() + _AFTER_TROUBLE
            trouble = _Trouble(grant, until, str(error), error.help)
            self._troubles[grant.scheme] = trouble
            raise
        self._troubles.pop(grant.scheme, None)
        self._held[grant.scheme] = token
        return token

    async def _asked(self, grant: Grant) -> _Token:
        """By HTTP Basic, which every server has to take; by the form where this one does not (2.3.1)."""
        _check(grant)
        in_body = self._in_body.get(grant.url, False)
        status, body = await self._sent(grant, in_body=in_body)
        if status in (400, 401) and grant.url not in self._in_body:
            other = await self._sent(grant, in_body=True)
            if _is_fine(other[0]):
                in_body, (status, body) = True, other
        if _is_fine(status):
            self._in_body[grant.url] = in_body
        else:
            word = _error(body)
            raise _refused(grant, f"gives {status}{f': {word}' if word else ''}")
        return self._read(grant, body)

    async def _sent(self, grant: Grant, *, in_body: bool) -> tuple[int, bytes]:
        form = {"grant_type": "client_credentials"}
        if grant.scope:
            form["scope"] = grant.scope
        client = grant.client
        pair = ("", "") if in_body else (client.id, client.secret)
        if in_body:
            form |= {"client_id": client.id, "client_secret": client.secret}
        try:
            return await self._fetch(grant.url, form, pair)
        except Exception as error:
            # Its words may be those of the request.
            raise _refused(grant, f"does not answer ({type(error).__name__})") from None

    def _read(self, grant: Grant, body: bytes) -> _Token:
        found = _members(body)
        text, kind = found.get("access_token"), found.get("token_type", "bearer")
        if not isinstance(text, str) or not re.fullmatch("[!-~]+", text):
            raise _refused(grant, "gives no token that can be sent")
        if not isinstance(kind, str) or not kind.lower().startswith("bearer"):
            raise _refused(grant, "gives a token that is no bearer token")
        seconds = _seconds(found.get("expires_in"))
        now = self._clock()
        renew = now + seconds - min(_MARGIN, seconds / 4)
        return _Token(grant, text, renew, now + seconds)


def _is_fine(status: int) -> bool:
    return 200 <= status < 300


def _check(grant: Grant) -> None:
    try:
        parts = urlsplit(grant.url)
        host = parts.hostname
    except ValueError:
        parts, host = urlsplit(""), ""
    if parts.scheme != "https" and not (parts.scheme == "http" and host in LOOPBACK):
        raise TokenRefused(
            f"{grant.scheme}: its token server is not asked by https",
            "The document's `tokenUrl` has to begin with https:// (RFC 6749, section 3.2).",
        )


def _refused(grant: Grant, what: str) -> TokenRefused:
    parts = urlsplit(grant.url)
    where = f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}{parts.path}"
    return TokenRefused(
        f"{grant.scheme}: the token server {where} {what}",
        "Check the client's id and secret, and its scopes, where they were made.",
    )


def _seconds(stated: object) -> float:
    """Some servers send them as text, or as nothing: then it lives until it is refused."""
    try:
        seconds = float(stated) if isinstance(stated, str | int | float) else math.inf
    except (ValueError, OverflowError):
        return math.inf
    return math.inf if math.isnan(seconds) else max(seconds, 0.0)


def _error(body: bytes) -> str:
    word = _members(body).get("error")
    return word if isinstance(word, str) and word in _ERRORS else ""


def _members(body: bytes) -> dict[str, Any]:
    try:
        found: Any = json.loads(body) if len(body) <= _MOST else None
    except (ValueError, RecursionError):
        found = None
    return found if isinstance(found, dict) else {}
