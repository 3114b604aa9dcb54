"""Who writes in a folder now? One process at a time; the others wait."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def locked(folder: Path, *, mode: int = 0o777) -> Iterator[None]:
    """A missing folder is made, with this mode. Where the system has no such lock, none is taken."""
    folder.mkdir(mode=mode, parents=True, exist_ok=True)
    try:
        import fcntl
    except ImportError:
        yield
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        except OSError:
            pass  # some network file systems
        yield
    finally:
        os.close(descriptor)
