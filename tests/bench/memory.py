"""How much memory do this process and its children take?

Linux says it in `/proc`. Elsewhere the peak of a stage is that of the process so far, and the sum
over processes is not known.
"""

from __future__ import annotations

import resource
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Event, Thread

_BETWEEN_LOOKS = 0.25
"""Seconds. Whatever comes and goes in between is not seen."""

_MEGABYTE = 1_000_000


def forget_peak() -> None:
    """The next `own_peak` counts from now on (proc(5), clear_refs)."""
    try:
        Path("/proc/self/clear_refs").write_text("5")
    except OSError:
        pass


def own_peak() -> int:
    """Megabytes."""
    for line in _lines("/proc/self/status"):
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) * 1024 // _MEGABYTE
    return megabytes(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)


def megabytes(maxrss: int) -> int:
    """Of `ru_maxrss`, which is in kilobytes, but in bytes on macOS."""
    return maxrss * (1 if sys.platform == "darwin" else 1024) // _MEGABYTE


class Watch:
    """Adds up a process and all below it, again and again. Shared pages count once (Pss)."""

    def __init__(self, process: int) -> None:
        self._process = process
        self._over = Event()
        self._thread = Thread(target=self._look, daemon=True)
        self.peak = 0

    def __enter__(self) -> Watch:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._over.wait(_BETWEEN_LOOKS):
            total = sum(_proportional(one) for one in _family(self._process))
            self.peak = max(self.peak, total // _MEGABYTE)


def _family(process: int) -> Iterator[int]:
    yield process
    for line in _lines(f"/proc/{process}/task/{process}/children"):
        for child in line.split():
            yield from _family(int(child))


def _proportional(process: int) -> int:
    for line in _lines(f"/proc/{process}/smaps_rollup"):
        if line.startswith("Pss:"):
            return int(line.split()[1]) * 1024
    return 0


def _lines(path: str) -> list[str]:
    """None where the process has ended, or the system has no such file."""
    try:
        return Path(path).read_text().splitlines()
    except OSError:
        return []
