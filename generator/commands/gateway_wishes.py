"""What does the command line want of a gateway, and is it sound?"""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Sequence

from generator.commands.answer import meant
from generator.diagnostics import Diagnostics
from generator.diagnostics.codes import gateway as codes
from generator.environment import variable
from generator.gateway.compose import Wishes
from generator.gateway.limits import Limits
from generator.gateway.origin import LOOPBACK, NoOrigin, origin
from generator.gateway.rate import read_rate

KEY = "GEN_GATEWAY_KEY"
METRICS_KEY = "GEN_GATEWAY_METRICS_KEY"
LEAST_KEY = 32
"""Characters. Whoever guesses it has every session."""

_KEYLESS = f"{KEY} has less than {LEAST_KEY} characters"
_WHOSE = "it does not say whose it is; write NAME=URL"


def check_callers(asked: Namespace, found: Diagnostics) -> None:
    for one in asked.allow_origin:
        try:
            origin(one)
        except NoOrigin as wrong:
            hint = f" Did you mean {wrong.right}?" if wrong.right else ""
            found.report(codes.BAD_ORIGIN, at=None, origin=wrong.text, hint=hint)
    if asked.public:
        _check_public(asked.public, found)
    elif asked.host not in LOOPBACK:
        found.report(codes.OPEN, at=None, reason=f"it is to listen at {asked.host}")
    key = variable(KEY)
    if len(key or "") < LEAST_KEY and (asked.public or key):
        found.report(codes.OPEN, at=None, reason=_KEYLESS)


def _check_public(url: str, found: Diagnostics) -> None:
    reason = ""
    try:
        host = origin(url).partition("://")[2]
        if url.startswith("http:") and host.split(":")[0] not in LOOPBACK:
            reason = (
                "sessions would travel in the clear, so that it is https:// it needs"
            )
        elif not url.startswith("http"):
            reason = "it is no address of the web"
    except NoOrigin as wrong:
        reason = f"it is written {wrong.right}" if wrong.right else "it is no address"
    if reason:
        found.report(codes.BAD_PUBLIC, at=None, url=url, reason=reason)


def wishes(asked: Namespace, names: Sequence[str], found: Diagnostics) -> Wishes:
    rate = None
    if asked.rate:
        try:
            rate = read_rate(asked.rate)
        except ValueError as error:
            _report(found, "--rate", asked.rate, str(error))
    return Wishes(
        only=tuple(asked.only),
        servers=dict(_servers(asked.server, names, found)),
        private=asked.allow_private,
        slashes=asked.escaped_slashes,
        live=asked.live,
        rate=rate,
        limits=Limits(
            body=asked.max_body,
            headers=asked.max_headers,
            concurrency=asked.concurrency,
            connect=asked.connect_timeout,
            read=asked.read_timeout,
            total=asked.total_timeout,
            grace=asked.grace,
        ),
        key=variable(KEY) or "",
        metrics_key=variable(METRICS_KEY) or "",
        public=asked.public,
    )


def _servers(
    stated: Sequence[str], names: Sequence[str], found: Diagnostics
) -> Iterator[tuple[str, str]]:
    """Each with the name of its API, which goes without saying where there is one."""
    for one in stated:
        name, sign, url = one.partition("=")
        if not sign or "/" in name or ":" in name:
            name, url = (names[0] if len(names) == 1 else ""), one
        if not name:
            _report(found, "--server", one, _WHOSE)
        elif name not in names:
            why = f"there is no document named {name}"
            _report(found, "--server", one, why, meant(name, names))
        else:
            yield name, url


def _report(
    found: Diagnostics, option: str, value: str, reason: str, hint: str = ""
) -> None:
    found.report(
        codes.BAD_VALUE, at=None, option=option, value=value, reason=reason, hint=hint
    )
