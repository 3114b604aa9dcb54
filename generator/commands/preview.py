"""`gen preview`: what will the site look like, while its document is being written?"""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Iterator
from threading import Event
from typing import NoReturn

from generator.cli import FINE
from generator.commands.answer import begin, located, report, sources
from generator.diagnostics.codes import usage
from generator.diagnostics.report import as_text, each_as_text
from generator.environment import cache_folder
from generator.inputs import marks
from generator.output.cache import Cache
from generator.pipeline import build
from generator.preview.server import serving
from generator.preview.shown import Note, Shown
from generator.run import Run, Stopped
from generator.targets.base import names
from generator.terminal import Terminal

_LOOK = 0.4
"""Seconds between two looks at the files."""

_SETTLED = 0.1
"""Seconds for which they stay as they are, before they are read."""


def run(asked: Namespace, terminal: Terminal) -> int:
    shown = Shown()
    going = begin(asked, terminal)
    try:
        with serving(shown, asked.port) as address:
            terminal.show(f"{address} (Ctrl-C ends it)\n")
            _follow(asked, terminal, shown, going)
    except (OSError, OverflowError) as error:
        reason = getattr(error, "strerror", "") or str(error)
        going.diagnostics.report(
            usage.NO_PORT, at=None, port=asked.port, reason=reason.rstrip(".")
        )
        return report(going, terminal)
    except KeyboardInterrupt:
        return FINE


def _follow(asked: Namespace, terminal: Terminal, shown: Shown, going: Run) -> NoReturn:
    """Builds, waits for one of the files to change, and builds again."""
    never = Event()
    while True:
        before = marks(_files(going))
        _build(going, terminal, shown)
        watched = _files(going)
        if any(path not in before for path in watched):
            before |= marks(path for path in watched if path not in before)
        then, now = {path: before[path] for path in watched}, marks(watched)
        while now == then:
            never.wait(_LOOK)
            now = marks(watched)
        while now != then:  # somebody may be in the middle of writing
            never.wait(_SETTLED)
            then, now = now, marks(watched)
        going = begin(asked, terminal)


def _files(going: Run) -> tuple[str, ...]:
    """All that the run reads, as far as it is known."""
    inputs = going.inputs
    templates = inputs.templates or inputs.templates_place
    named = (
        inputs.document,
        inputs.facts,
        inputs.names,
        inputs.releases,
        *inputs.overlays,
        *going.documents,
        templates,
        *(os.path.join(templates, target) for target in names()),
        *(one.path for one in going.custom.templates),
    )
    return tuple(dict.fromkeys(path for path in named if path))


def _build(going: Run, terminal: Terminal, shown: Shown) -> None:
    try:
        trees = build(going, ("docs",), Cache(cache_folder())).trees
    except Stopped:
        shown.fail(as_text(located(going), sources(going), colour=False))
    else:
        files = {path: file for tree in trees for path, file in tree.files.items()}
        shown.show(files, tuple(_notes(going)))
    report(going, terminal)


def _notes(going: Run) -> Iterator[Note]:
    """The warnings, and what is to be known."""
    for found, text in each_as_text(located(going), sources(going)):
        yield Note(found.code, text)
