"""How are the weights shown, and which budgets are met?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tests.bench.budget import Budget, budget_table
from tests.bench.kept import Missing
from tests.bench.table import aligned
from tests.bench.weight.install import Installed
from tests.bench.weight.measure import Cost, Weight

_HEAD = (
    *("package", "import", "CPU", "ready", "CPU", "first", "CPU", "cold", "CPU"),
    *("bare MB", "ready MB", "used MB", "files", "MB on disk"),
)

_LEGEND = """\
Milliseconds above the bare interpreter, medians over new processes with warm byte code: up to the
end of the import; up to a client; first response: from there to a field of a small response that
stays in the process; cold: all from the start, with the HTTP client that the SDK makes for itself.
Resident memory: the bare interpreter, with a client, after the cold first response."""


@dataclass(frozen=True, slots=True)
class Row:
    name: str
    package: str
    installed: Installed | Missing
    weight: Weight | Missing


def weight_table(rows: Sequence[Row]) -> str:
    lines: list[tuple[str, ...]] = [_HEAD]
    notes = [_LEGEND]
    for row in rows:
        if isinstance(row.installed, Missing) or isinstance(row.weight, Missing):
            lines.append((row.name, *("-" for _ in _HEAD[1:])))
            missing = row.weight if isinstance(row.weight, Missing) else row.installed
            assert isinstance(missing, Missing)
            notes.append(f"{row.name}: {missing.reason}")
            continue
        lines.append(_line(row, row.installed, row.weight))
        if row.installed.note:
            notes.append(f"{row.name}: {row.installed.note}")
    return "\n".join((aligned(lines), *notes))


def _line(row: Row, installed: Installed, weight: Weight) -> tuple[str, ...]:
    files, size = installed.size(row.package)
    costs = [weight.load, weight.ready, weight.first, weight.cold]
    return (
        f"{row.name} {installed.version}".strip(),
        *(text for cost in costs for text in _cost(cost)),
        *(f"{size:.1f}" for size in (weight.bare, weight.resident, weight.used)),
        f"{files:,}",
        f"{size:.1f}",
    )


def _cost(cost: Cost) -> tuple[str, str]:
    def short(figure: float) -> str:
        return f"{figure:,.0f}" if figure >= 100 else f"{figure:.1f}"

    return short(cost.wall), short(cost.cpu)


def page_table(pages: Mapping[str, float], title: str) -> str:
    lines = [(title, "CPU µs", "ours = 1")]
    for name, figure in pages.items():
        lines.append((name, f"{figure:,.0f}", f"{figure / pages['ours']:.2f}"))
    return aligned(lines)


def weight_budgets(weight: Weight, pages: Mapping[str, float]) -> str:
    budgets = [
        Budget("import", weight.load.cpu, 60, "CPU ms"),
        Budget("client ready", weight.ready.cpu, 100, "CPU ms"),
        Budget("resident with a client", weight.resident, 30, "MB"),
        Budget("first response", weight.first.cpu, 20, "CPU ms"),
    ]
    if "pydantic" in pages:
        times = pages["pydantic"] / pages["ours"]
        budgets.append(Budget("page, pydantic / ours", times, 2, "x", least=True))
    return budget_table(budgets)
