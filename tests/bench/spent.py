"""What does one command cost, with all that it starts?"""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import IO

from tests.bench.memory import Watch, megabytes


@dataclass(frozen=True, slots=True)
class Spent:
    """Seconds and megabytes. `largest` is of one process, `together` of all at one time, or 0 where
    the system does not say it.
    """

    wall: float
    cpu: float
    largest: int
    together: int
    code: int
    output: str
    errors: str

    def check(self) -> Spent:
        """As `subprocess.run(check=True)` does."""
        if self.code:
            raise subprocess.CalledProcessError(self.code, "", self.output, self.errors)
        return self


def spend(
    command: Sequence[str | Path],
    *,
    environment: Mapping[str, str] | None = None,
    folder: Path | None = None,
) -> Spent:
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
        began = perf_counter()
        process = subprocess.Popen(
            command,
            cwd=folder,
            env={**os.environ, **(environment or {})},
            stdout=output,
            stderr=errors,
        )
        with Watch(process.pid) as watch:
            _, status, usage = os.wait4(process.pid, 0)
            wall = perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        return Spent(
            wall=wall,
            cpu=usage.ru_utime + usage.ru_stime,
            largest=megabytes(usage.ru_maxrss),
            together=watch.peak,
            code=process.returncode,
            output=_text(output),
            errors=_text(errors),
        )


def _text(file: IO[bytes]) -> str:
    file.seek(0)
    return file.read().decode(errors="replace")
