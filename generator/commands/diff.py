"""`gen diff`: what changed for the users of each SDK, and which version is the next?"""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from functools import partial

from generator.changes.as_json import as_json
from generator.changes.markdown import as_markdown
from generator.changes.model import Comparison, Effect
from generator.changes.placed import Placed, pointers
from generator.changes.text import as_text
from generator.cli import FINE, PROBLEM
from generator.commands.answer import only_errors, report, with_remote
from generator.compared import Side, begin_side, between, read_side
from generator.diagnostics import Pointer, Position
from generator.inputs import without_credentials
from generator.run import Run, Stopped
from generator.terminal import Terminal

_SHOWN = {"text": as_text, "markdown": as_markdown, "json": as_json}


def run(asked: Namespace, terminal: Terminal) -> int:
    with ExitStack() as kept:
        begun = [
            begin_side(without_credentials(one), asked.overlay, terminal.progress)
            for one in (asked.old, asked.new)
        ]
        sides: list[Side] = []
        for going in begun:
            try:
                sides.append(read_side(going, kept, partial(with_remote, asked)))
            except Stopped:
                pass  # the findings say why; the other side may have some too
        if len(sides) < 2:
            return max(report(only_errors(one), terminal) for one in begun)
        old, new = sides
        found = between(old, new)
        if found is None:
            return report(only_errors(new.run), terminal)
        placed = placed_sides(found, old, new)
    terminal.show(_SHOWN[asked.format](found, placed))
    breaks = any(one.worst >= Effect.TYPES for one in found.changes)
    return PROBLEM if asked.fail_on == "breaking" and breaks else FINE


def placed_sides(found: Comparison, old: Side, new: Side) -> Placed:
    wanted = pointers(found)
    return Placed(
        old.source,
        new.source,
        old.told,
        new.told,
        _located(old.run, wanted[0]),
        _located(new.run, wanted[1]),
    )


def _located(run: Run, wanted: Iterable[Pointer]) -> Mapping[Pointer, Position]:
    """Each file is looked through once."""
    from generator.document.positions import locate

    by_file: dict[str, list[Pointer]] = {}
    for at in wanted:
        by_file.setdefault(at.source, []).append(at)
    found: dict[Pointer, Position] = {}
    for path, some in by_file.items():
        if path in run.documents:
            found.update(locate(run.documents[path], some))
    return found
