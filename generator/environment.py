"""Where does this machine keep what may be thrown away?

In: the environment. Out: a folder. Asked for by commands only: no stage knows of it.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

_LAYOUT = "1"
"""Counts up when the cache is laid out differently, so that older entries are not misread."""


def cache_folder() -> Path | None:
    """`GEN_CACHE_DIR`, or the place that the system has for it. None where the variable is empty."""
    named = os.environ.get("GEN_CACHE_DIR")
    if named is not None:
        return Path(named) / _LAYOUT if named else None
    try:
        return _usual() / "gen" / _LAYOUT
    except RuntimeError:  # no home directory
        return None


def _usual() -> Path:
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    stated = os.environ.get("XDG_CACHE_HOME", "")
    # The XDG specification has relative paths ignored.
    return Path(stated) if stated.startswith("/") else Path.home() / ".cache"
