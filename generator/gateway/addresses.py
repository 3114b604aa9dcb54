"""Which addresses may a call go to? Public ones, unless the user says otherwise.

A name is looked up once for each connection, and the address that was judged is the one that is
connected to: a name that leads elsewhere a moment later (DNS rebinding) gains nothing.
"""

from __future__ import annotations

import asyncio
import socket
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address

from generator.document.hosts import is_public

Address = IPv4Address | IPv6Address


class NotPublic(Exception):
    """The name leads to an address that it may not."""


def literal(host: str) -> Address | None:
    try:
        return ip_address(host.partition("%")[0])
    except ValueError:
        return None


def needs_leave(host: str) -> bool:
    """Whether the text alone says that the host is a private one."""
    address = literal(host)
    if address is None:
        return host == "localhost" or host.endswith(".localhost")
    return not is_public(address)


@dataclass(frozen=True, slots=True)
class Addresses:
    """`private`: the servers that the user or the document names may be private ones."""

    private: bool = False

    async def of(self, host: str, port: int) -> list[str]:
        """All addresses of a host. One that is not allowed spoils them all."""
        stated = literal(host)
        if stated is not None:
            found = [str(stated)]
        else:
            loop = asyncio.get_running_loop()
            infos = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            found = list(dict.fromkeys(str(info[4][0]) for info in infos))
        for one in found:
            if not self.allows(host, ip_address(one.partition("%")[0])):
                raise NotPublic
        return found

    def allows(self, host: str, address: Address) -> bool:
        if is_public(address):
            return True
        if not self.private or address.is_unspecified or address.is_multicast:
            return False
        # Where machines of a cloud ask for credentials: by number only, never by way of a name.
        return not _is_link_local(address) or literal(host) is not None


def _is_link_local(address: Address) -> bool:
    within = address.ipv4_mapped if isinstance(address, IPv6Address) else None
    return (within or address).is_link_local
