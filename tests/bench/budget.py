"""Which budgets are met?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tests.bench.table import aligned


@dataclass(frozen=True, slots=True)
class Budget:
    """Of our own package, by CPU: others on the machine do not decide. `least`: no less than that."""

    name: str
    measured: float
    allowed: float
    unit: str
    least: bool = False

    @property
    def row(self) -> tuple[str, str, str, str]:
        met = (
            self.measured >= self.allowed
            if self.least
            else self.measured < self.allowed
        )
        sign = ">=" if self.least else "<"
        return (
            self.name,
            f"{self.measured:.2f} {self.unit}",
            f"{sign} {self.allowed:g} {self.unit}",
            "met" if met else "MISSED",
        )


def budget_table(budgets: Sequence[Budget]) -> str:
    head = ("budget of ours", "measured", "allowed", "")
    return aligned([head, *(one.row for one in budgets)])
