"""`gen gateway`: how does a page call an API without ever seeing a credential?"""

from __future__ import annotations

from argparse import Namespace

from generator.cli import FINE
from generator.commands.answer import begin, report, status
from generator.diagnostics import Diagnostics
from generator.diagnostics.codes import gateway as codes
from generator.diagnostics.report import as_text
from generator.gateway.served import Served
from generator.pipeline import understand
from generator.run import Stopped
from generator.terminal import Terminal


def run(asked: Namespace, terminal: Terminal) -> int:
    from generator.commands.gateway_extra import check_extra

    found = Diagnostics()
    check_extra(found)
    if status(found):
        return _told(found, terminal)
    # Only now: it imports what the extra holds.
    from generator.commands.gateway_wishes import check_callers, wishes
    from generator.commands.gateway_run import serve

    check_callers(asked, found)
    apis, worst = _served(asked, found, terminal)
    wished = wishes(asked, [one.name for one in apis], found)
    if worst or status(found):
        return max(_told(found, terminal), worst)
    serve(asked, apis, wished, found, terminal)
    return _told(found, terminal)


def _told(found: Diagnostics, terminal: Terminal) -> int:
    if len(found):
        terminal.tell(as_text(list(found), colour=terminal.error_colour))
    return status(found)


def _served(
    asked: Namespace, found: Diagnostics, terminal: Terminal
) -> tuple[list[Served], int]:
    """All documents, and the worst status of reading one."""
    apis: dict[str, Served] = {}
    worst = FINE
    for spec in asked.specs:
        going = begin(Namespace(**{**vars(asked), "spec": spec}), terminal)
        name = going.inputs.stem
        if name in apis:
            one = apis[name].api.source
            found.report(codes.SAME_NAME, at=None, name=name, one=one, other=spec)
            continue
        try:
            understood = understand(going)
            apis[name] = Served(name, understood.api, understood.sdk)
        except Stopped:
            pass
        worst = max(worst, report(going, terminal))
    return list(apis.values()), worst
