"""`gen templates accept`: what has changed in gen's templates is known, and need not be said again."""

from __future__ import annotations

from argparse import Namespace

from generator.cli import FINE
from generator.commands.answer import begin, report
from generator.commands.templates_copy import keep, put
from generator.output.template_notes import noted
from generator.pipeline import check_custom
from generator.terminal import Terminal


def run(asked: Namespace, terminal: Terminal) -> int:
    """Nothing is written unless all of them fit."""
    going = begin(asked, terminal)
    check_custom(going)
    if going.diagnostics.failed:
        return report(going, terminal)
    changed = []
    for one in going.custom.templates:
        text = noted(one.target, one.name, one.text)
        keep(asked.templates, one.target, one.name, going.diagnostics)
        if text == one.text:
            continue
        if put(asked.templates, one.path, text, going.diagnostics, anew=False):
            changed.append(one.path)
    ended = report(going, terminal)
    if ended == FINE:
        terminal.show(
            "".join(f"{path}: noted\n" for path in changed) or "nothing to do\n"
        )
    return ended
