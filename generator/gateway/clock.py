"""What time is it?"""

from __future__ import annotations

import time
from datetime import UTC, datetime


def ticks() -> float:
    """Seconds, for durations."""
    return time.perf_counter()


def now() -> float:
    """Seconds since 1970."""
    return time.time()


def written(seconds: float) -> str:
    """RFC 3339, in UTC, with milliseconds."""
    text = datetime.fromtimestamp(seconds, UTC).isoformat(timespec="milliseconds")
    return text.replace("+00:00", "Z")
