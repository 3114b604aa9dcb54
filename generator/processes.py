"""How are other processes started here?

Forked ones find what is in memory already; where forking is not safe, they get it pickled.
"""

from __future__ import annotations

import os
import signal
import sys
from math import ceil
from multiprocessing import active_children, get_context, parent_process
from multiprocessing.connection import wait
from multiprocessing.context import ForkContext, SpawnContext
from threading import Thread


def context() -> ForkContext | SpawnContext:
    if sys.platform == "linux":
        return get_context("fork")
    else:
        return get_context("spawn")


def cores() -> int:
    return os.cpu_count() or 1


def end_children() -> None:
    """At once, whatever they are doing."""
    for child in active_children():
        child.kill()


def serve_parent() -> None:
    """To be called first in a new process: it ends when its parent does, and only then."""
    # An interrupt from the keyboard reaches the parent too, which ends us in its own time.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()


def end_after(seconds: int) -> None:
    """Ends this process with SIGXCPU when it has used so much more CPU time, where the system can."""
    try:
        import resource
    except ImportError:  # Windows has no such limit
        return
    _, most = resource.getrlimit(resource.RLIMIT_CPU)
    used = resource.getrusage(resource.RUSAGE_SELF)
    end = ceil(used.ru_utime + used.ru_stime) + seconds
    resource.setrlimit(resource.RLIMIT_CPU, (end, most))


def _end_with_parent() -> None:
    """A process whose parent was killed would wait for it for ever."""
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
