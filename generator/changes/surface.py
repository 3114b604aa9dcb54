"""What changed between two lists of public names, where the Sdk of one side is not known?

A built tree has no model any more, only `surface.txt`: a line for each name, with what is written
for it. A name that is gone breaks who uses it; a line that reads otherwise may, and is taken to.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from generator.changes.model import Change, Comparison, Effect
from generator.changes.rules import RULES

_NAME = re.compile(r"[\w$./-]+(?:\[[^\]]*\])?")
_LEFT_OUT = re.compile(r"\?:|: NotRequired\[")
_OLD = re.compile(r" \(until [\w.-]+\)$")
_PARAMETERS = re.compile(r"params[./]")


def compare_surfaces(
    old: Mapping[str, Iterable[str]], new: Mapping[str, Iterable[str]]
) -> Comparison:
    """By language; only what both have is compared."""
    languages = tuple(name for name in old if name in new)
    changes = [
        change for name in languages for change in _changes(name, old[name], new[name])
    ]
    return Comparison(languages, tuple(sorted(changes, key=_order)))


def _changes(language: str, old: Iterable[str], new: Iterable[str]) -> list[Change]:
    before, after = _by_name(old), _by_name(new)
    found = []
    for name in before.keys() | after.keys():
        one, other = before.get(name, []), after.get(name, [])
        if one == other:
            continue
        kind = "name-changed" if one and other else "name-removed"
        if one and other and all(map(_OLD.search, other)):
            kind = "name-deprecated"
        if not one:
            kind = "name-added"
            holder = name.rpartition(".")[0]
            needed = holder in before and not _LEFT_OUT.search(other[0])
            if _PARAMETERS.match(name) and needed:
                kind = "required-name-added"
        rule = RULES[kind]
        texts = " / ".join(one), " / ".join(other)
        effects: dict[str, Effect] = {language: rule.read}
        found.append(Change(rule, None, language, name, effects, None, None, *texts))
    return found


def names_of(lines: Iterable[str]) -> set[str]:
    return set(_by_name(lines))


def _by_name(lines: Iterable[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for line in lines:
        name = _NAME.match(line)
        if name:
            found.setdefault(name[0], []).append(line)
    return {name: sorted(written) for name, written in found.items()}


def _order(change: Change) -> tuple[int, str, str, str]:
    return -change.worst, change.resource, change.subject, change.rule.kind
