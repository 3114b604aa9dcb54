"""How are the figures shown?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tests.bench.stages import Stage
from tests.bench.whole import Whole

_BUDGETS = {
    "cold": "30 CPU s, 600 MB",
    "nothing changed": "1 s",
    "one description changed": "",
}


def whole_table(wholes: Mapping[str, Whole]) -> str:
    rows = [("gen build", "wall s", "CPU s", "largest MB", "together MB", "budget")]
    for scenario, one in wholes.items():
        figures = (f"{one.wall:.1f}", f"{one.cpu:.1f}", f"{one.largest}")
        together = f"{one.together}" if one.together else "-"
        rows.append((scenario, *figures, together, _BUDGETS[scenario]))
    return _counts(wholes["cold"]) + "\n\n" + aligned(rows)


def stage_table(scenarios: Mapping[str, Sequence[Stage]]) -> str:
    rows = [("stage", "wall s", "CPU s", "peak MB")]
    for scenario, stages in scenarios.items():
        rows.append((scenario, "", "", ""))
        for one in stages:
            figures = (f"{one.wall:.2f}", f"{one.cpu:.2f}", f"{one.peak}")
            rows.append((f"  {one.name}", *figures))
        total = sum(one.wall for one in stages), sum(one.cpu for one in stages)
        rows.append(("  together", f"{total[0]:.2f}", f"{total[1]:.2f}", ""))
    return aligned(rows)


def _counts(cold: Whole) -> str:
    operations, schemas = cold.answer["operations"], cold.answer["schemas"]
    files, lines = cold.size
    return (
        f"operations {operations['built']} of {operations['of']},"
        f" schemas {schemas['built']} of {schemas['of']};"
        f" {files:,} files, {lines:,} lines"
    )


def aligned(rows: Sequence[Sequence[str]]) -> str:
    """The first column to the left, figures to the right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(
            [row[0].ljust(widths[0])]
            + [
                cell.rjust(width)
                for cell, width in zip(row[1:], widths[1:], strict=True)
            ]
        ).rstrip()
        for row in rows
    )
