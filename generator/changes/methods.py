"""What changed for those who call the methods?"""

from __future__ import annotations

from collections.abc import Iterator

from generator.changes.notes import Notes, Subject
from generator.changes.pairing import Placed, forms, type_of
from generator.changes.parameters import compare_parameters
from generator.changes.resources import CLIENT, resource_of
from generator.changes.words import method_of, result_of
from generator.sdk.model import BinaryResult, Method, NoContent, TextResult


def compare_methods(notes: Notes) -> None:
    sides = notes.sides
    for placed in sides.pairs.removed:
        names = {x: (sides.before[x].call(placed[1]), "") for x in sides.languages}
        notes.named("method-removed", _subject(placed, None), names)
    for placed in sides.pairs.added:
        names = {x: ("", sides.after[x].call(placed[1])) for x in sides.languages}
        notes.named("method-added", _subject(None, placed), names)
    for old, new in sides.pairs.methods:
        _compare(notes, _subject(old, new), old[1], new[1])
    _all_credentials(notes)


def _subject(old: Placed | None, new: Placed | None) -> Subject:
    service, method = new or old or (None, None)
    assert service is not None and method is not None
    return Subject(
        resource_of(service.id),
        method_of(service, method),
        old[1].at if old else None,
        new[1].at if new else None,
    )


def _compare(notes: Notes, of: Subject, old: Method, new: Method) -> None:
    sides = notes.sides
    before = {x: sides.before[x].call(old) for x in sides.languages}
    after = {x: sides.after[x].call(new) for x in sides.languages}
    notes.renamed("method-renamed", of, before, after)
    notes.forgotten(of, before, after)
    routes = [_route(one) for one in (old, new)]
    if routes[0] != routes[1] and _bare(routes[0]) != _bare(routes[1]):
        notes.note("method-moved", of, *routes)
    _flat_names(notes, of, old, new)
    if old.deprecated != new.deprecated:
        notes.note("deprecated" if new.deprecated else "not-deprecated", of)
    _variants(notes, of, old, new)
    if list(_told(old, new)) != list(_told(new, old)):
        notes.note("docs-changed", of)
    for before_form, after_form in forms(old, new):
        compare_parameters(notes, of, before_form, after_form)
        _results(notes, of, before_form, after_form)


def _route(method: Method) -> str:
    return f"{method.http_method.upper()} {method.path}"


def _bare(route: str) -> list[str]:
    """Without the names of parameters, which callers do not see in a path."""
    return ["{}" if part.startswith("{") else part for part in route.split("/")]


def _flat_names(notes: Notes, of: Subject, old: Method, new: Method) -> None:
    sides = notes.sides
    before = {x: sides.before[x].flat(old) for x in sides.languages}
    after = {x: sides.after[x].flat(new) for x in sides.languages}
    if all(after.values()):
        notes.renamed("flat-name-renamed", of, before, after)
    gone = {x: (before[x], "") for x in sides.languages if before[x] and not after[x]}
    come = {x: ("", after[x]) for x in sides.languages if after[x] and not before[x]}
    notes.named("flat-name-removed", of, gone)
    notes.named("flat-name-added", of, come)


def _credentials(old: Method, new: Method) -> tuple[str, str, str]:
    """The kind of the change, and both in words; an empty kind where there is none."""
    before, after = (one.credentials or ((),) for one in (old, new))
    words = " or ".join(map(_together, before)), " or ".join(map(_together, after))
    enough = all(any(set(two) <= set(one) for two in after) for one in before)
    if not enough:
        return ("credential-needed", *words)
    if set(map(frozenset, before)) != set(map(frozenset, after)):
        return ("credential-relaxed", *words)
    return ("", *words)


def _all_credentials(notes: Notes) -> None:
    """What is the same for more than half of all methods is told once, of the client."""
    sides = notes.sides
    told: dict[tuple[str, str, str], list[Subject]] = {}
    for old, new in sides.pairs.methods:
        found = _credentials(old[1], new[1])
        told.setdefault(found, []).append(_subject(old, new))
    for (kind, before, after), subjects in told.items():
        if len(subjects) > 1 and len(subjects) > len(sides.pairs.methods) / 2:
            name = f"{CLIENT} ({len(subjects):,} methods)"
            subjects = [Subject(CLIENT, name, sides.old.at, sides.new.at)]
        for of in subjects if kind else ():
            notes.note(kind, of, before, after)


def _together(ids: tuple[str, ...]) -> str:
    return " with ".join(ids) or "nothing"


def _variants(notes: Notes, of: Subject, old: Method, new: Method) -> None:
    before, after = (list(map(_media_types, one.variants)) for one in (old, new))
    for one in before:
        if one not in after:
            notes.note("variant-removed", of, before=one)
    for one in after:
        if one not in before:
            notes.note("variant-added", of, after=one)


def _media_types(form: Method) -> str:
    said = (("content type", form.content_type), ("accept", form.accept))
    return " and ".join(f"{word} {type_}" for word, type_ in said if type_)


def _told(method: Method, other: Method) -> Iterator[object]:
    """All that is for reading only, of what both have."""
    yield method.docs
    if type(method.result) is type(other.result):
        yield method.returned
    yield method.failures
    there = {(one.location, one.wire) for one in other.arguments}
    found = {(one.location, one.wire): one.docs for one in method.arguments}
    yield {key: docs for key, docs in found.items() if key in there}


def _results(notes: Notes, of: Subject, old: Method, new: Method) -> None:
    sides = notes.sides
    if bool(old.paging) != bool(new.paging):
        notes.note("paging-added" if new.paging else "paging-removed", of)
    elif old.paging and new.paging and old.paging.rule != new.paging.rule:
        notes.note("paging-changed", of)
    before, after = result_of(sides.old, old.result), result_of(sides.new, new.result)
    one, other = type_of(old.result), type_of(new.result)
    if type(old.result) is not type(new.result):
        nothing = isinstance(old.result, NoContent)
        kind = "result-added" if nothing else "result-replaced"
        notes.note(kind, of, before, after)
    elif one is not None and other is not None:
        inside = of.inside(f"{of.name} (result)", of.old, of.new)
        notes.typed(inside, one, other)
    elif isinstance(old.result, TextResult | BinaryResult) and old.result != new.result:
        notes.note("docs-changed", of)
