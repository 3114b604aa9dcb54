"""Where does this machine keep what may be thrown away, and what must not get lost? What do programs of
others run with?

In: the environment. Out: a folder, a file, a value, variables. Asked for by commands only: no stage knows
of it.
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


def credentials_file() -> Path | None:
    """Where the encrypted file of credentials is, unless the command line says. None without a home."""
    try:
        return _lasting() / "gen" / "credentials.json"
    except RuntimeError:  # no home directory
        return None


def variable(name: str) -> str | None:
    """The value of a variable that an API's credential is read from."""
    return os.environ.get(name)


def _lasting() -> Path:
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    stated = os.environ.get("XDG_DATA_HOME", "")
    if stated.startswith("/"):
        return Path(stated)
    return Path.home() / ".local" / "share"


def for_git() -> dict[str, str]:
    """Git asks nobody, fetches nothing, and speaks English."""
    quiet = {
        "GIT_NO_LAZY_FETCH": "1",
        "GIT_OPTIONAL_LOCKS": "0",
        "GIT_TERMINAL_PROMPT": "0",
        "LC_ALL": "C",
    }
    return {**os.environ, **quiet}


def for_commits() -> dict[str, str]:
    """Git asks nobody, speaks English, and works in the folder that it is started in: a hook, from which
    we may be called, has variables that lead elsewhere."""
    elsewhere = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX")
    kept = {name: value for name, value in os.environ.items() if name not in elsewhere}
    return {**kept, "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}


def _usual() -> Path:
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    stated = os.environ.get("XDG_CACHE_HOME", "")
    # The XDG specification has relative paths ignored.
    return Path(stated) if stated.startswith("/") else Path.home() / ".cache"
