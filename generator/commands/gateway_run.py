"""Where the parts of a gateway meet what the user has: files, variables, the terminal."""

from __future__ import annotations

import shlex
from argparse import Namespace
from collections.abc import Callable, Iterable, Sequence
from traceback import extract_tb

from generator import __version__
from generator.commands.answer import status
from generator.commands.gateway_credentials import machine
from generator.diagnostics import Diagnostics
from generator.diagnostics.codes import gateway as codes
from generator.diagnostics.codes.credentials import BAD_SOURCE, STORE_FAILED
from generator.diagnostics.codes.sdk import NOTHING_SELECTED
from generator.environment import variable
from generator.gateway import compose
from generator.gateway.addresses import needs_leave
from generator.gateway.audit import Write, to_file
from generator.gateway.compose import Shared, Wishes
from generator.gateway.credentials import Credentials as OfApi
from generator.gateway.credentials import Unreadable, choose, put
from generator.gateway.credentials.command import Command
from generator.gateway.credentials.source import serving as asked_for
from generator.gateway.ledger import Ledger
from generator.gateway.needs import Credentials, TokenFetch
from generator.gateway.origin import origins
from generator.gateway.place import NoPlace, Place
from generator.gateway.route import Routes, selects
from generator.gateway.served import Served
from generator.gateway.server import bound, serving
from generator.gateway.state import State, state
from generator.gateway.validate import validate
from generator.terminal import Terminal

Routed = Sequence[tuple[Served, Routes]]


def serve(
    asked: Namespace,
    apis: Sequence[Served],
    wishes: Wishes,
    found: Diagnostics,
    terminal: Terminal,
) -> None:
    """Until it is ended. What keeps it from beginning is in `found`."""
    routed = [(one, routes) for one in apis if (routes := _routes(one, wishes, found))]
    _check_only(wishes.only, routed, found)
    write = _write(asked.audit, found, terminal)
    sources = _sources(asked, apis, found, terminal)
    shared_state = _state(asked.state, found)
    if write is None or sources is None or shared_state is None or status(found):
        return
    try:
        there = bound(asked.host, asked.port)
    except (OSError, OverflowError) as error:
        reason = (getattr(error, "strerror", "") or str(error)).rstrip(".")
        host, port = asked.host, asked.port
        found.report(codes.NO_PORT, at=None, host=host, port=port, reason=reason)
        return
    port = there.getsockname()[1]
    shared = Shared(
        state=shared_state,
        ledger=Ledger(shared_state, asked.remember),
        origins=origins(asked.allow_origin, port, asked.host, wishes.public),
        write=write,
        validate=validate if asked.validate else None,
        tell=lambda code: terminal.tell(f"The next pairing code: {code}\n"),
        bug=lambda error: terminal.tell(_bug(error)),
        put=put,
    )
    made = compose.compose(routed, _hold(sources, wishes), shared, wishes)
    url, begun = _begun(asked.host, port, wishes.public)
    terminal.show(
        begun + _greeting(url, routed, made.sessions.code(), _without(sources))
    )
    ending = _ending(terminal, int(wishes.limits.grace))
    serving(made.app, there, wishes.limits, made.close, ending)


def _begun(stated: str, port: int, public: str) -> tuple[str, str]:
    """Where it is reached, and what is said first."""
    host = f"[{stated}]" if ":" in stated else stated
    url = public or f"http://{host}:{port}"
    said = f"gen gateway {__version__}: {url} (Ctrl-C ends it)\n"
    return url, said + (f"  listens at {host}:{port}\n" if public else "")


def _ending(terminal: Terminal, seconds: int) -> Callable[[int], None]:
    def told(count: int) -> None:
        calls = "1 call is" if count == 1 else f"{count} calls are"
        terminal.tell(
            f"Ends when {calls} answered, after {seconds} s at the latest; Ctrl-C cuts off.\n"
        )

    return told


def _hold(sources: choose.Places, wishes: Wishes) -> compose.Hold:
    def held(served: Served, fetch: TokenFetch) -> Credentials:
        base = wishes.servers.get(served.name, "")
        return OfApi(served, sources.listed, fetch, base_url=base)

    return held


def _sources(
    asked: Namespace, apis: Sequence[Served], found: Diagnostics, terminal: Terminal
) -> choose.Places | None:
    """A person is asked for a passphrase now, and not while callers wait."""
    try:
        made = choose.places(apis, asked.credential, machine(asked, terminal))
        made.prepare()
        return made
    except choose.BadSource as error:
        found.report(BAD_SOURCE, at=None, reason=str(error))
    except Unreadable as error:
        found.report(STORE_FAILED, at=None, reason=str(error), hint=error.help)
    return None


def _routes(served: Served, wishes: Wishes, found: Diagnostics) -> Routes | None:
    try:
        routes = compose.routes(served, wishes)
    except NoPlace as wrong:
        name, url = served.name, wrong.url
        found.report(codes.NO_SERVER, at=None, name=name, url=url, reason=wrong.reason)
        return None
    for host in sorted({place.host for place in _places(routes)}):
        if needs_leave(host) and not wishes.private:
            found.report(codes.PRIVATE_SERVER, at=None, name=served.name, host=host)
    return routes


def _places(routes: Routes) -> Iterable[Place]:
    return {entry.place: None for entry in routes.entries if entry.is_allowed}


def _check_only(only: Sequence[str], routed: Routed, found: Diagnostics) -> None:
    entries = [entry for _, routes in routed for entry in routes.entries]
    for pattern in only:
        if not any(selects(pattern, one.name, one.operation) for one in entries):
            found.report(NOTHING_SELECTED, at=None, pattern=pattern)


def _state(stated: str, found: Diagnostics) -> State | None:
    """Nothing of the URL is said: there may be a password in it."""
    sort, _, name = stated.partition(":")
    url = variable(name) if sort == "env" else stated
    if url or not stated:
        try:
            return state(url or "")
        except ValueError as error:
            reason, shown = str(error), "env:" + name if sort == "env" else "URL"
    else:
        reason, shown = "there is no such variable", stated
    found.report(
        codes.BAD_VALUE, at=None, option="--state", value=shown, reason=reason, hint=""
    )
    return None


def _write(path: str, found: Diagnostics, terminal: Terminal) -> Write | None:
    if not path:
        return terminal.tell
    try:
        return to_file(path)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", "") or str(error)
        found.report(codes.NO_AUDIT, at=None, path=path, reason=reason.lower())
        return None


def _greeting(
    url: str, routed: Routed, code: str, without: Callable[[Served], str]
) -> str:
    lines = []
    for served, routes in routed:
        count = sum(entry.is_allowed for entry in routes.entries)
        what = "1 operation" if count == 1 else f"{count} operations"
        lines.append(f"  {url}/{served.name}: {what}")
        lines += [f"    to {_shown(place)}" for place in _places(routes)]
        lines += filter(None, (without(served),))
    lines += [
        f"Pair a browser: {url}/.gateway/pair#{code}",
        f"or enter the code where a page of the docs asks for it: {code}",
    ]
    return "".join(f"{line}\n" for line in lines)


def _without(sources: choose.Places) -> Callable[[Served], str]:
    """A line where an API has no credential at all, though its calls want one."""

    def line(served: Served) -> str:
        ids = [one.id for one in served.sdk.credentials]
        if not ids or any(_may_hold(sources, served.name, id_) for id_ in ids):
            return ""
        words = ("gen", "gateway", "credentials", "set", served.api.source, ids[0])
        return f"    without a credential as yet: {shlex.join(words)}"

    return line


def _may_hold(sources: choose.Places, api: str, scheme: str) -> bool:
    """Commands are not started before somebody calls; what cannot be read is told then."""
    for source in asked_for(sources.listed, api, scheme):
        try:
            if isinstance(source, Command) or source.get(api, scheme) is not None:
                return True
        except Unreadable:
            return True
    return False


def _shown(place: Place) -> str:
    clear = ", in the clear" if place.scheme == "http" else ""
    return f"{place.scheme}://{place.authority}{place.base}{clear}"


def _bug(error: BaseException) -> str:
    """Where it happened; not the message, which may hold what was sent."""
    lines = [
        f"  {one.filename}:{one.lineno} {one.name}"
        for one in extract_tb(error.__traceback__)
    ]
    what = f"gen {__version__} has a bug: {type(error).__name__}. Please report it, with these lines."
    return "".join(f"{line}\n" for line in (*lines, what))
