"""`gen templates check`: do templates of the user's fit this gen, and what has changed since?"""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Iterator
from dataclasses import replace

from generator.cli import FINE
from generator.commands.answer import begin, findings, report, status
from generator.diagnostics import Diagnostics, Position, Severity
from generator.diagnostics.codes.templates import BUILTIN_CHANGED
from generator.output.cache import Cache
from generator.output.custom import CustomTemplate
from generator.output.template_notes import Change, changed
from generator.pipeline import build, check_custom
from generator.run import Run, Stopped
from generator.terminal import Terminal


def run(asked: Namespace, terminal: Terminal) -> int:
    going = replace(begin(asked, terminal), strict=asked.strict)
    check_custom(going)
    since = {
        one: how
        for one in going.custom.templates
        if (how := changed(one, asked.templates))
    }
    for one, how in since.items():
        _report(going, one, how, asked.templates)
    if asked.spec and not going.diagnostics.failed:
        _try(going)
    shown = [how.shown for how in since.values() if how.shown]
    return _answer(asked, terminal, going, shown)


def _report(going: Run, one: CustomTemplate, how: Change, folder: str) -> None:
    what = {"the template of gen": how.template, "what it is offered": how.view}
    words = " and ".join(word for word, is_so in what.items() if is_so)
    going.diagnostics.report(
        BUILTIN_CHANGED,
        at=Position(one.path),
        what=words,
        name=f"{one.target}/{one.name}",
        shown=", which is shown below" if how.shown else "",
        folder=folder,
    )


def _try(going: Run) -> None:
    """With a document. What is only a warning of that `gen check` tells."""
    targets = tuple(dict.fromkeys(one.target for one in going.custom.templates))
    again = replace(going, diagnostics=Diagnostics())
    try:
        build(again, targets, Cache(None))
    except Stopped:
        pass
    going.diagnostics.extend(
        [one for one in again.diagnostics if one.severity is Severity.ERROR]
    )


def _answer(asked: Namespace, terminal: Terminal, going: Run, shown: list[str]) -> int:
    ended = status(going.diagnostics, strict=going.strict)
    names = list(_names(going))
    if asked.format == "json":
        data = {
            "diagnostics": findings(going),
            "templates": names,
            "differences": shown,
        }
        terminal.show(json.dumps(data, indent=2) + "\n")
        return ended
    report(going, terminal)
    terminal.show("".join(shown))
    if ended == FINE:
        many = "1 template fits" if len(names) == 1 else f"{len(names)} templates fit"
        terminal.show(f"{asked.templates}: {many}\n")
    return ended


def _names(going: Run) -> Iterator[str]:
    for one in going.custom.templates:
        yield f"{one.target}/{one.name}"
