"""What changed for those who name types, read fields and write nested arguments?"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from generator.changes.notes import Notes, Subject
from generator.changes.parameters import default
from generator.changes.resources import homes
from generator.changes.types import members
from generator.changes.words import name_of
from generator.diagnostics import Pointer
from generator.sdk.model import Declaration, Enum, Field, Model, Sdk, Union

_FURTHER = "[other keys]"


def compare_declared(notes: Notes) -> None:
    sides = notes.sides
    old = {made.id: made for made in sides.old.declarations()}
    new = {made.id: made for made in sides.new.declarations()}
    before, after = homes(sides.old), homes(sides.new)
    listed = _listed(sides.old)
    _names(notes, "type-added", _added(notes, new, after), come=True)
    gone = {
        made.id: _subject(made, None, before[id_])
        for id_, made in old.items()
        if id_ not in sides.pairs.types
    }
    _names(notes, "type-removed", gone, come=False)
    for id_, other_id in sides.pairs.types.items():
        of = _subject(old[id_], new[other_id], after[other_id])
        _renamed(notes, of, id_, other_id)
        if id_ not in listed:
            _inside(notes, of, old[id_], new[other_id])


def _listed(sdk: Sdk) -> Collection[str]:
    """Models whose fields are the arguments of a method, of which is told there."""
    return {
        form.params
        for service in sdk.services
        for method in service.methods
        for form in method.forms()
    }


def _subject(
    old: Declaration | None, new: Declaration | None, resource: str
) -> Subject:
    made = new or old
    assert made is not None
    return Subject(
        resource,
        name_of(made),
        old.at if old else None,
        new.at if new else None,
        made.direction,
    )


def _added(
    notes: Notes, new: Mapping[str, Declaration], resources: Mapping[str, str]
) -> dict[str, Subject]:
    """Those that the document names: what is inside of others comes with them."""
    known = set(notes.sides.pairs.types.values())
    return {
        id_: _subject(None, made, resources[id_])
        for id_, made in new.items()
        if id_ not in known and id_.partition(":")[2] == made.home.partition(":")[2]
    }


def _names(
    notes: Notes, kind: str, found: Mapping[str, Subject], *, come: bool
) -> None:
    """A name that the other side has too, for whatever it is, neither comes nor goes."""
    sides = notes.sides
    here, there = (sides.after, sides.before) if come else (sides.before, sides.after)
    other = sides.old if come else sides.new
    taken = {
        x: {there[x].type(made.id) for made in other.declarations()}
        for x in sides.languages
    }
    for id_, of in found.items():
        written = {x: here[x].type(id_) for x in sides.languages}
        names = {
            x: ("", name) if come else (name, "")
            for x, name in written.items()
            if name not in taken[x]
        }
        if names:
            notes.named(kind, of, names)


def _renamed(notes: Notes, of: Subject, old: str, new: str) -> None:
    sides = notes.sides
    before = {x: sides.before[x].type(old) for x in sides.languages}
    after = {x: sides.after[x].type(new) for x in sides.languages}
    notes.renamed("type-renamed", of, before, after)
    notes.forgotten(of, before, after)


def _inside(notes: Notes, of: Subject, old: Declaration, new: Declaration) -> None:
    if list(_told(old, new)) != list(_told(new, old)):
        notes.note("docs-changed", of)
    match old, new:
        case Model(), Model():
            if old.deprecated != new.deprecated:
                notes.note("deprecated" if new.deprecated else "not-deprecated", of)
            _fields(notes, of, old, new)
        case Enum(), Enum():
            for one in members(old.values, new.values, is_open=new.open):
                notes.note(one.rule.kind, of, one.before, one.after)
        case Union(), Union():
            if old.nullable != new.nullable:
                notes.note("nullable" if new.nullable else "not-nullable", of)
            found = notes.types.union_members(old.members, new.members, old.direction)
            for one in found:
                effects = notes.types.effects(one, old.direction)
                notes.put(one.rule, of, effects, one.before, one.after)


def _told(made: Declaration, other: Declaration) -> Iterator[object]:
    """All that is for reading only, of what both have."""
    yield made.docs
    if isinstance(made, Model) and isinstance(other, Model):
        there = {field.wire for field in other.fields}
        yield {field.wire: field.docs for field in made.fields if field.wire in there}


def _fields(notes: Notes, of: Subject, old: Model, new: Model) -> None:
    before = {field.wire: field for field in old.fields}
    after = {field.wire: field for field in new.fields}
    for wire, field in before.items():
        if wire not in after:
            notes.note("field-removed", _of_field(of, wire, field.at, None))
    for wire, field in after.items():
        if wire not in before:
            kind = "required-field-added" if field.required else "field-added"
            kind = kind if of.direction == "request" else "field-added"
            notes.note(kind, _of_field(of, wire, None, field.at))
        else:
            inside = _of_field(of, wire, before[wire].at, field.at)
            _field(notes, inside, (old, before[wire]), (new, field))
    further = of.inside(f"{of.name}.{_FURTHER}", of.old, of.new)
    if old.extra is not None and new.extra is not None:
        notes.typed(further, old.extra, new.extra)
    elif old.extra is not None or new.extra is not None:
        notes.note("field-added" if new.extra else "field-removed", further)


def _of_field(
    of: Subject, wire: str, old: Pointer | None, new: Pointer | None
) -> Subject:
    return of.inside(f"{of.name}.{wire}", old, new)


def _field(
    notes: Notes, of: Subject, old: tuple[Model, Field], new: tuple[Model, Field]
) -> None:
    sides, one, other = notes.sides, old[1], new[1]
    before = {x: sides.before[x].field(old[0], one.wire) for x in sides.languages}
    after = {x: sides.after[x].field(new[0], other.wire) for x in sides.languages}
    notes.renamed("field-renamed", of, before, after)
    could_be_null = _unseen(notes, of) if not one.required else ()
    notes.typed(of, one.type, other.type, unseen=could_be_null)
    if one.required != other.required:
        kind = "field-required" if other.required else "field-optional"
        null = _unseen(notes, of) if notes.types.is_nullable(one.type) else ()
        notes.note(kind, of, unseen=null)
    if one.deprecated != other.deprecated:
        notes.note("deprecated" if other.deprecated else "not-deprecated", of)
    if one.default != other.default:
        notes.note("default-changed", of, default(one.default), default(other.default))


def _unseen(notes: Notes, of: Subject) -> tuple[str, ...]:
    """Languages in which what is absent and what is null are one, when it is read."""
    systems = notes.sides.systems
    if of.direction == "request":
        return ()
    return tuple(name for name, one in systems.items() if one.absent_is_null)
