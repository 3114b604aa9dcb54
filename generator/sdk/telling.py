"""Which word tells an object without a name from the others of its union?

In: the objects that stand in a union themselves, and those that it refers to. Out: a word for each
of the first, to be added to the union's own name. A word that two of them share tells nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from typing import TypeAlias

from generator.names import split
from generator.openapi import schema as s

Words: TypeAlias = Callable[[s.Object], Iterator[str]]


def telling_words(
    members: Sequence[s.Object], others: Sequence[s.Object]
) -> tuple[str, ...]:
    """The first that is its own: title, constant, a property, a value of an enumeration, its place."""
    sources: tuple[Words, ...] = (_title, _constants, _properties, _values)
    said = [
        [set(source(member)) for member in (*members, *others)] for source in sources
    ]
    shared = [Counter(chain.from_iterable(words)) for words in said]

    def word(member: s.Object, index: int) -> str:
        for source, count in zip(sources, shared, strict=True):
            for found in source(member):
                if split(found) and count[found] == 1:
                    return found
        return f"option {index + 1}"

    return tuple(word(member, index) for index, member in enumerate(members))


def tag_of(schema: s.Object) -> tuple[tuple[str, s.Scalar], ...]:
    """The required properties that have one value only, with it."""
    return tuple(
        (found.name, found.schema.values[0])
        for found in schema.properties
        if found.required
        and isinstance(found.schema, s.Enumeration)
        and len(found.schema.values) == 1
        and not found.schema.facets.nullable
    )


def _title(member: s.Object) -> Iterator[str]:
    yield member.facets.title


def _constants(member: s.Object) -> Iterator[str]:
    yield from (str(value) for _, value in tag_of(member))


def _properties(member: s.Object) -> Iterator[str]:
    yield from (found.name for found in member.properties if found.required)
    yield from (found.name for found in member.properties if not found.required)


def _values(member: s.Object) -> Iterator[str]:
    for found in member.properties:
        if isinstance(found.schema, s.Enumeration):
            yield from map(str, found.schema.values)
