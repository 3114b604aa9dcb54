"""What does it cost to go through `gen gateway`, beside nginx as a plain reverse proxy?

All in one run: straight to a local API, through nginx, through the gateway. The API is an nginx that
gives one small answer.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from tests.bench.gateway.load import CONNECTIONS, Load, counted, flat_out, paced
from tests.bench.gateway.servers import Target, api, gateway, nginx, with_redis
from tests.bench.kept import Missing
from tests.bench.table import aligned
from tests.debian import fetch

ROUNDS, SECONDS = 7, 2
EACH_SECOND = 300
CALLS = 100_000

_TICKS = os.sysconf("SC_CLK_TCK")
_MEGABYTE = 1_000_000

_LEGEND = f"""\
{CONNECTIONS} connections. p50, p99: milliseconds from the moment a call is due to the last byte of its
answer, the best of {ROUNDS} rounds in which all take turns, since others on the machine are no part of
it; added: less what it takes straight to the
API, in brackets as a multiple of what nginx adds. flat out: each connection calls again at once, so that
a call waits for {CONNECTIONS - 1} others; paced: {EACH_SECOND} calls a second. CPU: milliseconds of the
proxy's own for one call."""


@dataclass(slots=True)
class Measured:
    """`cpu` is of all calls together, in seconds."""

    target: Target
    flat: list[Load] = field(default_factory=lambda: list[Load]())
    paced: list[Load] = field(default_factory=lambda: list[Load]())
    cpu: float = 0.0

    def once(self) -> None:
        before = _cpu(self.target.process)
        flat = flat_out(self.target, SECONDS)
        if flat is not None:
            self.flat.append(flat)
        self.paced.append(paced(self.target, EACH_SECOND, SECONDS))
        self.cpu += _cpu(self.target.process) - before

    @property
    def each(self) -> str:
        """Milliseconds of the process's own for one call."""
        calls = sum(load.calls for load in (*self.flat, *self.paced))
        return f"{1000 * self.cpu / calls:.2f}" if self.target.process else ""


def _best(loads: Sequence[Load]) -> Load | None:
    """Each figure is the best of the rounds; what was lost is lost."""
    if not loads:
        return None
    return Load(
        middle=min(one.middle for one in loads),
        last=min(one.last for one in loads),
        each_second=max(one.each_second for one in loads),
        calls=sum(one.calls for one in loads),
        lost=sum(one.lost for one in loads),
    )


@dataclass(slots=True)
class Memory:
    """Megabytes of the gateway, by how many calls are done."""

    process: int
    seen: dict[int, float] = field(default_factory=lambda: dict[int, float]())

    def look(self, calls: int) -> None:
        self.seen[calls] = _resident(self.process)


def through_gateway() -> str:
    fetch.main(("nginx", "redis-server", "wrk"))
    with ExitStack() as stack:
        straight = stack.enter_context(api())
        if isinstance(straight, Missing):
            return straight.reason
        made = [
            straight,
            stack.enter_context(nginx(straight)),
            stack.enter_context(gateway(straight, "gen gateway")),
            stack.enter_context(with_redis(straight)),
        ]
        targets = [one for one in made if isinstance(one, Target)]
        reasons = [one.reason for one in made if isinstance(one, Missing)]
        measured = [Measured(one) for one in targets]
        for target in targets:
            paced(target, EACH_SECOND, 2)  # connections and caches are warm
        for _ in range(ROUNDS):
            for one in measured:
                one.once()
        said = [_table(measured), _LEGEND, *reasons]
        if not reasons:
            said.append(_lasting(targets[2]))
    return "\n".join(said)


def _table(measured: Sequence[Measured]) -> str:
    head = ("", "calls/s", "p50", "p99", "added p50", "added p99", "CPU", "lost")
    lines: list[tuple[str, ...]] = [head]
    for name in ("flat out", "paced"):
        loads = [
            _best(one.flat if name == "flat out" else one.paced) for one in measured
        ]
        base, plain = loads[0], (*loads, None)[1]
        lines.append((name, *("",) * (len(head) - 1)))
        for one, load in zip(measured, loads, strict=True):
            if load is not None and base is not None:
                added = _added(load, base, plain)
                speed = f"{load.each_second:,.0f}"
                lost = f"{load.lost}"
                lines.append((f"  {one.target.name}", speed, *added, one.each, lost))
    return aligned(lines)


def _added(load: Load, base: Load, plain: Load | None) -> tuple[str, ...]:
    """p50, p99, and what of them is the proxy's."""
    own = [load.middle - base.middle, load.last - base.last]
    shown = [f"{one:.2f}" for one in (load.middle, load.last)]
    if load is base:
        return (*shown, "", "")
    if plain is None or plain is load:
        return (*shown, *(f"{one:.2f}" for one in own))
    theirs = [plain.middle - base.middle, plain.last - base.last]
    return (*shown, *(_times(*one) for one in zip(own, theirs, strict=True)))


def _times(own: float, theirs: float) -> str:
    """No multiple of what cannot be told from nothing."""
    return f"{own:.2f} ({own / theirs:.1f}x)" if theirs > 0.05 else f"{own:.2f}"


def _lasting(target: Target) -> str:
    memory = Memory(target.process)
    memory.look(0)
    load = counted(target, CALLS, memory.look)
    seen = " ".join(f"{one:.1f}" for one in memory.seen.values())
    return (
        f"\n{CALLS:,} calls through gen gateway: {load.lost} lost,"
        f" {load.each_second:,.0f} a second; its memory in MB before, and after each tenth: {seen}"
    )


def _cpu(process: int) -> float:
    """Seconds so far."""
    if not process:
        return 0.0
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / _TICKS


def _resident(process: int) -> float:
    pages = int(Path(f"/proc/{process}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / _MEGABYTE
