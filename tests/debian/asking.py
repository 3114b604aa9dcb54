"""What does a program that installs say?"""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Mapping, Sequence
from typing import TypeAlias

Commands: TypeAlias = Sequence[Sequence[str]]


def run(commands: Commands, environment: Mapping[str, str] | None = None) -> str:
    """What the first command to fail said; empty where none fails."""
    for command in commands:
        done = subprocess.run(
            command,
            env={
                **os.environ,
                **(environment or {}),
                "DEBIAN_FRONTEND": "noninteractive",
            },
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )
        if done.returncode:
            return _reason(done.stdout)
    return ""


def _reason(output: str) -> str:
    """The first line that is about an error, or else the last one."""
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    errors = [line for line in lines if re.match(r"(E:|Error|Failed)", line)]
    return (errors or lines[-1:] or ["nothing"])[0]
