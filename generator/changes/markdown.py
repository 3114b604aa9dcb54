"""How is a comparison shown in a pull request?

The verdicts first, then what breaks, then what is new, each by resource. Bounded, as a comment is:
what is left out is counted, and all of it is in the JSON.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby

from generator.changes.model import Change, Comparison, Effect
from generator.changes.placed import Placed
from generator.changes.quote import cell, span
from generator.changes.words import EFFECTS, VERDICTS, advice
from generator.code import Code

_SECTIONS: Mapping[str, tuple[tuple[Effect, ...], int]] = {
    "Breaking": ((Effect.RUNTIME, Effect.TYPES), 100),
    "New": ((Effect.ADDED,), 40),
    "Other": ((Effect.PATCH, Effect.NONE), 20),
}
"""Which changes are in each, by the worst that they do, and how many are shown."""

_FEW = 3
"""Names of types in one resource."""

_MOST = 60_000
"""Characters of all; a comment on GitHub may have 65,536."""


def as_markdown(found: Comparison, sides: Placed, most: int = _MOST) -> str:
    """`most` are the characters of all of it."""
    lines = [
        f"## SDK changes: {_title(found)}",
        "",
        f"From {span(sides.old)} ({sides.old_told}) to {span(sides.new)} ({sides.new_told}).",
        "",
        *_table(found),
    ]
    for title, (effects, few) in _SECTIONS.items():
        changes = [one for one in found.changes if one.worst in effects]
        if changes:
            lines += [
                "",
                f"### {title}: {len(changes):,}",
                *_listed(changes, sides, few),
            ]
    return _cut("\n".join(lines) + "\n", most)


def _title(found: Comparison) -> str:
    if not found.changes:
        return "none"
    verdicts = {VERDICTS[found.verdict(name)] for name in found.languages}
    if len(verdicts) == 1:
        return f"{verdicts.pop()} for all"
    each = (f"{VERDICTS[found.verdict(name)]} for {name}" for name in found.languages)
    return ", ".join(each)


def _table(found: Comparison) -> Iterator[str]:
    yield "| SDK | Version | Breaks at run time | Breaks types only | New | Other |"
    yield "| --- | --- | --: | --: | --: | --: |"
    columns = (Effect.RUNTIME, Effect.TYPES, Effect.ADDED, Effect.PATCH)
    for name in found.languages:
        counts = " | ".join(f"{found.count(name, one):,}" for one in columns)
        yield f"| {cell(name)} | **{VERDICTS[found.verdict(name)]}** | {counts} |"


def _listed(changes: list[Change], sides: Placed, most: int) -> Iterator[str]:
    shown = sorted(changes[:most], key=lambda one: one.resource)
    for resource, group in groupby(shown, key=lambda one: one.resource):
        yield ""
        yield f"#### {span(resource)}"
        yield ""
        yield from _grouped(list(group), sides)
    if len(changes) > most:
        yield ""
        yield f"… and {len(changes) - most:,} more: `gen diff --format json` has all."


def _grouped(changes: list[Change], sides: Placed) -> Iterator[str]:
    """Names of types change by the dozen, where one other name did."""
    for by_name, group in groupby(changes, key=lambda one: one.rule.by_name):
        some = list(group)
        shown = some[:_FEW] if by_name else some
        for change in shown:
            yield from _entry(change, sides)
        if len(some) > len(shown):
            yield f"- … and {len(some) - len(shown):,} more names of types."


def _entry(change: Change, sides: Placed) -> Iterator[str]:
    facts = _facts(change)
    yield f"- **{change.rule.title}**: {span(change.subject)}{facts}"
    if change.worst in (Effect.TYPES, Effect.RUNTIME):
        yield f"  {_effects(change)} {advice(change, span)}"
    yield f"  <sub>{change.rule.kind}{_places(change, sides)}</sub>"


def _facts(change: Change) -> Code:
    if change.before and change.after:
        return Code(f", {span(change.before)} → {span(change.after)}")
    if change.before or change.after:
        return Code(f", {span(change.before or change.after)}")
    return Code("")


def _effects(change: Change) -> str:
    by_effect: dict[Effect, list[str]] = {}
    for name, effect in change.effects.items():
        by_effect.setdefault(effect, []).append(name)
    told = (
        f"{EFFECTS[effect]}: {', '.join(names)}."
        for effect, names in sorted(by_effect.items(), reverse=True)
        if effect is not Effect.NONE
    )
    return " ".join(told)


def _places(change: Change, sides: Placed) -> Code:
    told = [
        Code(f"{word} {span(place)}")
        for word, place in (
            ("was", sides.old_place(change.old)),
            ("is", sides.new_place(change.new)),
        )
        if place
    ]
    return Code(" · ".join(["", *told])) if told else Code("")


def _cut(text: str, most: int) -> str:
    """At the end of an entry."""
    if len(text) <= most:
        return text
    kept = text[:most].rpartition("\n- ")[0]
    left = text[len(kept) :].count("\n- ")
    return f"{kept}\n\n… and {left:,} more: `gen diff --format json` has all.\n"
