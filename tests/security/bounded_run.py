"""Runs `gen` with the arguments that follow a path, and writes there what that cost, as JSON."""

from __future__ import annotations

import json
import resource
import sys
from pathlib import Path

from generator.cli import run


def main(cost: str, *arguments: str) -> int:
    status = run(list(arguments))
    here = resource.getrusage(resource.RUSAGE_SELF)
    below = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = sum(one.ru_utime + one.ru_stime for one in (here, below))
    largest = max(_own_peak(), below.ru_maxrss) / 1024
    Path(cost).write_text(json.dumps({"seconds": seconds, "megabytes": largest}))
    return status


def _own_peak() -> int:
    """KiB. Linux counts what the parent held at the fork into `ru_maxrss`, and a parent that runs
    tests may hold more than is allowed here; `VmHWM` begins with the program."""
    status = Path("/proc/self/status")
    if not status.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    lines = dict(line.split(":", 1) for line in status.read_text().splitlines())
    return int(lines["VmHWM"].split()[0])


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
