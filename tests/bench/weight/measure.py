"""What does an installed SDK weigh? Medians over new processes."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from time import perf_counter
from typing import Any

from tests.bench.weight.customer import answer, page
from tests.bench.weight.install import Installed
from tests.bench.weight.peers import OURS, STRIPE, Peer

_MOST = 9
"""Processes for one figure, or as many as fit into `_SECONDS`, but one at least."""

_SECONDS = 6

CUSTOMERS = 100

_WAYS = (
    "json.loads alone",
    OURS.name,
    "ours after msgspec's parser",
    "pydantic",
    "pydantic after json.loads",
    "msgspec",
)


@dataclass(frozen=True, slots=True)
class Cost:
    """Milliseconds."""

    wall: float
    cpu: float


@dataclass(frozen=True, slots=True)
class Weight:
    """`load`, `ready`, `first`: up to an import, a client, a field of the first response; each from
    the end of the one before. `ready` is from the start. `cold` is all of it, with the HTTP client
    that the SDK makes for itself. Megabytes: `bare` before the import, `resident` with the client,
    `used` after the first response.
    """

    load: Cost
    ready: Cost
    first: Cost
    cold: Cost
    bare: float
    resident: float
    used: float


def weigh(peer: Peer, installed: Installed) -> Weight:
    given = _runs(peer, installed, peer.given)
    # Where one process takes so long, no transport makes a difference.
    default = given if len(given) == 1 else _runs(peer, installed, peer.default)
    return Weight(
        load=_cost([*given, *default], slice(0, 1)),
        ready=_cost([*given, *default], slice(0, 2)),
        first=_cost(given, slice(3, 4)),
        cold=_cost(default, slice(0, 4)),
        bare=median(one["bare"] for one in given),
        resident=median(one["steps"][1]["resident"] for one in given),
        used=median(one["steps"][3]["resident"] for one in default),
    )


def read_pages(ours: Installed, stripe: Installed | None) -> dict[str, float]:
    """Microseconds of CPU by name: decode a page and read three fields of each customer."""
    body = page(CUSTOMERS)
    found = _read(ours, _WAYS, body)
    if stripe is not None:
        found |= _read(stripe, (STRIPE.name,), body)
    return found


def _read(installed: Installed, names: Sequence[str], body: bytes) -> dict[str, float]:
    found: dict[str, float] = _script(installed, "page.py", *names, given=body)
    return found


def _runs(peer: Peer, installed: Installed, transport: str) -> list[dict[str, Any]]:
    steps = (peer.load, peer.ready, transport, peer.first)
    began, found = perf_counter(), list[dict[str, Any]]()
    while len(found) < _MOST and perf_counter() - began < _SECONDS:
        found.append(_script(installed, "probe.py", answer(peer.body), *steps))
    return found[1:] or found  # the first one warms up


def _cost(runs: Sequence[dict[str, Any]], steps: slice) -> Cost:
    def sums(figure: str) -> float:
        seconds = [sum(step[figure] for step in one["steps"][steps]) for one in runs]
        return 1000 * float(median(seconds))

    return Cost(sums("wall"), sums("cpu"))


def _script(installed: Installed, name: str, *words: str, given: bytes = b"") -> Any:
    script = __file__.replace("measure.py", name)
    # Isolated: no PYTHONPATH, and nothing from the folder of the script.
    command = [installed.python, "-I", script, installed.folder, *words]
    done = subprocess.run(command, input=given, check=True, stdout=subprocess.PIPE)
    return json.loads(done.stdout)
