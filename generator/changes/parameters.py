"""What changed of the parameters of a method?

One is its location and wire name. Those of the path are given by place, so that the place says
which is which where only their names are others.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.changes.notes import Notes, Subject
from generator.changes.words import value
from generator.openapi.schema import Default
from generator.sdk.model import Argument, Method

_Pair = tuple[Argument, Argument]


def compare_parameters(notes: Notes, of: Subject, old: Method, new: Method) -> None:
    pairs = list(_in_path(notes, of, old, new))
    pairs += _elsewhere(old, new)
    before = {id(one) for one, _ in pairs}
    after = {id(other) for _, other in pairs}
    for one in old.arguments:
        if id(one) not in before:
            notes.note("parameter-removed", _inside(of, one, None))
    for other in new.arguments:
        if id(other) not in after:
            kind = "required-parameter-added" if other.required else "parameter-added"
            notes.note(kind, _inside(of, None, other))
    for one, other in pairs:
        _compare(notes, _inside(of, one, other), (old, one), (new, other))
    if old.body and new.body and old.body.media_type != new.body.media_type:
        notes.note("sent-differently", of, old.body.media_type, new.body.media_type)


def _inside(of: Subject, old: Argument | None, new: Argument | None) -> Subject:
    named = new or old
    assert named is not None
    return Subject(
        of.resource,
        f"{of.name}({named.wire or 'body'})",
        old.at if old else None,
        new.at if new else None,
        "request",
    )


def _in_path(notes: Notes, of: Subject, old: Method, new: Method) -> Iterator[_Pair]:
    before, after = (
        [one for one in form.arguments if one.location == "path"] for form in (old, new)
    )
    orders = [[one.wire for one in form] for form in (before, after)]
    if orders[0] != orders[1] and sorted(orders[0]) == sorted(orders[1]):
        notes.note("parameters-reordered", of, *map(", ".join, orders))
        there = {one.wire: one for one in after}
        yield from ((one, there[one.wire]) for one in before)
    else:
        yield from zip(before, after, strict=False)


def _elsewhere(old: Method, new: Method) -> Iterator[_Pair]:
    """By location and wire name, then by wire name: some have moved."""
    before, after = (
        {(a.location, a.wire): a for a in form.arguments if a.location != "path"}
        for form in (old, new)
    )
    for key in [one for one in before if one in after]:
        yield before.pop(key), after.pop(key)
    moved = {wire: key for key in after for _, wire in (key,)}
    for key, one in before.items():
        if key[1] in moved and key[1]:
            yield one, after[moved.pop(key[1])]


def _compare(
    notes: Notes,
    of: Subject,
    old: tuple[Method, Argument],
    new: tuple[Method, Argument],
) -> None:
    sides, one, other = notes.sides, old[1], new[1]
    before = {x: sides.before[x].argument(*old) for x in sides.languages}
    after = {x: sides.after[x].argument(*new) for x in sides.languages}
    notes.renamed("parameter-renamed", of, before, after)
    if one.required != other.required:
        notes.note("parameter-required" if other.required else "parameter-optional", of)
    notes.typed(of, one.type, other.type)
    if one.deprecated != other.deprecated:
        notes.note("deprecated" if other.deprecated else "not-deprecated", of)
    if one.default != other.default:
        notes.note("default-changed", of, default(one.default), default(other.default))
    if _sent(one) != _sent(other):
        notes.note("sent-differently", of, *map(_form, (one, other)))


def default(found: Default | None) -> str:
    return "none" if found is None else value(found.value)


def _sent(argument: Argument) -> tuple[object, ...]:
    return (
        argument.location,
        argument.style,
        argument.explode,
        argument.allow_reserved,
        argument.content_type,
        argument.headers,
    )


def _form(argument: Argument) -> str:
    said = (argument.location, argument.style, argument.content_type)
    exploded = "exploded" if argument.explode else ""
    return " ".join(word for word in (*said, exploded) if word)
