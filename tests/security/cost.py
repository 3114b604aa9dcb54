"""What does a command cost? Within 5 CPU seconds and 500 MB, or the test fails.

A build that goes through writes four packages. It has 10: what is refused is, long before.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.e2e.command import ROOT, variables

SECONDS, MEGABYTES = 5.0, 500.0
"""Of CPU time, the start of Python included."""


def checked(folder: Path, name: str, *arguments: str | Path, fails: bool) -> str:
    """What `gen check` says of a file in the folder, by a process of its own."""
    return spent(folder, "check", folder / name, *arguments, fails=fails)


def spent(folder: Path, *arguments: str | Path, fails: bool) -> str:
    """What `gen` says to these arguments; its cost is written into the folder."""
    cost = folder / "cost.json"
    script = Path(__file__).with_name("bounded_run.py")
    done = subprocess.run(
        [sys.executable, script, cost, *arguments],
        cwd=ROOT,
        env=variables(),
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )
    said = done.stdout + done.stderr
    assert "Traceback" not in said
    assert done.returncode == (1 if fails else 0), said[-2000:]
    took = json.loads(cost.read_text())
    print(f"\n{took['seconds']:.1f} s, {took['megabytes']:.0f} MB")
    is_written = arguments[0] == "build" and not fails
    assert took["seconds"] < (2 * SECONDS if is_written else SECONDS)
    assert took["megabytes"] < MEGABYTES
    return said
