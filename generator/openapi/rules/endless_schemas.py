"""Is there a schema that is nothing but itself?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from generator.diagnostics import Diagnostics
from generator.diagnostics.codes import api
from generator.openapi.schema import Any, OneOf, Reference, Schema


def settle_endless_schemas(
    schemas: Mapping[str, Schema], diagnostics: Diagnostics
) -> dict[str, Schema]:
    """In: schemas by key. Out: the same, without references that lead back before anything is said.

    `A: {$ref: B}, B: {$ref: A}` says nothing of any value, so A allows any. A union that has itself
    among its members loses that member. Cycles through properties and items are ordinary, and stay.
    """
    settled = dict(schemas)
    done: set[str] = set()
    for key in schemas:
        _settle(key, settled, done=done, diagnostics=diagnostics)
    return settled


def _settle(
    key: str, schemas: dict[str, Schema], *, done: set[str], diagnostics: Diagnostics
) -> None:
    """Walks the references that are reached without entering a value; without recursion, since
    chains may be long."""
    path: dict[str, Iterator[Reference]] = {}
    _enter(key, schemas, path=path)
    while path:
        current, ahead = next(reversed(path.items()))
        reference = next(ahead, None)
        if reference is None:
            done.add(current)
            path.popitem()
        elif reference.target in path:
            diagnostics.report(
                api.CIRCULAR_REFERENCE, at=reference.facets.at, target=reference.target
            )
            schemas[current] = _without(schemas[current], reference.target)
        elif reference.target not in done:
            _enter(reference.target, schemas, path=path)


def _enter(
    key: str,
    schemas: Mapping[str, Schema],
    *,
    path: dict[str, Iterator[Reference]],
) -> None:
    if key in schemas:
        path[key] = _at_once(schemas[key])


def _at_once(schema: Schema) -> Iterator[Reference]:
    if isinstance(schema, Reference):
        yield schema
    elif isinstance(schema, OneOf):
        for member in schema.members:
            yield from _at_once(member)


def _without(schema: Schema, target: str) -> Schema:
    if not isinstance(schema, OneOf):
        return Any(schema.facets)
    left = tuple(
        member
        for member in schema.members
        if not isinstance(member, Reference) or member.target != target
    )
    return replace(schema, members=left) if left else Any(schema.facets)
