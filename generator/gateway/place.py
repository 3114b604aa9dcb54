"""Where does a call go? To a server of the document, or to the one that the user names instead."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from generator.openapi.model import Api, Operation, Server

_PORTS = {"http": 80, "https": 443}
_HOST = re.compile(r"[A-Za-z0-9._-]+|[0-9A-Fa-f:.]+")


class NoPlace(Exception):
    """`reason` says what is wrong with an address."""

    def __init__(self, url: str, reason: str) -> None:
        super().__init__(reason)
        self.url = url
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Place:
    """`base` goes in front of every path, and ends without a slash. `host` has no brackets."""

    scheme: str
    host: str
    port: int
    base: str

    @property
    def authority(self) -> str:
        """As the Host header has it."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"


def place(url: str) -> Place:
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise NoPlace(url, "it is no URL") from None
    if parts.scheme not in _PORTS or not parts.hostname:
        raise NoPlace(url, "it does not start with https:// and a host")
    if parts.username is not None or parts.password is not None:
        raise NoPlace(url.rpartition("@")[2], "it holds a user name")
    if parts.query or parts.fragment:
        raise NoPlace(url, "it goes on after ? or #")
    if not _HOST.fullmatch(parts.hostname) or not re.fullmatch(
        r"[\x21-\x7e]*", parts.path
    ):
        raise NoPlace(url, "it holds a character that is to be escaped")
    return Place(
        parts.scheme,
        parts.hostname,
        port if port is not None else _PORTS[parts.scheme],
        parts.path.rstrip("/"),
    )


def written(server: Server, source: str) -> str:
    """With the defaults of its variables; a relative one is meant from where the document came."""
    url = server.url
    for variable in server.variables:
        url = url.replace("{%s}" % variable.name, variable.default)
    return urljoin(source, url) if re.match(r"https?://", source) else url


class Places:
    """`chosen` is one of the document's servers, or one that takes the place of all of them."""

    def __init__(self, api: Api, chosen: str = "") -> None:
        self._source = api.source
        self._chosen = chosen.rstrip("/")
        self._document = _urls(api.servers, api.source)
        stated = {
            url for one in api.operations for url in _urls(one.servers, api.source)
        }
        self._is_listed = self._chosen in stated | set(self._document)
        self._made: dict[str, Place] = {}

    def of(self, operation: Operation) -> Place:
        """NoPlace where the document does not say, and the user does not either."""
        return self._place(self._url(_urls(operation.servers, self._source)))

    def _url(self, own: Sequence[str]) -> str:
        if self._chosen and (not self._is_listed or self._chosen in own):
            return self._chosen
        return next(iter(own or self._document), "/")

    def _place(self, url: str) -> Place:
        if url not in self._made:
            self._made[url] = place(url)
        return self._made[url]


def _urls(servers: Sequence[Server], source: str) -> list[str]:
    return [written(one, source).rstrip("/") or "/" for one in servers]
