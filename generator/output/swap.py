"""How do two folders change places in one step?

In: two folders on one file system. Out: whether they have changed places. Linux and macOS can do
this; Python does not offer it, so the system is asked directly.
"""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2  # linux/fs.h
_RENAME_SWAP = 2  # sys/stdio.h of macOS


def exchange(one: Path, other: Path) -> bool:
    """False, and nothing has happened, where the system or the file system cannot do it."""
    first, second = os.fsencode(one), os.fsencode(other)
    try:
        library = ctypes.CDLL(None)
        if sys.platform == "linux":
            flag = ctypes.c_uint(_RENAME_EXCHANGE)
            result = library.renameat2(_AT_FDCWD, first, _AT_FDCWD, second, flag)
        elif sys.platform == "darwin":
            result = library.renamex_np(first, second, ctypes.c_uint(_RENAME_SWAP))
        else:
            return False
    except (OSError, AttributeError, TypeError):
        return False
    return bool(result == 0)
