"""How is a release told: to people, and to programs?"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from generator.changes.quote import line
from generator.commands.answer import findings
from generator.commands.release_plan import Planned
from generator.run import Run

_MOST = 20
"""Entries of each package on a terminal; the file has all."""


def as_lines(
    plans: Sequence[Planned], compared: str, following: str, *, place: str, date: str
) -> str:
    """`compared` says what with what, `following` is the command that comes next; empty for none."""
    lines = []
    if compared:
        lines.append(f"the document {line(compared)}")
    for one in plans:
        lines += _package(one)
    if not any(one.release for one in plans):
        lines.append("nothing to release")
    elif following:
        lines.append(f"{line(place)}: written, with the date {date}")
        lines.append(f"next: {line(following)}")
    else:
        lines.append(f"{line(place)}: would be written, with the date {date}")
    return "\n".join(lines) + "\n"


def _package(one: Planned) -> Iterator[str]:
    name = line(one.package)
    if one.release is None:
        yield f"{name} stays {one.before}: nothing changed"
        return
    before = f"{one.before} -> " if one.before else ""
    yield f"{name} {before}{one.release.version} ({one.release.verdict})"
    for entry in one.release.entries[:_MOST]:
        yield f"  {entry.kind}: {line(entry.text)}"
    if (more := len(one.release.entries) - _MOST) > 0:
        yield f"  and {more:,} more"


def as_data(going: Run, plans: Sequence[Planned], date: str) -> str:
    data: dict[str, Any] = {
        "diagnostics": findings(going),
        "file": going.inputs.releases_place,
        "date": date,
        "packages": {one.package: _data(one) for one in plans},
    }
    return json.dumps(data, indent=2) + "\n"


def _data(one: Planned) -> dict[str, Any]:
    release = one.release
    return {
        "before": str(one.before) if one.before else None,
        "version": str(release.version) if release else None,
        "verdict": release.verdict if release else "none",
        "changes": [
            {"kind": entry.kind, "text": entry.text}
            for entry in (release.entries if release else ())
        ],
    }
