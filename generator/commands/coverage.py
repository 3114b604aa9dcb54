"""`gen coverage`: what of a document is not in the SDKs, and why?"""

from __future__ import annotations

import json
from argparse import Namespace
from dataclasses import asdict, replace

from generator.commands.answer import begin, report
from generator.commands.operations import aligned
from generator.coverage.model import Coverage, Dropped
from generator.coverage.report import coverage
from generator.openapi.watched import watch
from generator.pipeline import understand
from generator.run import Run, Stopped
from generator.terminal import Terminal

_TARGETS = ("python", "typescript")


def run(asked: Namespace, terminal: Terminal) -> int:
    going = begin(asked, terminal)
    try:
        found = _found(going)
    except Stopped:
        return report(going, terminal)
    if asked.format == "json":
        terminal.show(json.dumps([_plain(one) for one in found], indent=2) + "\n")
    else:
        terminal.show("\n".join(map(_text, found)))
    return report(going, terminal)


def _found(going: Run) -> list[Coverage]:
    read = understand(
        going, seen=lambda document: replace(document, tree=watch(document.tree))
    )
    return [coverage(read.document, read.api, read.sdk, name) for name in _TARGETS]


def _text(found: Coverage) -> str:
    counts = [[one.kind, f"{one.reached} of {one.all}"] for one in found.counts]
    lost = [_row(one) for one in found.dropped]
    said = aligned(lost) if lost else "nothing is lost\n"
    return f"{found.target}\n\n{aligned(counts)}\n{said}"


def _row(one: Dropped) -> list[str]:
    what = one.kind if one.what == "itself" else f"{one.kind}: {one.what}"
    return [what, f"{one.count} of {one.all}", one.why, str(one.first)]


def _plain(found: Coverage) -> dict[str, object]:
    return {
        "target": found.target,
        "counts": [asdict(one) for one in found.counts],
        "dropped": [{**asdict(one), "first": str(one.first)} for one in found.dropped],
    }
