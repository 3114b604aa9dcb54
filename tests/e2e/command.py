"""What does the tool do when it is called the way users call it?

Each call is a process of its own that runs this checkout, from whatever folder. Unless a test
names a cache there is none, so that nothing from outside the test can answer.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
FAMILY = ROOT / "specs" / "stripe.yaml"
COMMITTED = ROOT / "generated" / "stripe"

_SECONDS = 600


@dataclass(frozen=True, slots=True)
class Ended:
    status: int
    output: str
    errors: str

    @property
    def said(self) -> str:
        return self.output + self.errors


def gen(
    *arguments: str | Path,
    cwd: Path = ROOT,
    cache: Path | None = None,
    environment: Mapping[str, str] | None = None,
) -> Ended:
    done = subprocess.run(
        command(*arguments),
        cwd=cwd,
        env=variables(cache, environment),
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=_SECONDS,
    )
    return Ended(done.returncode, done.stdout, done.stderr)


def built(
    *arguments: str | Path,
    cwd: Path = ROOT,
    cache: Path | None = None,
    environment: Mapping[str, str] | None = None,
) -> Ended:
    """As `gen build`, for builds that must succeed."""
    ended = gen("build", *arguments, cwd=cwd, cache=cache, environment=environment)
    assert ended.status == 0, ended.said
    return ended


def command(*arguments: str | Path) -> list[str]:
    return [sys.executable, "-m", "generator", *map(str, arguments)]


def variables(
    cache: Path | None = None, more: Mapping[str, str] | None = None
) -> dict[str, str]:
    ours = {"PYTHONPATH": str(ROOT), "GEN_CACHE_DIR": str(cache or "")}
    return {**os.environ, **ours, **(more or {})}


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a tree. Paths are relative, with slashes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }
