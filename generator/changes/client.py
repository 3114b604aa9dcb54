"""What changed of the client itself: its names, settings, errors and webhooks?"""

from __future__ import annotations

from collections.abc import Mapping

from generator.changes.notes import Notes, Subject
from generator.changes.resources import CLIENT
from generator.openapi.model import Server
from generator.sdk.client_model import Credential
from generator.sdk.error_model import ErrorClass, ErrorShape
from generator.sdk.model import Sdk


def compare_client(notes: Notes) -> None:
    sides = notes.sides
    old, new = sides.old, sides.new
    of = Subject(CLIENT, CLIENT, old.at, new.at)
    for kind in ("package", "client"):
        before = {x: str(getattr(sides.before[x], kind)) for x in sides.languages}
        after = {x: str(getattr(sides.after[x], kind)) for x in sides.languages}
        notes.renamed(f"{kind}-renamed", of, before, after)
    _settings(notes, of)
    _credentials(notes, of)
    _headers(notes, of)
    urls = [_url(one.servers) for one in (old, new)]
    if urls[0] != urls[1]:
        notes.note("server-changed", of, *urls)
    if (old.idempotency, old.retry_header) != (new.idempotency, new.retry_header):
        notes.note("retries-changed", of)
    if _told(old) != _told(new):
        notes.note("docs-changed", of)
    _errors(notes, of)
    _webhooks(notes, of)


def _told(sdk: Sdk) -> tuple[object, ...]:
    headers = {one.name: one.docs for one in sdk.headers if one.option}
    return sdk.title, sdk.docs, sdk.license, headers


def _url(servers: tuple[Server, ...]) -> str:
    return servers[0].url if servers else ""


def _keys(sdk: Sdk) -> dict[str, Subject]:
    """What callers set, by what it is declared as."""
    made = {f"credential:{one.id}": (one.id, one.at) for one in sdk.credentials}
    made |= {
        f"option:{one.name}": (one.name, sdk.at) for one in sdk.headers if one.option
    }
    variables = sdk.servers[0].variables if sdk.servers else ()
    made |= {f"server:{one.name}": (one.name, sdk.at) for one in variables}
    return {
        key: Subject(CLIENT, f"{CLIENT}({name})", at, at)
        for key, (name, at) in made.items()
    }


def _settings(notes: Notes, of: Subject) -> None:
    sides = notes.sides
    old, new = _keys(sides.old), _keys(sides.new)
    twins = _twins(sides.old, sides.new)
    for key, found in old.items():
        other = key if key in new else twins.get(key, "")
        before = {x: sides.before[x].setting(key) for x in sides.languages}
        if other:
            after = {x: sides.after[x].setting(other) for x in sides.languages}
            here = of.inside(new[other].name, found.old, new[other].new)
            notes.renamed("setting-renamed", here, before, after)
        else:
            gone = {x: (name, "") for x, name in before.items()}
            notes.named("setting-removed", of.inside(found.name, found.old, None), gone)
    for key, found in new.items():
        if key not in old and key not in twins.values():
            come = {x: ("", sides.after[x].setting(key)) for x in sides.languages}
            notes.named("setting-added", of.inside(found.name, None, found.new), come)


def _twins(old: Sdk, new: Sdk) -> Mapping[str, str]:
    """Credentials that go to the same place under another id."""
    ids = {one.id for one in old.credentials} & {one.id for one in new.credentials}
    there = {_sent(one): one.id for one in new.credentials if one.id not in ids}
    return {
        f"credential:{one.id}": f"credential:{there[_sent(one)]}"
        for one in old.credentials
        if one.id not in ids and _sent(one) in there
    }


def _sent(one: Credential) -> tuple[str, str, str]:
    return one.placement, one.parameter, one.token_url


def _credentials(notes: Notes, of: Subject) -> None:
    sides = notes.sides
    there = {f"credential:{one.id}": one for one in sides.new.credentials}
    twins = _twins(sides.old, sides.new)
    for one in sides.old.credentials:
        key = f"credential:{one.id}"
        other = there.get(key) or there.get(twins.get(key, ""))
        if other is None:
            continue
        inside = of.inside(f"{CLIENT}({other.id})", one.at, other.at)
        if one.environment != other.environment:
            names = (one.environment, other.environment)
            notes.note("environment-changed", inside, *names)
        if _sent(one) != _sent(other):
            notes.note("secret-moved", inside)


def _headers(notes: Notes, of: Subject) -> None:
    before = {one.name: one.value for one in notes.sides.old.headers}
    after = {one.name: one.value for one in notes.sides.new.headers}
    for name in sorted(before.keys() | after.keys()):
        if before.get(name, "") != after.get(name, ""):
            values = (before.get(name, "nothing"), after.get(name, "nothing"))
            notes.note(
                "header-changed",
                of.inside(f"{CLIENT}({name})", of.old, of.new),
                *values,
            )


def _errors(notes: Notes, of: Subject) -> None:
    old, new = notes.sides.old.errors, notes.sides.new.errors
    classes = [_classes(one) for one in (old, new)]
    for key, one in classes[0].items():
        _error(notes, of, one, classes[1].get(key))
    for key, other in classes[1].items():
        if key not in classes[0]:
            _error(notes, of, None, other)
    if old and new:
        if _shape(old) != _shape(new):
            notes.note("error-shape-changed", of)
        inside = of.inside(f"{CLIENT} (error)", of.old, of.new)
        notes.typed(inside, old.type, new.type)


def _classes(shape: ErrorShape | None) -> dict[tuple[str, str], ErrorClass]:
    return {(one.by, one.value): one for one in shape.classes} if shape else {}


def _shape(shape: ErrorShape) -> tuple[object, ...]:
    return shape.at, shape.kind, shape.code, shape.message, shape.parameter


def _error(
    notes: Notes, of: Subject, old: ErrorClass | None, new: ErrorClass | None
) -> None:
    sides, named = notes.sides, new or old
    assert named is not None
    inside = of.inside(
        f"errors {named.value}", old.at if old else None, new.at if new else None
    )
    before = {
        x: sides.before[x].error(old.value) if old else "" for x in sides.languages
    }
    after = {x: sides.after[x].error(new.value) if new else "" for x in sides.languages}
    if old and new:
        notes.renamed("error-renamed", inside, before, after)
    else:
        names = {x: (before[x], after[x]) for x in sides.languages}
        notes.named("error-added" if new else "error-removed", inside, names)


def _webhooks(notes: Notes, of: Subject) -> None:
    old, new = notes.sides.old.webhooks, notes.sides.new.webhooks
    inside = of.inside("webhooks", of.old, of.new)
    if old is None or new is None:
        if old is not new:
            notes.note("webhooks-added" if new else "webhooks-removed", inside)
        return
    signed = [(one.scheme, one.header, one.environment) for one in (old, new)]
    if signed[0] != signed[1]:
        notes.note("webhooks-signed-differently", inside)
    notes.typed(of.inside("webhooks (event)", of.old, of.new), old.event, new.event)
