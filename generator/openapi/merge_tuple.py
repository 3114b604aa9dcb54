"""What satisfies two schemas of lists at once, where one says what stands at each place?"""

from __future__ import annotations

from collections.abc import Callable

from generator.openapi.schema import Any, Array, Facets, Schema, Tuple

_List = Tuple | Array


def both_tuples(
    near: _List,
    far: _List,
    *,
    facets: Facets,
    narrowed: Callable[[Schema, Schema], Schema],
) -> Tuple:
    """Place by place. What one states no place for must meet what the other has there."""
    count = max(len(_parts(near)), len(_parts(far)))
    parts = tuple(
        narrowed(_place(near, index), _place(far, index)) for index in range(count)
    )
    one, other = _rest(near), _rest(far)
    rest = None if one is None or other is None else narrowed(one, other)
    return Tuple(facets, parts, rest, min(count, max(_least(near), _least(far))))


def _parts(schema: _List) -> tuple[Schema, ...]:
    return schema.parts if isinstance(schema, Tuple) else ()


def _rest(schema: _List) -> Schema | None:
    return schema.rest if isinstance(schema, Tuple) else schema.items


def _place(schema: _List, index: int) -> Schema:
    parts = _parts(schema)
    if index < len(parts):
        return parts[index]
    return _rest(schema) or Any(Facets(schema.facets.at))


def _least(schema: _List) -> int:
    return schema.least if isinstance(schema, Tuple) else schema.min_items or 0
