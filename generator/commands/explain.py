"""`gen explain`: what does a diagnostic mean, and how is it mended?"""

from __future__ import annotations

from argparse import Namespace

from generator.cli import FINE, USAGE
from generator.commands.answer import meant
from generator.diagnostics import Diagnostics
from generator.diagnostics.codes import ALL, usage
from generator.diagnostics.report import as_text, explained
from generator.terminal import Terminal


def run(asked: Namespace, terminal: Terminal) -> int:
    rule = ALL.get(asked.code.upper())
    if rule is None:
        diagnostics = Diagnostics()
        hint = meant(asked.code, ALL)
        diagnostics.report(usage.UNKNOWN_CODE, at=None, asked=asked.code, hint=hint)
        terminal.tell(as_text(diagnostics, colour=terminal.error_colour))
        return USAGE
    terminal.show(explained(rule))
    return FINE
