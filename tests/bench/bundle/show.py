"""How are bundles shown, and which budgets are met?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tests.bench.budget import Budget, budget_table
from tests.bench.bundle.install import Installed
from tests.bench.bundle.measure import Call, Check, Costs
from tests.bench.bundle.peers import OURS, STRIPE
from tests.bench.table import aligned

_CALL_HEAD = (
    *("one call", "gzip bytes", "import ms", "CPU"),
    *("tsc s", "CPU", "MB", "/ stripe"),
    *("full s", "CPU", "MB", "/ stripe"),
)

_CALL_LEGEND = """\
gzip: by esbuild, minified and tree-shaken. import: what the application imports, in a new process of
node. tsc: `tsc --noEmit` of the application with skipLibCheck; full: without. Medians; megabytes of
the largest process; / stripe: CPU time by that of the official package."""

_PACKAGE_HEAD = (
    *("package", "list gzip", "whole gzip", "files", "MB on disk"),
    *("made in s", "CPU", "MB"),
)

_PACKAGE_LEGEND = """\
list: an application that goes through the customers; whole: one that exports all there is, in gzip
bytes. files: as installed, compiled, with declarations. made: by the generator, with nothing kept
from before; that of the others was measured when their folder was made."""


@dataclass(frozen=True, slots=True)
class Package:
    installed: Installed
    list: int
    whole: int
    files: int
    size: float


def call_table(costs: Mapping[Call, Costs]) -> str:
    official = _of(costs, STRIPE.name, "client")
    lines: list[tuple[str, ...]] = [_CALL_HEAD]
    notes = [_CALL_LEGEND]
    for call, cost in costs.items():
        title = f"{call.peer}, {call.way}"
        load = (f"{cost.load.wall:.0f}", f"{cost.load.cpu:.0f}")
        lean = _check(cost.lean, official.lean if official else None)
        full = _check(cost.full, official.full if official else None)
        lines.append((title, f"{cost.bundle:,}", *load, *lean, *full))
        for name, check in (("tsc", cost.lean), ("full", cost.full)):
            if check.errors:
                notes.append(f"{title}: {check.errors:,} errors in '{name}'")
    return "\n".join((aligned(lines), *notes))


def _check(check: Check, official: Check | None) -> tuple[str, ...]:
    ratio = f"{check.cpu / official.cpu:.2f}" if official else "-"
    return f"{check.wall:.2f}", f"{check.cpu:.2f}", f"{check.largest:.0f}", ratio


def package_table(packages: Mapping[str, Package], missing: Mapping[str, str]) -> str:
    lines: list[tuple[str, ...]] = [_PACKAGE_HEAD]
    notes = [_PACKAGE_LEGEND]
    for name, one in packages.items():
        made = ("-", "-", "-")
        if one.installed.made:
            cpu, wall, largest = one.installed.made
            made = (f"{wall:.0f}", f"{cpu:.0f}", f"{largest:.0f}")
        sizes = (f"{one.list:,}", f"{one.whole:,}", f"{one.files:,}", f"{one.size:.1f}")
        lines.append((f"{name} {one.installed.version}".strip(), *sizes, *made))
        notes += [f"{name}: {note}" for note in one.installed.notes]
    for name, reason in missing.items():
        lines.append((name, *("-" for _ in _PACKAGE_HEAD[1:])))
        notes.append(f"{name}: {reason}")
    return "\n".join((aligned(lines), *notes))


def bundle_budgets(costs: Mapping[Call, Costs], packages: Mapping[str, Package]) -> str:
    budgets = list[Budget]()
    if lean := _of(costs, OURS.name, "function"):
        budgets.append(Budget("one call", lean.bundle / 1000, 6, "kB gzip"))
    if ours := packages.get(OURS.name):
        budgets.append(Budget("whole client", ours.whole / 1000, 35, "kB gzip"))
    official = _of(costs, STRIPE.name, "client")
    for call, cost in costs.items():
        if official and call.peer == OURS.name:
            budgets += _ratios(f"tsc, {call.way}", cost, official)
    return budget_table(budgets)


def _ratios(name: str, cost: Costs, official: Costs) -> Sequence[Budget]:
    lean = cost.lean.cpu / official.lean.cpu
    full = cost.full.cpu / official.full.cpu
    return (
        Budget(f"{name}, ours / stripe", lean, 1.5, "x"),
        Budget(f"{name} full, ours / stripe", full, 1.5, "x"),
    )


def _of(costs: Mapping[Call, Costs], peer: str, way: str) -> Costs | None:
    for call, cost in costs.items():
        if (call.peer, call.way) == (peer, way):
            return cost
    return None
