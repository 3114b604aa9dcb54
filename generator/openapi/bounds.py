"""Which of two bounds is narrower, when either may be unstated?"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

Bound = TypeVar("Bound", int, float)


def tighter(
    one: Bound | None, other: Bound | None, *, choose: Callable[[Bound, Bound], Bound]
) -> Bound | None:
    """`choose` is max for lower bounds and min for upper ones."""
    if one is None or other is None:
        return other if one is None else one
    return choose(one, other)
