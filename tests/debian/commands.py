"""Where is a program of Debian's? On the path, or where `tests/debian/fetch.py` has unpacked it.

Without it, tests that need it are skipped with a reason; where the environment says CI, they fail.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

DOWNLOADS = Path(__file__).parents[2] / ".cache" / "debian"
UNPACKED = DOWNLOADS / "root"
_FOLDERS = ("usr/bin", "usr/sbin")


def found(command: str, unpacked: Path = UNPACKED) -> Path | None:
    if path := shutil.which(command):
        return Path(path)
    places = (unpacked / folder / command for folder in _FOLDERS)
    return next((place for place in places if place.is_file()), None)


def required(command: str) -> Path:
    """For tests that cannot do without: the program, or the end of the test."""
    if path := found(command):
        return path
    reason = f"no {command}: `python -m tests.debian.fetch {command}` says why"
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)


def environment(unpacked: Path = UNPACKED) -> Mapping[str, str]:
    """In which an unpacked program finds its libraries."""
    folders = sorted({path.parent for path in (unpacked / "usr/lib").glob("*/*.so*")})
    if not folders:
        return os.environ
    before = os.environ.get("LD_LIBRARY_PATH", "")
    libraries = ":".join(filter(None, (*map(str, folders), before)))
    return {**os.environ, "LD_LIBRARY_PATH": libraries}
