"""What is added to the requests of one API, and what may be said of it?"""

from __future__ import annotations

import shlex
from collections.abc import Mapping, Sequence
from itertools import chain
from urllib.parse import urljoin

from generator.gateway.clock import ticks
from generator.gateway.credentials.held import Clock, Held, Place, Sources
from generator.gateway.credentials.injection import (
    Injection,
    Owned,
    check_spots,
    injected,
)
from generator.gateway.credentials.secret import Mode, client, mode, wrong
from generator.gateway.credentials.source import Source, Stated
from generator.gateway.credentials.tokens import Grant, TokenFetch, Tokens
from generator.gateway.credentials.trouble import (
    Missing,
    Trouble,
    UnknownScheme,
    Unreadable,
    Unsendable,
)
from generator.gateway.served import Served
from generator.openapi.model import ApiKeyScheme
from generator.sdk.client_model import Credential
from generator.sdk.model import Method


class Credentials:
    """Of one API. `base_url`: what a relative `tokenUrl` is resolved against, the server unless stated."""

    def __init__(
        self,
        served: Served,
        sources: Sequence[Source | Stated],
        fetch: TokenFetch,
        *,
        base_url: str = "",
        clock: Clock = ticks,
    ) -> None:
        self._served = served
        self._known = {one.id: one for one in served.sdk.credentials}
        self._sources = Sources(served.name, tuple(sources), clock)
        self._tokens = Tokens(fetch, clock)
        self._base_url = base_url or _server(served)

    async def injection(self, method: Method) -> Injection:
        """Of the first alternative that is held whole. Missing where none is, and one is needed."""
        chosen = await self._chosen(method)
        check_spots(self._known[id_] for id_ in chosen)
        sent = []
        for id_, held in chosen.items():
            credential = self._known[id_]
            self._check(credential, held)
            grant = self._grant(credential, held.secret)
            text = await self._tokens.token(grant) if grant else held.secret
            sent.append((credential, text))
        return injected(sent)

    async def refuse(self, method: Method, used: Injection | None = None) -> bool:
        """After a 401: whether another try can help. What `used` had and is renewed since stays."""
        try:
            return await self._refused(await self._chosen(method), used)
        except Trouble:
            return False

    async def _refused(self, chosen: dict[str, Held], used: Injection | None) -> bool:
        helps = False
        for id_, held in chosen.items():
            credential = self._known[id_]
            grant = self._grant(credential, held.secret)
            if grant is not None:
                was_used = used.holds if used is not None else _always
                helps |= self._tokens.refuse(grant, was_used)
                continue
            now = await self._sources.again(id_)
            before = injected([(credential, held.secret)])
            helps |= now is not None and now.secret != held.secret
            helps |= used is not None and not _within(before, used)
        return helps

    async def state(self) -> Mapping[str, tuple[bool, Mode]]:
        """By scheme: whether it is held, and for what. One that nobody can tell is not held."""
        return {one.scheme: (bool(one.place), one.mode) for one in await self.places()}

    async def mode(self) -> Mode:
        """Live where any key is. Schemes of which no fact says how keys begin have no say."""
        told = {
            found
            for id_, (held, found) in (await self.state()).items()
            if held and (self._known[id_].keys.test or self._known[id_].keys.live)
        }
        for each in ("live", "unknown", "test"):
            if each in told:
                return each
        return "unknown"

    async def places(self) -> tuple[Place, ...]:
        """Where each scheme's credential is, in the order of the document."""
        return tuple(
            [await self._place(credential) for credential in self._known.values()]
        )

    async def writable(self) -> frozenset[str]:
        """The schemes that `put` can set."""
        return frozenset(
            [id_ for id_ in self._known if await self._sources.is_writable(id_)]
        )

    async def put(self, scheme: str, secret: str) -> None:
        """Raises UnknownScheme, Unsendable, ReadOnly or Unreadable."""
        credential = self._known.get(scheme)
        if credential is None:
            known = ", ".join(self._known) or "none"
            raise UnknownScheme("there is no such scheme", f"There is: {known}.")
        _check_new(credential, secret)
        await self._sources.set(scheme, secret)

    def owned(self) -> Owned:
        """Of every scheme of the document, sent or not."""
        return Owned(
            self._keys("header") | {"authorization"},
            self._keys("query"),
            self._keys("cookie"),
        )

    def _keys(self, location: str) -> frozenset[str]:
        return frozenset(
            one.parameter.lower()
            for one in self._served.api.security_schemes
            if isinstance(one, ApiKeyScheme) and one.location == location
        )

    async def _chosen(self, method: Method) -> dict[str, Held]:
        """As the SDKs choose: one that needs nothing only where no other is held."""
        troubles: list[Unreadable] = []
        for alternative in filter(None, method.credentials):
            held = await self._whole(alternative, troubles)
            if held is not None:
                return held
        if all(method.credentials) and method.credentials:
            if troubles:
                raise troubles[0]
            raise self._missing(await self._lacking(method))
        return {}

    async def _whole(
        self, alternative: tuple[str, ...], troubles: list[Unreadable]
    ) -> dict[str, Held] | None:
        found: dict[str, Held] = {}
        for id_ in alternative:
            try:
                held = await self._sources.held(id_)
            except Unreadable as error:
                troubles.append(error)
                return None
            if held is None:
                return None
            found[id_] = held
        return found

    async def _lacking(self, method: Method) -> list[tuple[str, ...]]:
        return [
            tuple([id_ for id_ in one if await self._sources.held(id_) is None])
            for one in method.credentials
        ]

    def _missing(self, ways: list[tuple[str, ...]]) -> Missing:
        schemes = tuple(dict.fromkeys(chain.from_iterable(ways)))
        message = "no credential for " + ", or ".join(" and ".join(way) for way in ways)
        help = "; ".join(self._line(id_) for id_ in schemes)
        return Missing(schemes, message, f"Where the gateway runs: {help}")

    def _line(self, id_: str) -> str:
        """What to write so that it is there."""
        words = ("gen", "gateway", "credentials", "set", self._served.api.source, id_)
        variable = self._known[id_].environment
        return shlex.join(words) + (f" (or set {variable})" if variable else "")

    def _check(self, credential: Credential, held: Held) -> None:
        reason = wrong(credential, held.secret)
        if reason:
            where = self._sources.place(held, credential.id)
            raise Unsendable(
                f"what {where} holds for {credential.id} cannot be sent: {reason}",
                f"Where the gateway runs: {self._line(credential.id)}",
            )

    def _grant(self, credential: Credential, secret: str) -> Grant | None:
        found = client(credential, secret)
        if found is None:
            return None
        scope = " ".join(credential.scopes) if found.scope is None else found.scope
        return Grant(credential.id, self._token_url(credential), found, scope)

    def _token_url(self, credential: Credential) -> str:
        """Against the server, as if that were a folder (OpenAPI 3.1, OAuth Flow Object)."""
        try:
            return urljoin(f"{self._base_url.rstrip('/')}/", credential.token_url)
        except ValueError:
            return credential.token_url

    async def _place(self, credential: Credential) -> Place:
        id_ = credential.id
        try:
            held = await self._sources.held(id_)
        except Unreadable as error:
            return Place(id_, "", "unknown", str(error), error.help)
        if held is None:
            return Place(id_, "", "unknown")
        where = self._sources.place(held, id_)
        reason = wrong(credential, held.secret)
        if reason:
            return Place(
                id_, "", "unknown", f"what {where} holds cannot be sent: {reason}"
            )
        return Place(id_, where, mode(credential, held.secret))


def _check_new(credential: Credential, secret: str) -> None:
    reason = wrong(credential, secret)
    if reason:
        raise Unsendable(f"this secret cannot be sent: {reason}", form(credential))


def form(credential: Credential) -> str:
    """What the secret of a scheme looks like, in a sentence."""
    if credential.token_url:
        return "It is `id:secret` of an OAuth client, or an access token."
    match credential.placement:
        case "bearer":
            return "It is the token, without the word `Bearer`."
        case "basic":
            return "It is `user:password`, or a user name alone."
        case "header" | "query" | "cookie":
            return f"It is the key that the {credential.placement} {credential.parameter} takes."


def _server(served: Served) -> str:
    for server in served.sdk.servers[:1]:
        url = server.url
        for variable in server.variables:
            url = url.replace("{" + variable.name + "}", variable.default)
        return url
    return ""


def _always(_: str) -> bool:
    return True


def _within(part: Injection, whole: Injection) -> bool:
    return (
        set(part.headers) <= set(whole.headers)
        and set(part.query) <= set(whole.query)
        and set(part.cookies) <= set(whole.cookies)
    )
