"""Which query parameters, headers, cookies and content types does an operation declare?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.openapi.model import Operation, Parameter
from generator.openapi.schema import Any, Map, Object, OneOf, Reference, Schema
from generator.sdk.model import Method, Sdk


@dataclass(frozen=True, slots=True)
class Keys:
    """`deep` are names that brackets may follow. `free`: any key is one of a declared map."""

    exact: frozenset[str]
    deep: frozenset[str]
    free: bool = False

    def holds(self, key: str) -> bool:
        if key in self.exact or self.free:
            return True
        name, bracket, _ = key.partition("[")
        return bool(bracket) and name in self.deep


@dataclass(frozen=True, slots=True)
class Declared:
    """Names of headers are in lower case, content types too; the latter may be ranges.

    `constant` are headers that go along where the caller gives none.
    """

    query: Keys
    headers: frozenset[str]
    cookies: frozenset[str]
    content: tuple[str, ...] | None
    constant: tuple[tuple[bytes, bytes], ...]


def declared(
    operation: Operation, method: Method, sdk: Sdk, schemas: Mapping[str, Schema]
) -> Declared:
    return Declared(
        query=_keys(operation, method, schemas),
        headers=_names(operation, method, "header") | _options(sdk),
        cookies=_raw_names(operation, "cookie"),
        content=_content(operation),
        constant=tuple(
            (one.name.lower().encode(), one.value.encode())
            for one in sdk.headers
            if one.value
        ),
    )


def _names(operation: Operation, method: Method, location: str) -> frozenset[str]:
    stated = {
        one.name.lower() for one in operation.parameters if one.location == location
    }
    taken = {one.wire.lower() for one in method.arguments if one.location == location}
    return frozenset(stated | taken)


def _raw_names(operation: Operation, location: str) -> frozenset[str]:
    return frozenset(
        one.name for one in operation.parameters if one.location == location
    )


def _options(sdk: Sdk) -> frozenset[str]:
    """Headers that facts know of, for every operation."""
    names = {one.name.lower() for one in sdk.headers}
    if sdk.idempotency:
        names.add(sdk.idempotency.header.lower())
    return frozenset(names)


def _content(operation: Operation) -> tuple[str, ...] | None:
    if operation.body is None:
        return None
    return tuple(
        one.name.partition(";")[0].strip().lower() for one in operation.body.content
    )


def _keys(operation: Operation, method: Method, schemas: Mapping[str, Schema]) -> Keys:
    exact: set[str] = set()
    deep: set[str] = set()
    free = False
    for parameter in operation.parameters:
        if parameter.location == "query":
            exact.add(parameter.name)
            if parameter.style == "deepObject":
                deep.add(parameter.name)
            elif _is_spread(parameter):
                below = _properties(parameter.schema, schemas, frozenset())
                exact |= below.exact
                free |= below.free
    for argument in method.arguments:  # a form that goes into the query is among them
        if argument.location == "query":
            exact.add(argument.wire)
            if argument.style == "deepObject":
                deep.add(argument.wire)
    return Keys(frozenset(exact), frozenset(deep), free=free)


def _is_spread(parameter: Parameter) -> bool:
    """The properties of an object are keys of their own (RFC 6570, form-style expansion)."""
    return parameter.style == "form" and parameter.explode and not parameter.media_type


def _properties(
    schema: Schema, schemas: Mapping[str, Schema], seen: frozenset[str]
) -> Keys:
    match schema:
        case Reference(target=target):
            if target in seen or target not in schemas:
                return Keys(frozenset(), frozenset())
            return _properties(schemas[target], schemas, seen | {target})
        case Object(properties=properties, additional=additional):
            names = frozenset(one.name for one in properties)
            return Keys(names, frozenset(), free=additional is not None)
        case Map() | Any():
            return Keys(frozenset(), frozenset(), free=True)
        case OneOf(members=members):
            each = [_properties(one, schemas, seen) for one in members]
            names = frozenset[str]().union(*(one.exact for one in each))
            return Keys(names, frozenset(), free=any(one.free for one in each))
        case _:
            return Keys(frozenset(), frozenset())
