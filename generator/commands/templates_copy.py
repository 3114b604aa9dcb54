"""`gen templates copy`: a template of gen, for the user to change."""

from __future__ import annotations

import os
from argparse import Namespace

from generator.cli import FINE
from generator.commands.answer import status
from generator.commands.templates_list import every, unknown
from generator.diagnostics import Diagnostics
from generator.diagnostics.codes.templates_usage import CANNOT_COPY
from generator.diagnostics.report import as_text
from generator.output import templates
from generator.output.edit import create, leads_out, replace
from generator.output.template_notes import kept, noted
from generator.terminal import Terminal


def run(asked: Namespace, terminal: Terminal) -> int:
    target, _, name = asked.name.partition("/")
    if (target, name) not in every():
        return unknown(asked.name, terminal)
    found = Diagnostics()
    ours = templates.read(target, name).decode()
    path = os.path.join(asked.to, target, name)
    if put(asked.to, path, noted(target, name, ours), found, anew=True):
        keep(asked.to, target, name, found)
    if len(found):
        terminal.tell(as_text(found, colour=terminal.error_colour))
        return status(found)
    terminal.show(f"{path}: written\n")
    return FINE


def keep(folder: str, target: str, name: str, found: Diagnostics) -> None:
    """Beside the copy, what it is a copy of."""
    for way, text in kept(target, name).items():
        put(folder, os.path.join(folder, *way.split("/")), text, found, anew=False)


def put(folder: str, path: str, text: str, found: Diagnostics, *, anew: bool) -> bool:
    """False where it cannot be done, which is reported. `anew`: nothing may be there."""
    reason = ""
    try:
        if leads_out(folder, path):
            reason = "a link leads out of the folder of templates"
        elif anew or not os.path.lexists(path):
            create(path, text)
        else:
            replace(path, text)
    except FileExistsError:
        reason = "there is a file already"
    except (OSError, ValueError) as error:
        reason = (getattr(error, "strerror", "") or "no such name").lower()
    if reason:
        found.report(CANNOT_COPY, at=None, path=path, reason=reason)
    return not reason
