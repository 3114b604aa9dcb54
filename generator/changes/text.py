"""How is a comparison shown on a terminal: a line for each change, the worst first?"""

from __future__ import annotations

from collections.abc import Iterator

from generator.changes.model import Change, Comparison, Effect
from generator.changes.placed import Placed
from generator.changes.quote import line
from generator.changes.words import EFFECTS, VERDICTS, advice


def as_text(found: Comparison, sides: Placed) -> str:
    lines = [
        f"old  {line(sides.old)} ({sides.old_told})",
        f"new  {line(sides.new)} ({sides.new_told})",
        "",
    ]
    for change in found.changes:
        lines += [*_entry(change, sides), ""]
    lines += (_verdict(found, name) for name in found.languages)
    return "\n".join(lines) + "\n"


def _entry(change: Change, sides: Placed) -> Iterator[str]:
    place = sides.new_place(change.new) or sides.old_place(change.old)
    was = sides.old_place(change.old) if change.new and change.old else ""
    facts = " -> ".join(line(one) for one in (change.before, change.after) if one)
    where = f"{line(place)}: " if place else ""
    yield f"{where}{change.rule.kind}: {line(change.subject)}{': ' if facts else ''}{facts}"
    if was:
        yield f"  was {line(was)}"
    told = (f"{name} {EFFECTS[one].lower()}" for name, one in change.effects.items())
    yield f"  {', '.join(told)}"
    yield f"  {advice(change, line)}"


def _verdict(found: Comparison, name: str) -> str:
    counts = (
        f"{EFFECTS[one].lower()} {found.count(name, one):,}"
        for one in (Effect.RUNTIME, Effect.TYPES, Effect.ADDED, Effect.PATCH)
    )
    return f"{line(name)}: {VERDICTS[found.verdict(name)]} ({', '.join(counts)})"
