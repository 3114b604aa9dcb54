"""From which pages may a call come, and under which names is the gateway reached?

A page of a stranger whose name leads to this machine (DNS rebinding) sends its own name as Host.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from generator.gateway.problem import Pairs, Problem, Refused

_ORIGIN = re.compile(
    r"[a-z][a-z0-9+.-]*://(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::[0-9]{1,5})?"
)
_DEFAULT = {"http": 80, "https": 443}
LOOPBACK = ("localhost", "127.0.0.1", "::1")
_LOOPBACK_NAMES = ("localhost", "127.0.0.1", "[::1]")
_TOKENS = re.compile(rb"[A-Za-z0-9!#$%&'*+.^_`|~, \t-]*")
_AGE = b"600"


class NoOrigin(Exception):
    """It is not written as browsers write origins. `right` is, where that can be told."""

    def __init__(self, text: str, right: str = "") -> None:
        super().__init__(text)
        self.text = text
        self.right = right


def origin(text: str) -> str:
    """Scheme, host, and the port unless it goes without saying: as browsers send it."""
    if text in ("*", "null", ""):
        raise NoOrigin(text)
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        raise NoOrigin(text) from None
    if not parts.scheme or not parts.hostname:
        raise NoOrigin(text)
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    shown = "" if port is None or port == _DEFAULT.get(parts.scheme) else f":{port}"
    right = f"{parts.scheme}://{host}{shown}"
    if right != text or not _ORIGIN.fullmatch(text):
        raise NoOrigin(text, right if _ORIGIN.fullmatch(right) else "")
    return text


@dataclass(frozen=True, slots=True)
class Origins:
    """`own` are origins of the gateway itself, `hosts` the names that it answers to."""

    allowed: frozenset[str]
    own: frozenset[str]
    hosts: frozenset[str]

    def check_host(self, named: list[bytes]) -> None:
        """Exactly one, and one of ours. It is compared as it is, without its case."""
        if len(named) != 1 or named[0].decode("latin-1").lower() not in self.hosts:
            raise Refused("host")

    def check(self, stated: list[bytes]) -> str:
        """The origin that a browser states, or nothing. `null` is nobody's."""
        if not stated:
            return ""
        text = stated[0].decode("latin-1")
        if len(stated) > 1 or text not in self.allowed and text not in self.own:
            raise Refused("origin")
        return text


def origins(allowed: Iterable[str], port: int, host: str, public: str = "") -> Origins:
    """`public` is the address by which others reach the gateway."""
    named = f"[{host}]" if ":" in host else host
    names = {*_LOOPBACK_NAMES, named} if not public else set(_LOOPBACK_NAMES)
    hosts = {f"{name}:{port}" for name in names}
    if port == 80:
        hosts |= names
    own = {f"http://{one}" for one in hosts}
    if public:
        parts = urlsplit(public)
        own.add(public)
        hosts.add(parts.netloc.lower())
        hosts.add(
            f"{parts.netloc.lower()}:{_DEFAULT[parts.scheme]}"
            if parts.port is None
            else parts.netloc.lower()
        )
    return Origins(frozenset(allowed), frozenset(own), frozenset(hosts))


def is_preflight(verb: str, headers: Pairs) -> bool:
    return verb == "OPTIONS" and any(
        name == b"access-control-request-method" for name, _ in headers
    )


def preflight(headers: Pairs) -> Problem:
    """What a browser asks before a page's call (Fetch standard, section 3.3). It carries no session."""
    asked = dict(headers)
    names = asked.get(b"access-control-request-headers", b"")
    verb = asked.get(b"access-control-request-method", b"")
    if not _TOKENS.fullmatch(names) or not _TOKENS.fullmatch(verb):
        raise Refused("request")
    said = [
        (b"access-control-allow-methods", verb),
        (b"access-control-max-age", _AGE),
    ]
    if names:
        said.append((b"access-control-allow-headers", names))
    if asked.get(b"access-control-request-private-network") == b"true":
        said.append((b"access-control-allow-private-network", b"true"))
    return Problem(204, said)


def shared(stated: str) -> Pairs:
    """For every answer: it is another one for another origin."""
    vary = (b"vary", b"Origin")
    if not stated:
        return [vary]
    return [
        vary,
        (b"access-control-allow-origin", stated.encode("latin-1")),
        (b"access-control-allow-credentials", b"true"),
    ]


def exposed(headers: Pairs) -> tuple[bytes, bytes]:
    """With credentials a star is a name like any other, so that all are named."""
    names = dict.fromkeys(name for name, _ in headers)
    return b"access-control-expose-headers", b", ".join(names)
