"""What does somebody write who says how often a client may call an operation?"""

from __future__ import annotations

import re

from generator.gateway.state import Rate

_RATE = re.compile(r"([1-9][0-9]{0,8})/([1-9][0-9]{0,5})?([smhd])")
_UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86400}
_MOST_A_SECOND = 100_000


def read_rate(text: str) -> Rate:
    """`100/m`: a hundred at once, and one more every 0.6 seconds. ValueError says what to write."""
    found = _RATE.fullmatch(text)
    if found is None:
        raise ValueError("a rate is written like 100/m, 5/s, 1000/h or 20/10s")
    rate = Rate(int(found[1]), int(found[2] or 1) * _UNITS[found[3]])
    if rate.count > _MOST_A_SECOND * rate.seconds:
        raise ValueError(f"a rate is {_MOST_A_SECOND}/s at most")
    return rate
