"""What does the Python SDK of the complete Stripe document weigh, beside others?

Ours is built by this checkout. What cannot be had or does not run says so, and the rest goes on.
"""

from __future__ import annotations

import subprocess
from collections.abc import Sequence

from tests.bench.kept import Missing
from tests.bench.weight.customer import page
from tests.bench.weight.install import Installed, install
from tests.bench.weight.measure import CUSTOMERS, read_pages, weigh
from tests.bench.weight.peers import OURS, PEERS, STRIPE, Peer
from tests.bench.weight.show import Row, page_table, weight_budgets, weight_table


def weight() -> str:
    rows = [_row(peer) for peer in PEERS]
    parts = [weight_table(rows)]
    ours = next(row for row in rows if row.name == OURS.name)
    if isinstance(ours.installed, Installed) and not isinstance(ours.weight, Missing):
        pages = read_pages(ours.installed, _installed(rows, STRIPE))
        title = f"{CUSTOMERS} customers, {len(page(CUSTOMERS)) / 1000:.0f} kB"
        parts.append(page_table(pages, title))
        parts.append(weight_budgets(ours.weight, pages))
    return "\n\n".join(parts)


def _row(peer: Peer) -> Row:
    installed = install(peer)
    if isinstance(installed, Missing):
        return Row(peer.name, peer.package, installed, installed)
    try:
        weighed = weigh(peer, installed)
    except subprocess.CalledProcessError:
        broken = Missing("does not run; standard error has its last words")
        return Row(peer.name, peer.package, installed, broken)
    return Row(peer.name, peer.package, installed, weighed)


def _installed(rows: Sequence[Row], peer: Peer) -> Installed | None:
    for row in rows:
        if row.name == peer.name and isinstance(row.installed, Installed):
            return row.installed
    return None
