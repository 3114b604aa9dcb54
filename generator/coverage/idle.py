"""Which bounds of a schema say nothing, because its listed values are within them?

An `enum` or a `const` says all that may be written. A bound beside it that every value keeps takes
nothing away (JSON Schema 2020-12, Validation, section 6). One that some value breaks is no such bound.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

from generator.document.model import Json

_Number: TypeAlias = int | float

_LENGTHS: Final[Mapping[str, Callable[[_Number, _Number], bool]]] = {
    "maxLength": lambda length, bound: length <= bound,
    "minLength": lambda length, bound: length >= bound,
}
_AMOUNTS: Final[Mapping[str, Callable[[_Number, _Number], bool]]] = {
    "maximum": lambda value, bound: value <= bound,
    "minimum": lambda value, bound: value >= bound,
    "exclusiveMaximum": lambda value, bound: value < bound,
    "exclusiveMinimum": lambda value, bound: value > bound,
}


def is_idle(schema: Mapping[str, Json], key: str) -> bool:
    """Values are looked at, and none is taken: a watched schema is as it was."""
    bound = dict(schema).get(key)
    values = _listed(dict(schema))
    if not values or not _is_number(bound):
        return False
    return all(_keeps(value, key, bound) for value in values)


def _listed(schema: dict[str, Json]) -> list[Json]:
    if "const" in schema:
        return [schema["const"]]
    values = schema.get("enum")
    return values if isinstance(values, list) else []


def _keeps(value: Json, key: str, bound: Json) -> bool:
    """A bound of texts says nothing of what is no text, and one of numbers of what is none."""
    assert isinstance(bound, int | float)
    match value:
        case str() if key in _LENGTHS:
            return _LENGTHS[key](len(value), bound)
        case bool():
            return key in _LENGTHS or key in _AMOUNTS
        case int() | float() if key in _AMOUNTS:
            return _AMOUNTS[key](value, bound)
        case _:
            return key in _LENGTHS or key in _AMOUNTS


def _is_number(value: Json) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
