"""Run a script the way a reader of a snippet does: paste it into bash."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

_SECONDS = 60


def bash(
    script: str, *, cwd: Path | None = None, variables: Mapping[str, str] | None = None
) -> bytes:
    """What the script prints. It sees no proxies, no ~/.curlrc, and PATH and `variables` alone."""
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": "/nonexistent",
        **(variables or {}),
    }
    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", script],
        cwd=cwd,
        env=environment,
        capture_output=True,
        timeout=_SECONDS,
    )
    if done.returncode:
        pytest.fail(
            f"bash exited {done.returncode}: {done.stderr.decode(errors='replace')}\n{script}"
        )
    return done.stdout
