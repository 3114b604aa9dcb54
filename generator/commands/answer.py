"""How does a command end: what is reported, and which exit status is it?"""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Iterable, Sequence
from dataclasses import replace
from difflib import SequenceMatcher, get_close_matches
from typing import TYPE_CHECKING, Any

from generator.cli import FINE, PROBLEM, USAGE
from generator.diagnostics import Diagnostic, Diagnostics, Position, Severity
from generator.diagnostics.codes import usage
from generator.diagnostics.codes.api import BROKEN_LOCK
from generator.diagnostics.report import Source, as_json, as_text
from generator.environment import cache_folder
from generator.inputs import Inputs, find, without_credentials
from generator.output.cache import Cache
from generator.run import Run, with_templates
from generator.targets.base import names
from generator.terminal import Terminal

if TYPE_CHECKING:
    from generator.document.remote import Remote


def begin(asked: Namespace, terminal: Terminal) -> Run:
    templates = getattr(asked, "templates", "")
    inputs = find(without_credentials(asked.spec), asked.overlay, templates)
    return begin_with(inputs, asked, terminal)


def begin_with(inputs: Inputs, asked: Namespace, terminal: Terminal) -> Run:
    """A run, with leave to ask the network where the user gives it.

    With the templates of the user's where the command may be given some.
    """
    is_data = getattr(asked, "format", "text") == "json"
    progress = _silent if is_data else terminal.progress
    run = Run(inputs, progress)
    if hasattr(asked, "templates"):
        run = with_templates(run)
    return with_remote(asked, run)


def with_remote(asked: Namespace, run: Run) -> Run:
    """With leave to ask the network where the user gives it."""
    return replace(run, remote=_remote(asked, run)) if asked.allow_remote else run


def _silent(work: str, done: int, total: int) -> None:
    """Programs are told the result alone."""


def _remote(asked: Namespace, run: Run) -> Remote | None:
    from generator.document.lock import BrokenLock, parse_lock, read_lock
    from generator.document.remote import Remote

    try:
        path, then = run.inputs.lock, run.revision
        lock = parse_lock(path, then.content(path)) if then else read_lock(path)
    except BrokenLock as error:
        at = Position(run.inputs.lock)
        run.diagnostics.report(BROKEN_LOCK, at=at, reason=str(error))
        return None
    return Remote(lock, Cache(cache_folder()), update=asked.allow_remote == "update")


def sources(run: Run) -> list[Source]:
    from generator.document.positions import source  # loads yaml

    read = [source(document) for document in run.documents.values()]
    return read + [
        Source(one.path, one.text, lambda pointers: {}) for one in run.custom.templates
    ]


def located(run: Run) -> list[Diagnostic]:
    """The findings, each of the file that says what they are about."""
    found = list(run.diagnostics)
    for origins in run.origins.values():
        found = [origins.relocated(one) for one in found]
    return list(dict.fromkeys(found))


def report(run: Run, terminal: Terminal) -> int:
    """Findings to standard error, and the exit status that they ask for."""
    if len(run.diagnostics):
        terminal.tell(as_text(located(run), sources(run), colour=terminal.error_colour))
    return status(run.diagnostics, strict=run.strict)


def only_errors(run: Run) -> Run:
    """Of what is only a warning `gen check` tells."""
    kept = [one for one in run.diagnostics if one.severity is Severity.ERROR]
    run = replace(run, diagnostics=type(run.diagnostics)())
    run.diagnostics.extend(kept)
    return run


def findings(run: Run) -> list[Any]:
    """Plain data, as the JSON report has it."""
    objects: list[Any] = json.loads(as_json(located(run), sources(run)))
    return objects


def status(diagnostics: Diagnostics, *, strict: bool = False) -> int:
    least = Severity.WARNING if strict else Severity.ERROR
    counted = [found for found in diagnostics if found.severity >= least]
    if any(found.code.startswith("U") for found in counted):
        return USAGE
    return PROBLEM if counted else FINE


def known_targets(
    asked: Sequence[str], diagnostics: Diagnostics, there: tuple[str, ...] = ()
) -> tuple[str, ...]:
    """Those asked for, in the order of the folders; all where none was asked for.

    `there` are those to choose from, where not every target will do.
    """
    there = there or names()
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
    if not near:
        return ""
    least = _likeness(wrong, near[0]) - 0.15
    close = [folded[one] for one in near if _likeness(wrong, one) >= least]
    return f" Did you mean {' or '.join(close)}?"


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, other, one.lower()).ratio()
