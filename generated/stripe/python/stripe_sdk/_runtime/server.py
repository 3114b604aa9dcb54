"""Where does a call go: which server, and may a link be followed?"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit

if TYPE_CHECKING:
    from .settings import Settings

# One character of a server variable, by where it stands. A port may come at the end of a host.
_IN_SCHEME = re.compile(r"[A-Za-z0-9+.-]")
_IN_HOST = re.compile(r"[\w.-]")
_AT_HOST_END = re.compile(r"[\w.:\[\]-]")
_IN_PATH = re.compile(r"[^ ?#@\\]")
# Whatever may be read as the part of a URL with user, host and port. Blanks are dropped there.
_AUTHORITY = re.compile(
    r"(?:[a-z][a-z0-9+.-]*:[/\\]*|[/\\]{2,})([^/?#\\]*)", re.IGNORECASE
)
_BLANKS = re.compile(r"[\x00-\x20]")


def base_url(settings: Settings, stated: str, options: Mapping[str, Any]) -> str:
    """What the caller set goes before what the document states."""
    base = options.get("base_url") or settings.base_url
    if not base:
        base = _filled(stated, settings.server)
        if "://" not in base:
            where = f"only {base}, and no host" if base.strip("/") else "no server"
            raise ValueError(f"this API states {where}: pass base_url= to the client")
    if names_user(base):
        raise ValueError("the base URL holds a user: pass credentials to the client")
    return str(base).rstrip("/")


def names_user(url: str) -> bool:
    """Whether there is user information (`user:password@`) before the host."""
    found = _AUTHORITY.match(_BLANKS.sub("", url))
    return found is not None and "@" in found[1]


def _filled(template: str, variables: Mapping[str, str]) -> str:
    """The template with its variables in it. None of them can turn the host into another."""
    first, *rest = template.split("{")
    text = first
    for index, piece in enumerate(rest):
        name, closing, literal = piece.partition("}")
        if not closing or name not in variables:
            text += "{" + piece
            continue
        after = "{".join([literal, *rest[index + 1 :]])
        _check(name, variables[name], _allowed(text, after))
        text += variables[name] + literal
    return text


def _allowed(before: str, after: str) -> re.Pattern[str]:
    """What a variable between these two parts of a server may hold."""
    ends = not after or after.startswith("/")
    if "://" in after and "://" not in before:
        return _IN_SCHEME
    if (before or not ends) and before.count("/") < 3:
        return _AT_HOST_END if ends else _IN_HOST
    # At the very start the value is a whole URL, else it is in the path.
    return _IN_PATH


def _check(name: str, value: str, allowed: re.Pattern[str]) -> None:
    for character in value:
        if not character.isprintable() or not allowed.fullmatch(character):
            raise ValueError(f"server variable {name!r} cannot hold {character!r}")


def linked(settings: Settings, base: str, link: str) -> str:
    """The URL of a link that the API gave. Credentials go to no other server than those of calls.

    Behind a gateway the API may state its own address: the gateway takes its place. A link that is
    a path alone is one on the server that the document states.
    """
    stated = _filled(settings.config.base_url, settings.server).rstrip("/")
    if link.startswith("/") and not link.startswith("//"):
        link = urljoin(stated if "://" in stated else base, link)
    if names_user(link):
        raise ValueError("a link holds a user: it is not followed")
    if _origin(link) == _origin(base):
        return link
    if stated and _origin(link) == _origin(stated):
        parts, prefix = urlsplit(link), urlsplit(stated).path
        path = parts.path
        # Only whole segments: what is left must not become a part of the host.
        if path == prefix or path.startswith(prefix + "/"):
            path = path[len(prefix) :]
        return base + path + (f"?{parts.query}" if parts.query else "")
    raise ValueError("a link leads to another server: it is not followed")


def _origin(url: str) -> tuple[str, str | None, int | None]:
    parts = urlsplit(url)
    usual = {"http": 80, "https": 443}.get(parts.scheme)
    return parts.scheme, parts.hostname, parts.port or usual
