"""How does a command end: what is reported, and which exit status is it?"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from typing import Any

from generator.cli import FINE, PROBLEM, USAGE
from generator.diagnostics import Diagnostics, Severity
from generator.diagnostics.codes import usage
from generator.diagnostics.report import Source, as_json, as_text
from generator.inputs import find
from generator.run import Run
from generator.targets.base import names
from generator.terminal import Terminal


def begin(spec: str, terminal: Terminal) -> Run:
    """A run of a command that only looks."""
    return Run(find(spec), terminal.progress)


def sources(run: Run) -> list[Source]:
    from generator.document.positions import source  # loads yaml

    return [source(document) for document in run.documents.values()]


def report(run: Run, terminal: Terminal) -> int:
    """Findings to standard error, and the exit status that they ask for."""
    if len(run.diagnostics):
        terminal.tell(
            as_text(run.diagnostics, sources(run), colour=terminal.error_colour)
        )
    return status(run.diagnostics, strict=run.strict)


def findings(run: Run) -> list[Any]:
    """Plain data, as the JSON report has it."""
    objects: list[Any] = json.loads(as_json(run.diagnostics, sources(run)))
    return objects


def status(diagnostics: Diagnostics, *, strict: bool = False) -> int:
    least = Severity.WARNING if strict else Severity.ERROR
    counted = [found for found in diagnostics if found.severity >= least]
    if any(found.code.startswith("U") for found in counted):
        return USAGE
    return PROBLEM if counted else FINE


def known_targets(asked: Sequence[str], diagnostics: Diagnostics) -> tuple[str, ...]:
    """Those asked for, in the order of the folders; all where none was asked for."""
    there = names()
    for name in asked:
        if name not in there:
            hint = meant(name, there)
            listing = ", ".join(there)
            diagnostics.report(
                usage.UNKNOWN_TARGET, at=None, name=name, hint=hint, names=listing
            )
    return tuple(name for name in there if not asked or name in asked)


def meant(wrong: str, right: Iterable[str]) -> str:
    """` Did you mean a or b?`, or nothing where nothing is like it."""
    folded = {one.lower(): one for one in right}
    near = get_close_matches(wrong.lower(), folded, n=3, cutoff=0.6)
    return f" Did you mean {' or '.join(folded[one] for one in near)}?" if near else ""
