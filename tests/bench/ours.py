"""One package of our own, built by this checkout."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.bench.spent import Spent, spend
from tests.fetch_stripe import ROOT


def build(document: Path, target: str, *, home: Path) -> Spent:
    """Into `home/out/<document>/<target>`. What `home/cache` holds is not made again."""
    command = [sys.executable, "-m", "generator", "build", str(document)]
    command += ["--target", target, "--out", str(home / "out")]
    environment = {"GEN_CACHE_DIR": str(home / "cache"), "PYTHONPATH": str(ROOT)}
    return spend(command, environment=environment)
