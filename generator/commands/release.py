"""`gen release`: which version does each package have next, and what is told to its users?

The releases file is written, and nothing else: `gen build` makes the packages of it.
"""

from __future__ import annotations

import shlex
from argparse import Namespace
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from generator.changes.model import Comparison
from generator.changes.renamed import Renamed
from generator.cli import FINE
from generator.commands.answer import begin, only_errors, report, status
from generator.commands.release_aliases import with_aliases
from generator.commands.release_baseline import baseline, released_side
from generator.commands.release_plan import Found, Planned, plan
from generator.commands.release_said import as_data, as_lines
from generator.commands.release_wishes import Wishes, wishes
from generator.compared import Side, between, on_disk
from generator.diagnostics.codes.releases import RELEASES_NOT_WRITTEN
from generator.inputs import find, without_credentials
from generator.locked import locked
from generator.output.names_file import keep_names
from generator.pipeline import understand
from generator.run import Run, Stopped
from generator.sdk.model import Sdk
from generator.sdk.releases import Baseline, Release, Releases
from generator.sdk.write_releases import releases_text
from generator.targets.base import typed
from generator.terminal import Terminal


@dataclass(frozen=True, slots=True)
class _Made:
    """`since` says what it is compared with."""

    since: str
    plans: Sequence[Planned]
    now: Baseline


def run(asked: Namespace, terminal: Terminal) -> int:
    with ExitStack() as kept:
        place = find(without_credentials(asked.spec)).releases_place
        reason = "" if asked.dry_run else _alone(Path(place).parent, kept)
        going = begin(asked, terminal)  # what another one wrote while we waited
        if reason:
            reason = f"{place}: {reason}"
            going.diagnostics.report(RELEASES_NOT_WRITTEN, at=None, reason=reason)
        wished = wishes(asked, list(typed()), going.diagnostics)
        try:
            going.arrow()
            understood = understand(going)
            made = _made(asked, going, understood.sdk, wished, kept)
            going.arrow()
            if made is not None and not asked.dry_run:
                _write(going, understood.sdk.releases, made, wished)
                going.arrow()
        except Stopped:
            made = None
    return _answer(asked, terminal, going, made, wished)


def _alone(folder: Path, kept: ExitStack) -> str:
    """Until all is written. Why that cannot be; a folder that is not there has no document either."""
    try:
        if folder.is_dir():
            kept.enter_context(locked(folder))
    except OSError as error:
        return (error.strerror or "unknown reason").lower()
    return ""


def _made(
    asked: Namespace, going: Run, sdk: Sdk, wished: Wishes, kept: ExitStack
) -> _Made | None:
    """None where the findings say why there is none."""
    releases, packages = sdk.releases, tuple(typed())
    now = baseline(going, sdk)
    last = releases.all[0].baseline if releases.all else None
    found: Comparison | None = None
    names: Mapping[str, Renamed] = {}
    if asked.since or last:
        since = "the last release"
        found = Comparison(packages, ())
        if asked.since or now != last:
            old = released_side(asked, going, None if asked.since else last, kept)
            if old is None:
                return None
            since = f"{old.source} ({old.told})" if asked.since else old.told
            sdk, names = with_aliases(old.sdk, sdk)
            found = between(old, Side(asked.spec, "", going, sdk))
            if found is None:
                return None
    else:
        since = ""
    plans = plan(Found(found, names), packages, releases, wished, going.diagnostics)
    return _Made(since, plans, now)


def _write(going: Run, before: Releases, made: _Made, wished: Wishes) -> None:
    packages = {
        one.package: one.release for one in made.plans if one.release is not None
    }
    if packages:
        release = Release(wished.date, packages, made.now)
        text = releases_text(Releases((release, *before.all)))
        place = going.inputs.releases_place
        keep_names(place, text, going.diagnostics, refused=RELEASES_NOT_WRITTEN)


def _answer(
    asked: Namespace, terminal: Terminal, going: Run, made: _Made | None, wished: Wishes
) -> int:
    failed = only_errors(going)
    if asked.format == "json":
        data = as_data(failed, made.plans if made else (), wished.date)
        terminal.show(data)
        return status(failed.diagnostics)
    if made is None:
        return report(failed, terminal)
    is_new = any(one.release for one in made.plans)
    command = ["gen", "build", asked.spec]
    for path in asked.overlay:
        command += ["--overlay", path]
    terminal.show(
        as_lines(
            made.plans,
            f"{on_disk(asked.spec)} since {made.since}" if made.since else "",
            "" if asked.dry_run or not is_new else shlex.join(command),
            place=going.inputs.releases_place,
            date=wished.date,
        )
    )
    return FINE
