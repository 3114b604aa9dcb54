"""`gen templates list`: which templates are there, and what is each of them offered?"""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Iterator

from generator.cli import FINE
from generator.commands.answer import meant, status
from generator.diagnostics import Diagnostics
from generator.diagnostics.codes import templates_usage as usage
from generator.diagnostics.report import as_text
from generator.output import template_listing as listing
from generator.output import templates
from generator.targets.base import names
from generator.terminal import Terminal


def run(asked: Namespace, terminal: Terminal) -> int:
    found = [one for one in every() if _is_meant(asked.name, *one)]
    if not found:
        return unknown(asked.name, terminal)
    if asked.format == "json":
        data = [listing.as_data(*one) for one in found]
        terminal.show(json.dumps(data, indent=2) + "\n")
    else:
        terminal.show("\n".join(listing.as_text(*one) for one in found))
    return FINE


def every() -> Iterator[tuple[str, str]]:
    for target in names():
        for name in templates.names(target):
            yield target, name


def _is_meant(asked: str, target: str, name: str) -> bool:
    return asked in ("", target, f"{target}/{name}")


def unknown(asked: str, terminal: Terminal) -> int:
    found = Diagnostics()
    known = [*(f"{target}/{name}" for target, name in every()), *names()]
    near = f"{meant(asked, known)} ".lstrip()
    found.report(usage.UNKNOWN_TEMPLATE, at=None, name=asked, nearest=near)
    terminal.tell(as_text(found, colour=terminal.error_colour))
    return status(found)
