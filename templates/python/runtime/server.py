"""Where does a call go: which server, and may a link be followed?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit

if TYPE_CHECKING:
    from .settings import Settings


def base_url(settings: Settings, stated: str, options: Mapping[str, Any]) -> str:
    """What the caller set goes before what the document states."""
    base = options.get("base_url") or settings.base_url
    if not base:
        base = _filled(stated, settings.server)
    if not base:
        raise ValueError("this API states no server: pass base_url= to the client")
    return str(base).rstrip("/")


def _filled(template: str, variables: Mapping[str, str]) -> str:
    """The template with its variables in it. None of them can turn the host into another."""
    first, *rest = template.split("{")
    text = first
    for piece in rest:
        name, closing, literal = piece.partition("}")
        if not closing or name not in variables:
            text += "{" + piece
            continue
        # In the host a slash would end it; at the very start the value is a whole URL.
        in_host = bool(text) and text.count("/") < 3
        _check(name, variables[name], forbidden="/?#@\\" if in_host else "?#@\\")
        text += variables[name] + literal
    return text


def _check(name: str, value: str, *, forbidden: str) -> None:
    for character in value:
        if character in forbidden or not character.isprintable() or character == " ":
            raise ValueError(f"server variable {name!r} cannot hold {character!r}")


def linked(settings: Settings, base: str, link: str) -> str:
    """The URL of a link that the API gave. Credentials go to no other server than those of calls.

    Behind a gateway the API may state its own address: the gateway takes its place. A link that is
    a path alone is one on the server that the document states.
    """
    stated = _filled(settings.config.base_url, settings.server).rstrip("/")
    if link.startswith("/") and not link.startswith("//"):
        link = urljoin(stated if "://" in stated else base, link)
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
