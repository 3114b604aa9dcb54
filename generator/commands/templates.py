"""`gen templates`: which templates of gen may be replaced, by what, and do they still fit?"""

from __future__ import annotations

from argparse import Namespace
from importlib import import_module

from generator.terminal import Terminal


def run(asked: Namespace, terminal: Terminal) -> int:
    if getattr(asked, "templates", ".") == "":
        asked.templates = "."  # as an empty path is one, and no word for none
    action = import_module(f"generator.commands.templates_{asked.action}")
    ended: int = action.run(asked, terminal)
    return ended
