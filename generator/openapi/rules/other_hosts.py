"""Does a call go to another host than the rest, and take the credentials along?"""

from __future__ import annotations

import re

from generator.diagnostics import Diagnostics
from generator.diagnostics.codes import api
from generator.openapi.model import Operation, Server

_HOST = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://([^/?#]+)")


def check_hosts(
    operations: tuple[Operation, ...],
    servers: tuple[Server, ...],
    diagnostics: Diagnostics,
) -> None:
    """Reports each other host once, at the first call that goes there.

    A relative URL has no other host, and hosts of one domain are taken to be of one owner.
    """
    usual = [host for server in servers if (host := _host(server))]
    owned = {_domain(host) for host in usual}
    told: set[str] = set()
    for operation in operations:
        host = _host(operation.servers[0]) if operation.servers else ""
        strange = host and owned and _domain(host) not in owned
        if not strange or host in told or not any(operation.security):
            continue
        told.add(host)
        at = operation.at
        diagnostics.report(api.OTHER_HOST, at=at, host=host, usual=usual[0])


def _host(server: Server) -> str:
    """With the defaults of its variables, since that is what is called."""
    url = server.url
    for variable in server.variables:
        url = url.replace(f"{{{variable.name}}}", variable.default)
    found = _HOST.match(url)
    return found[1].rpartition("@")[2].lower() if found else ""


def _domain(host: str) -> str:
    """Its last two labels; three where these are as short as in `co.uk`."""
    labels = host.partition(":")[0].split(".")
    short = len(labels[-1]) == 2 and len("".join(labels[-2:-1])) <= 3
    return ".".join(labels[-3 if short else -2 :])
