"""How is a comparison told to the users of one package, in its changelog?

In go a Comparison and a language, out come entries: for each change a sentence, in which what stands
between backticks is code. What only types or documentation are concerned with is told together.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.changes.notes import ALIASED
from generator.changes.model import Change, Comparison, Effect
from generator.changes.quote import line
from generator.sdk.releases import SECTIONS, Entry

_FEW = 10
"""Names of types in one section."""

_MOST = 150
"""Entries in one section."""

_OF_TYPES = ("type-removed", "type-renamed", "type-renamed-deprecated")
"""They come by the dozen, where one other name changed."""

_ENDINGS = {"added": "added", "removed": "removed", "deprecated": "deprecated"}


def entries(found: Comparison, language: str, until: str = "") -> tuple[Entry, ...]:
    """`until` is the version up to which old names work that still do."""
    by_section: dict[str, list[Change]] = {}
    documented = 0
    for change in found.changes:
        effect = change.effects.get(language, Effect.NONE)
        if change.rule.kind == "docs-changed":
            documented += effect is not Effect.NONE
        elif effect is not Effect.NONE:
            by_section.setdefault(_section(change), []).append(change)
    made = [
        Entry(section, text)
        for section in SECTIONS
        for text in _texts(by_section.get(section, []), language, until)
    ]
    if documented:
        places = "one place" if documented == 1 else f"{documented:,} places"
        made.append(Entry("changed", f"Documentation, in {places}."))
    return tuple(made)


def _section(change: Change) -> str:
    """By the last word of the kind."""
    last = change.rule.kind.rpartition("-")[2]
    return (
        "changed"
        if change.rule.kind == "not-deprecated"
        else _ENDINGS.get(last, "changed")
    )


def _texts(changes: list[Change], language: str, until: str) -> Iterator[str]:
    """The worst first, as the comparison has them."""
    names = [one for one in changes if one.rule.kind in _OF_TYPES]
    left = {id(one) for one in names[_FEW:]}
    shown = [one for one in changes if id(one) not in left]
    for change in shown[:_MOST]:
        yield _text(change, language, until)
    if left:
        yield f"{len(left):,} more names of types."
    if len(shown) > _MOST:
        yield f"{len(shown) - _MOST:,} more changes."


def _text(change: Change, language: str, until: str) -> str:
    before, after = change.names.get(language, ("", ""))
    if change.rule.kind.endswith("-renamed-deprecated"):
        said = _what(change, before, after).removesuffix(".")
        return f"{said}; the old name works until {until or 'names may go'}."
    effect = change.effects[language]
    word = {Effect.RUNTIME: "Breaking: ", Effect.TYPES: "Breaking for type checkers: "}
    said = _what(change, before, after)
    told = "" if effect < Effect.TYPES else f" {_advice(change, before, after)}"
    return f"{word.get(effect, '')}{said}{told}"


def _what(change: Change, before: str, after: str) -> str:
    title = change.rule.title
    if before and after:
        return (
            f"{_code(_called(change, before))} is now {_code(_called(change, after))}."
        )
    if before or after:
        return f"{title}: {_code(_called(change, before or after))}."
    facts = [_code(one) for one in (change.before, change.after) if one]
    between = " is now ".join(facts)
    return f"{title}: {_code(change.subject)}{', ' if facts else ''}{between}."


def _advice(change: Change, before: str, after: str) -> str:
    """Nothing more where it is said already that the one is now the other."""
    if before and after:
        alone = change.rule.kind in ALIASED
        beside = "; the old one could not stay beside it" if alone else ""
        return f"Write the new name{beside}."
    if change.worst >= Effect.TYPES and change.rule.advice.startswith("Nothing"):
        return ""
    one, other = before or change.before, after or change.after
    text = change.rule.advice.replace("`{before}`", "\0").replace("`{after}`", "\1")
    return text.replace("\0", _code(one)).replace("\1", _code(other))


def _called(change: Change, name: str) -> str:
    """Methods are called by a client."""
    is_call = change.rule.kind.startswith(("method-", "flat-name-"))
    return f"client.{name}" if is_call else name


def _code(text: str) -> str:
    """Text of a document can hold backticks, and would end the code."""
    return f"`{line(text).replace('`', chr(39))}`"
