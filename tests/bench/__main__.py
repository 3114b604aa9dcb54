"""How long does the complete Stripe document take, and how much memory?

`make bench` prints it: whole builds in a process of their own, then the stages one by one, then what
the Python SDK weighs that comes out (`python -m tests.bench weight` alone), then what applications of
the TypeScript one weigh (`python -m tests.bench bundle`), then what a page of the site loads
(`python -m tests.bench page`), then what it costs to go through a gateway (`python -m tests.bench
gateway`). The budgets stand beside the figures;
nothing is asserted.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.bench.bundle.run import bundles
from tests.bench.gateway.run import through_gateway
from tests.bench.page import page
from tests.bench.place import SCENARIOS, Place, lay_out
from tests.bench.stages import Stage
from tests.bench.table import stage_table, whole_table
from tests.bench.weight.run import weight
from tests.bench.whole import Whole, build

PARTS = ("build", "weight", "bundle", "page", "gateway")


def main(parts: Sequence[str]) -> None:
    if unknown := set(parts) - set(PARTS):
        sys.exit(f"no such part: {', '.join(sorted(unknown))}; there are {PARTS}")
    if "build" in parts:
        _builds()
    if "weight" in parts:
        print(weight(), flush=True)
    if "bundle" in parts:
        print(bundles())
    if "page" in parts:
        print(page(), flush=True)
    if "gateway" in parts:
        print(through_gateway())


def _builds() -> None:
    with tempfile.TemporaryDirectory(prefix="gen-bench-") as folder:
        wholes = _wholes(lay_out(Path(folder) / "whole"))
        print(whole_table(wholes), flush=True)
        print("\n" + stage_table(_stages(lay_out(Path(folder) / "stages"))) + "\n")


def _wholes(place: Place) -> dict[str, Whole]:
    wholes = {}
    for scenario in SCENARIOS:
        place.prepare(scenario)
        wholes[scenario] = build(place)
    return wholes


def _stages(place: Place) -> dict[str, list[Stage]]:
    """Each scenario in a new process, so that nothing is warm that a build would find cold."""
    found = {}
    for scenario in SCENARIOS:
        place.prepare(scenario)
        command = [sys.executable, "-m", "tests.bench.stages", str(place.folder)]
        output = subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout
        found[scenario] = [Stage(**row) for row in json.loads(output)]
    return found


if __name__ == "__main__":
    main(sys.argv[1:] or PARTS)
