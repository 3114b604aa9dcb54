"""Is all there that only the gateway needs?"""

from __future__ import annotations

from importlib import import_module

from generator.diagnostics import Diagnostics
from generator.diagnostics.codes.gateway import NO_EXTRA

EXTRA = ("httpcore", "httptools", "starlette", "uvicorn")


def check_extra(found: Diagnostics) -> None:
    for name in EXTRA:
        try:
            import_module(name)
        except ModuleNotFoundError:
            found.report(NO_EXTRA, at=None, package=name)
            return
