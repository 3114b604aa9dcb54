"""`gen ci`: which of its parts was asked for?"""

from __future__ import annotations

from argparse import Namespace
from importlib import import_module

from generator.terminal import Terminal


def run(asked: Namespace, terminal: Terminal) -> int:
    part = import_module(f"generator.commands.ci_{asked.action}")
    status: int = part.run(asked, terminal)
    return status
