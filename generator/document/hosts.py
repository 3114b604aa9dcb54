"""Which URLs lead to this machine, and who may name them?

The user and the user's own files. A file from the network only where it comes from there itself:
whoever wrote it must not use us to reach what only we can reach.
"""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, IPv6Network
from typing import Final
from urllib.parse import urlsplit

LOOPBACK: Final = frozenset({"localhost", "127.0.0.1", "::1"})
"""Other names may lead here too; those are found out when they are looked up."""

NOT_PUBLIC: Final = "it leads to no public server"
"""The same whatever is there, so that nothing is learned of what is."""


_TRANSLATED: Final = IPv6Network("64:ff9b::/96")
"""IPv4 addresses as IPv6 networks write them (RFC 6052)."""

_TRANSLATED_HERE: Final = IPv6Network("64:ff9b:1::/48")
"""The same by a network's own rule (RFC 8215): where they lead, nobody outside can tell."""

_COMPATIBLE: Final = IPv6Network("::/96")


def is_public(address: IPv4Address | IPv6Address) -> bool:
    if isinstance(address, IPv6Address):
        if address in _TRANSLATED_HERE or address.is_site_local:
            return False
        within = address.ipv4_mapped or address.sixtofour
        if address in _TRANSLATED or address in _COMPATIBLE:
            within = IPv4Address(int(address) & 0xFFFF_FFFF)
        if within is not None:
            return is_public(within)
    return address.is_global and not address.is_multicast


def may_lead(source: str, url: str) -> bool:
    """Whether a file from `source`, a URL, may name this one, as far as the text can tell."""
    host = _host(url)
    return host not in LOOPBACK or host == _host(source)


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""
