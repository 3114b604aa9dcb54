"""Where does a gateway keep what it remembers between calls?

In its own process, or in a Redis that several of them share.
"""

from __future__ import annotations

from generator.gateway.state.memory import Memory
from generator.gateway.state.model import (
    Busy,
    Claim,
    Differs,
    Done,
    Mine,
    Rate,
    State,
    Unavailable,
    Wish,
)

__all__ = [
    "Busy",
    "Claim",
    "Differs",
    "Done",
    "Memory",
    "Mine",
    "Rate",
    "State",
    "Unavailable",
    "Wish",
    "state",
]


def state(url: str) -> State:
    """Empty: this process. ValueError, with what to write and without the URL, for one that is none."""
    if not url:
        return Memory()
    from generator.gateway.state.redis import (
        Redis,
    )  # only who has one needs the package

    return Redis(url)
