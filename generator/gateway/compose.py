"""Which parts is a gateway made of? The one place where they are joined."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from generator.gateway.addresses import Addresses
from generator.gateway.app import Gateway, Parts
from generator.gateway.audit import Write
from generator.gateway.call import Calls, Door
from generator.gateway.endpoints import House
from generator.gateway.guard import Guard
from generator.gateway.ledger import Ledger
from generator.gateway.limits import Limits
from generator.gateway.metrics import Metrics
from generator.gateway.needs import Credentials, Put, TokenFetch, Validate
from generator.gateway.origin import Origins
from generator.gateway.place import Places
from generator.gateway.route import Routes, entries
from generator.gateway.served import Served
from generator.gateway.session import Sessions
from generator.gateway.state import Rate, State
from generator.gateway.upstream import Upstream, fetch_token

Hold = Callable[[Served, TokenFetch], Credentials]
"""Makes the credentials of one API."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the user asks for. `servers` are by the name of an API, empty for those of its document."""

    only: tuple[str, ...] = ()
    servers: Mapping[str, str] = field(default_factory=lambda: dict[str, str]())
    private: bool = False
    slashes: bool = False
    live: bool = False
    rate: Rate | None = None
    limits: Limits = Limits()
    key: str = ""
    metrics_key: str = ""
    public: str = ""


@dataclass(frozen=True, slots=True)
class Shared:
    """What all APIs of a gateway have in common, whoever made it."""

    state: State
    ledger: Ledger
    origins: Origins
    write: Write
    tell: Callable[[str], None]
    bug: Callable[[BaseException], None]
    validate: Validate | None = None
    put: Put | None = None


@dataclass(frozen=True, slots=True)
class Made:
    app: Gateway
    sessions: Sessions
    close: Callable[[], object]
    upstream: Upstream


def routes(served: Served, wishes: Wishes) -> Routes:
    """NoPlace where an operation has no server that can be called."""
    places = Places(served.api, wishes.servers.get(served.name, ""))
    found = entries(served, wishes.only, places)
    return Routes(found, slashes=wishes.slashes)


def compose(
    apis: Iterable[tuple[Served, Routes]], hold: Hold, shared: Shared, wishes: Wishes
) -> Made:
    limits = wishes.limits
    upstream = Upstream(Addresses(private=wishes.private), limits)

    async def fetch(
        url: str, form: Mapping[str, str], client: tuple[str, str]
    ) -> tuple[int, bytes]:
        return await fetch_token(upstream, url, form, client)

    doors = {}
    for served, found in apis:
        held = hold(served, fetch)
        doors[served.name] = Door(served, found, held, held.owned())
    sessions = Sessions(shared.state, wishes.key.encode(), limits.session, shared.tell)
    house = House(
        doors,
        sessions,
        Metrics(),
        shared.put,
        wishes.metrics_key,
        is_open=not wishes.public,
        is_secure=wishes.public.startswith("https:"),
        session_seconds=limits.session,
    )
    guard = Guard(shared.state, shared.ledger, wishes.rate, live=wishes.live)
    calls = Calls(guard, upstream, limits, shared.validate)
    app = Gateway(Parts(house, shared.origins, calls, limits, shared.write, shared.bug))

    async def close() -> None:
        await upstream.close()
        await shared.state.close()

    return Made(app, sessions, close, upstream)
