"""Is there a schema whose values can never end, since each requires another of its kind?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.diagnostics import Diagnostics, Related
from generator.diagnostics.codes import api
from generator.openapi.schema import Array, Object, OneOf, Reference, Schema, Tuple


def report_endless_values(
    schemas: Mapping[str, Schema], diagnostics: Diagnostics
) -> None:
    """Reports each circle once, at the property where the first schema of it requires the next.

    Lists, maps and what may be null or left out end a value. Nothing is changed: a server that
    knows better is believed, and what is read may be anything.
    """
    ending = _ending(schemas)
    passed: set[str] = set()
    for key in schemas:
        circle = _circle(key, schemas, ending=ending, passed=passed)
        if not circle:
            continue
        first, *further = (next(_places(schemas[one], ending)) for one in circle)
        related = tuple(Related(place.facets.at, "and so on here") for place in further)
        name = circle[0].rpartition("/")[2]
        diagnostics.report(
            api.ENDLESS_VALUE, at=first.facets.at, related=related, name=name
        )


def _ending(schemas: Mapping[str, Schema]) -> set[str]:
    """The schemas that some value fits which has an end: those of no depth first, then the others.

    Each round looks again only at what refers to what was found in the round before.
    """
    users: dict[str, dict[str, None]] = {}
    for key, schema in schemas.items():
        for reference in _places(schema, set()):
            users.setdefault(reference.target, {})[key] = None
    ending: set[str] = set()
    waiting = list(schemas)
    while waiting:
        key = waiting.pop()
        if key not in ending and _ends(schemas[key], ending):
            ending.add(key)
            waiting.extend(users.get(key, ()))
    return ending


def _ends(schema: Schema, ending: set[str]) -> bool:
    if schema.facets.nullable:
        return True
    match schema:
        case Reference(target=target):
            return target in ending
        case Object(properties=properties):
            return all(_ends(p.schema, ending) for p in properties if p.required)
        case Array(items=items, min_items=least):
            return not least or _ends(items, ending)
        case Tuple(parts=parts, least=least):
            return all(_ends(part, ending) for part in parts[:least])
        case OneOf(members=members):
            return any(_ends(member, ending) for member in members)
        case _:
            return True


def _places(schema: Schema, ending: set[str]) -> Iterator[Reference]:
    """The references because of which no end is known."""
    if _ends(schema, ending):
        return
    match schema:
        case Reference():
            yield schema
        case Object(properties=properties):
            for found in properties:
                if found.required:
                    yield from _places(found.schema, ending)
        case Array(items=items):
            yield from _places(items, ending)
        case Tuple(parts=parts, least=least):
            for part in parts[:least]:
                yield from _places(part, ending)
        case OneOf(members=members):
            for member in members:
                yield from _places(member, ending)
        case _:
            return


def _circle(
    key: str, schemas: Mapping[str, Schema], *, ending: set[str], passed: set[str]
) -> list[str]:
    """The keys that lead back to the first of them; one that only leads there is none of them.

    Empty where the way from this key ends, or leads to where we `passed` before.
    """
    path: dict[str, None] = {}
    while key not in ending and key not in passed:
        passed.add(key)
        path[key] = None
        key = next(_places(schemas[key], ending)).target
    if key not in path:
        return []
    keys = list(path)
    circle = keys[keys.index(key) :]
    start = circle.index(min(circle))
    return circle[start:] + circle[:start]
