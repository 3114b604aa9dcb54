"""`gen dump`: what is in the document, the Api or the Sdk?"""

from __future__ import annotations

from argparse import Namespace
from typing import Any

from generator.commands.answer import begin, report
from generator.dump import dump
from generator.pipeline import understand
from generator.run import Run, Stopped, read_spec
from generator.terminal import Terminal


def run(asked: Namespace, terminal: Terminal) -> int:
    going = begin(asked, terminal)
    try:
        terminal.show(dump(_model(asked.model, going)))
    except Stopped:
        pass  # the findings say why
    return report(going, terminal)


def _model(name: str, going: Run) -> Any:
    if name == "document":
        return read_spec(going)
    understood = understand(going)
    return understood.api if name == "api" else understood.sdk
