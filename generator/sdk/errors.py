"""What does a failed response look like, and which errors does the document name?

In go the failed responses of all operations and the facts about them; out comes the shape that
most operations share, with a class for each kind and each code that is documented. None where
neither the document nor a fact says anything.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from generator.diagnostics import Diagnostics, Pointer
from generator.diagnostics.codes.sdk import CODES_WITHOUT_PROPERTY, NO_PROPERTY
from generator.names import Name, Rank, Words, split
from generator.openapi import schema as s
from generator.openapi.model import Api, Operation
from generator.openapi.schema import Schema
from generator.sdk import types as t
from generator.sdk.docs_model import Docs
from generator.sdk.error_body import (
    Roles,
    at_place,
    place_of_error,
    properties_of,
    roles_of,
    values_of,
)
from generator.sdk.error_model import ErrorClass, ErrorShape, Selector
from generator.sdk.facts import ErrorFact
from generator.sdk.nearest import suggested
from generator.sdk.media_types import encoding_of
from generator.sdk.shape import Shapes
from generator.sdk.spot import Spot
from generator.sdk.types import Type

_ENDINGS = frozenset({"error", "exception", "fault"})
_NOWHERE = Pointer("")
_Identity: TypeAlias = str | tuple[frozenset[str], frozenset[str]]
"""The name of a body, or the properties by which bodies without one are told apart."""


@dataclass(frozen=True, slots=True)
class _Errors:
    """The Api and what facts state. `brand` are the words of a name that is taken."""

    api: Api
    fact: ErrorFact
    brand: Words
    diagnostics: Diagnostics


def error_shape(
    api: Api,
    shapes: Shapes,
    *,
    fact: ErrorFact | None,
    brand: Words,
    diagnostics: Diagnostics,
) -> ErrorShape | None:
    bodies = _bodies(api)
    if not bodies and fact is None:
        return None
    work = _Errors(api, fact or ErrorFact(_NOWHERE), brand, diagnostics)
    if not bodies:
        return _stated(work)
    usual = bodies[0]
    at = work.fact.at or place_of_error(api, usual)
    found = at_place(api, usual, at)
    known = properties_of(api, found) if found is not None else {}
    _check(work, usual, known)
    roles = _roles(work, known)
    return ErrorShape(
        at=at,
        type=_type(api, shapes, usual, at),
        kind=roles.kind,
        code=roles.code,
        message=roles.message,
        parameter=roles.parameter,
        classes=_classes(work, bodies, at, roles),
    )


_SPOT = Spot("response", "responses:", ("error", "body"))
"""A body without a name of its own is written with what the client itself gives back."""


def _type(api: Api, shapes: Shapes, body: Schema, at: tuple[str, ...]) -> Type:
    """Named schemas on the way are shaped first: an object in one of them is named after it."""
    for depth in range(len(at)):
        passed = at_place(api, body, at[:depth])
        if isinstance(passed, s.Reference):
            shapes.named(passed.target, "response")
    shapes.finish()
    found = at_place(api, body, at)
    return t.Primitive("json") if found is None else shapes.type_of(found, _SPOT)


def _stated(work: _Errors) -> ErrorShape:
    """The document has no failed response; facts are all that is known."""
    fact = work.fact
    roles = Roles(fact.kind, fact.code, fact.message, fact.parameter)
    return ErrorShape(
        at=fact.at,
        type=t.Primitive("json"),
        kind=fact.kind,
        code=fact.code,
        message=fact.message,
        parameter=fact.parameter,
        classes=_classes(work, [], fact.at, roles),
    )


def _roles(work: _Errors, known: Mapping[str, Schema]) -> Roles:
    """By rule, unless a fact states them."""
    fact, ruled = work.fact, roles_of(work.api, known)
    return Roles(
        fact.kind or ruled.kind,
        fact.code or ruled.code,
        fact.message or ruled.message,
        fact.parameter or ruled.parameter,
    )


def _bodies(api: Api) -> list[Schema]:
    """Of all failed responses: first what most operations have, else in document order."""
    found: dict[object, tuple[_Identity, Schema]] = {}
    votes: dict[_Identity, int] = {}
    for operation in api.operations:
        own: set[_Identity] = set()
        for schema in _failed(operation):
            if properties_of(api, schema):
                identity = _identity(api, schema)
                own.add(identity)
                key = identity if isinstance(identity, str) else schema.facets.at
                found.setdefault(key, (identity, schema))
        for identity in own:
            votes[identity] = votes.get(identity, 0) + 1
    ordered = sorted(found.values(), key=lambda one: -votes[one[0]])
    return [schema for _, schema in ordered]


def _failed(operation: Operation) -> Iterator[Schema]:
    failed = (
        r for r in operation.responses if r.status[:1] in "45" or r.status == "default"
    )
    for media in (media for response in failed for media in response.content):
        if encoding_of(media.name) == "json" and media.schema is not None:
            yield media.schema


def _identity(api: Api, schema: Schema) -> _Identity:
    """Bodies without a name are the same where they and their errors have the same properties."""
    if isinstance(schema, s.Reference):
        return schema.target
    error = at_place(api, schema, place_of_error(api, schema))
    inner = properties_of(api, error) if error is not None else {}
    return frozenset(properties_of(api, schema)), frozenset(inner)


def _classes(
    work: _Errors, bodies: list[Schema], at: tuple[str, ...], roles: Roles
) -> tuple[ErrorClass, ...]:
    """What the document lists, in its order, then the codes that facts list; each value once."""
    found: dict[str, ErrorClass] = {}
    selectors: tuple[tuple[Selector, str], ...] = (
        ("kind", roles.kind),
        ("code", roles.code),
    )
    for by, name in selectors:
        for value, listed in _listed(work.api, bodies, at, name).items():
            found.setdefault(value, _class(work, by, value, listed.facets.at))
    for index, code in enumerate(work.fact.codes):
        place = work.fact.place / "codes" / index
        found.setdefault(code, _class(work, "code", code, place))
    if work.fact.codes and not roles.code:
        work.diagnostics.report(CODES_WITHOUT_PROPERTY, at=work.fact.place / "codes")
    return tuple(one for one in found.values() if one.name.words)


def _listed(
    api: Api, bodies: list[Schema], at: tuple[str, ...], name: str
) -> dict[str, s.Enumeration]:
    listed: dict[str, s.Enumeration] = {}
    for body in bodies:
        found = at_place(api, body, at)
        known = properties_of(api, found) if found is not None else {}
        if name in known:
            listed = {**values_of(api, known[name]), **listed}
    return listed


def _class(work: _Errors, by: Selector, value: str, at: Pointer) -> ErrorClass:
    """`resource_missing` is a resource missing error; text without a word gives no name."""
    words = split(value)
    if words and words[-1] not in _ENDINGS:
        words = (*words, "error")
    return ErrorClass(Name(words, Rank.DECLARED, work.brand), by, value, Docs(), at)


def _check(work: _Errors, body: Schema, known: Mapping[str, Schema]) -> None:
    """The document may say less than it should, so that what facts state holds all the same."""
    fact = work.fact
    if fact.at and at_place(work.api, body, fact.at) is None:
        _report(work, "at", ".".join(fact.at), properties_of(work.api, body))
        return
    for key, name in (
        ("kind", fact.kind),
        ("code", fact.code),
        ("message", fact.message),
        ("parameter", fact.parameter),
    ):
        if name and name not in known:
            _report(work, key, name, known)


def _report(work: _Errors, key: str, name: str, known: Mapping[str, Schema]) -> None:
    work.diagnostics.report(
        NO_PROPERTY,
        at=work.fact.place / key,
        fact=f"errors.{key}",
        name=name,
        owner="an error",
        near=suggested(name, known),
        known=", ".join(known) or "none",
    )
