"""What does one `gen build` cost, worker processes included?"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from time import perf_counter
from typing import Any

from tests.bench.memory import Watch, megabytes
from tests.bench.place import Place


@dataclass(frozen=True, slots=True)
class Whole:
    """Seconds and megabytes. `together` is 0 where the system does not say it."""

    wall: float
    cpu: float
    largest: int
    together: int
    answer: dict[str, Any]
    """What `gen build --format json` said."""

    size: tuple[int, int]
    """Files and lines in the output folder."""


def build(place: Place) -> Whole:
    command = [sys.executable, "-m", "generator", "build", str(place.document)]
    command += ["--out", str(place.out), "--format", "json"]
    environment = os.environ | {"GEN_CACHE_DIR": str(place.cache)}
    with tempfile.TemporaryFile() as output:
        began = perf_counter()
        process = subprocess.Popen(
            command, env=environment, stdout=output, stderr=subprocess.DEVNULL
        )
        with Watch(process.pid) as watch:
            _, status, usage = os.wait4(process.pid, 0)
            wall = perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        answer = json.loads(output.read())
    assert process.returncode == 0, answer["diagnostics"]
    cpu = usage.ru_utime + usage.ru_stime
    largest = megabytes(usage.ru_maxrss)
    return Whole(wall, cpu, largest, watch.peak, answer, _size(place))


def _size(place: Place) -> tuple[int, int]:
    files = [found for found in place.out.rglob("*") if found.is_file()]
    return len(files), sum(found.read_bytes().count(b"\n") for found in files)
