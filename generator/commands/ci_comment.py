"""`gen ci comment`: what does a pull request do to those who use the SDKs?"""

from __future__ import annotations

from argparse import Namespace
from dataclasses import replace
from pathlib import Path

from generator.ci.comment import Extra, as_comment
from generator.ci.told import Output
from generator.cli import FINE
from generator.commands.answer import begin, report
from generator.commands.ci_told import Now, committed, home_of, told
from generator.environment import cache_folder, for_git
from generator.origin import recorded
from generator.output.cache import Cache
from generator.output.names_file import names_difference
from generator.output.tree import trees_in
from generator.output.write import by_whom, pending
from generator.pipeline import build, inspect
from generator.run import Run, Stopped
from generator.terminal import Terminal


def run(asked: Namespace, terminal: Terminal) -> int:
    """Fine wherever there is something to say, were it that the document is broken."""
    going = begin(asked, terminal)
    targets, only = committed(home_of(asked, going))
    going = replace(going, only=only)
    try:
        now = _now(asked, going, targets)
        found = told(asked, now, asked.base)
    except Stopped:
        return report(going, terminal)
    terminal.show(as_comment(found, Extra(asked.install, asked.site)))
    return FINE


def _now(asked: Namespace, going: Run, targets: tuple[str, ...]) -> Now:
    home = home_of(asked, going)
    try:
        going.arrow()  # a lock file that is broken is said already
        if trees_in(home):
            return _built(going, home, targets)
        sdk = inspect(going, targets).sdk
        return Now(going, sdk, Output(str(home), none=True))
    except Stopped:
        return Now(going, None)


def _built(going: Run, home: Path, targets: tuple[str, ...]) -> Now:
    made = build(going, targets, Cache(cache_folder()))
    names = "" if going.only else made.names(prune=False)
    trees = by_whom(home, recorded(going, made.trees, home, names=names))
    site = next((one.manifest for one in trees if one.target == "docs"), None)
    _, differences = pending(
        home, trees, diagnostics=going.diagnostics, environment=for_git()
    )
    paths = [one.path for one in differences]
    if names and names_difference(going.inputs.names_place, names):
        paths.append(going.inputs.names_place)
    return Now(going, made.sdk, Output(str(home), tuple(paths)), site)
