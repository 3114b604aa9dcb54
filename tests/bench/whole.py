"""What does one `gen build` cost, worker processes included?"""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from typing import Any

from tests.bench.place import Place
from tests.bench.spent import spend


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
    spent = spend(command, environment={"GEN_CACHE_DIR": str(place.cache)})
    answer = json.loads(spent.output)
    assert spent.code == 0, answer["diagnostics"]
    size = _size(place)
    return Whole(spent.wall, spent.cpu, spent.largest, spent.together, answer, size)


def _size(place: Place) -> tuple[int, int]:
    files = [found for found in place.out.rglob("*") if found.is_file()]
    return len(files), sum(found.read_bytes().count(b"\n") for found in files)
