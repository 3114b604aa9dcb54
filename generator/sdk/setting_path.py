"""Which value does the key of a setting mean?

In go a method and a key such as `amount_requested.value`, `expand[0]` or `metadata.order_id`; out
comes the argument, the way from there down, and the type at its end. Types decide where one step
ends and the next begins, so that wire keys with dots and brackets in them need no escape.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from generator.names import snake
from generator.sdk import types as t
from generator.sdk.fit import inner_type
from generator.sdk.model import Argument, Method, Sdk
from generator.sdk.options import inputs, request_options
from generator.sdk.types import Type

Step: TypeAlias = "str | int | None"
"""A wire key, an index, or None for the place after the last item."""


@dataclass(frozen=True, slots=True)
class Found:
    argument: Argument
    steps: tuple[Step, ...]
    type: Type


@dataclass(frozen=True, slots=True)
class Lost:
    """`word` is the part that leads nowhere. `within` is the key before it, empty at the start."""

    word: str
    within: str
    known: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Split:
    token: str
    rest: str
    bracketed: bool


def find(sdk: Sdk, method: Method, key: str) -> Found | Lost:
    argument, rest = _argument(sdk, method, key)
    if argument is None:
        return Lost(_first_word(key), "", _known(sdk, method))
    steps: list[Step] = []
    type_ = argument.type
    while rest:
        taken = _take(sdk, type_, rest)
        if taken is None:
            within = key[: len(key) - len(rest)]
            return Lost(_first_word(rest), within, field_keys(sdk, type_))
        split, step, type_ = taken
        steps.append(step)
        rest = split.rest
    return Found(argument, tuple(steps), type_)


def _known(sdk: Sdk, method: Method) -> tuple[str, ...]:
    """One name for each, by which it is found."""
    known: dict[str, None] = {}
    for one in inputs(sdk, method):
        known[_told(one) if one.wire in known else one.wire] = None
    return tuple(known)


def _told(one: Argument) -> str:
    return f"{one.location}_{one.wire}"


def _argument(sdk: Sdk, method: Method, key: str) -> tuple[Argument | None, str]:
    """The longest wire name that the key starts with; else the longest name of another kind.

    Where an earlier one has the wire name too, the location says which is meant: `query_id`, or
    `option_id` for an option, which all arguments come before.
    """
    splits = list(_splits(key))[::-1]
    options = request_options(sdk, method)
    kinds = [
        [(made(one), one) for one in some]
        for made in (_wire, _told, _words)
        for some in (method.arguments, options)
    ]
    for names in kinds:
        for split in splits:
            found = next((one for name, one in names if name == split.token), None)
            if found is not None:
                return found, split.rest
    return None, key


def _wire(one: Argument) -> str:
    return one.wire


def _words(one: Argument) -> str:
    return snake(one.name.words)


def _splits(rest: str) -> Iterator[_Split]:
    """Every way to read the first step, the shortest first."""
    if rest.startswith("["):
        for end, character in enumerate(rest):
            after = rest[end + 1 :]
            if character == "]" and (not after or after[0] in ".["):
                yield _Split(rest[1:end], after, bracketed=True)
        return
    start = 1 if rest.startswith(".") else 0
    for end in range(start, len(rest) + 1):
        if end == len(rest) or (rest[end] in ".[" and end > start):
            yield _Split(rest[start:end], rest[end:], bracketed=False)


def _first_word(rest: str) -> str:
    return next(_splits(rest), _Split(rest, "", bracketed=False)).token or rest


def _take(sdk: Sdk, type_: Type, rest: str) -> tuple[_Split, Step, Type] | None:
    splits = list(_splits(rest))
    fields = field_keys(sdk, type_)
    for split in reversed(splits):
        inner = inner_type(sdk, type_, split.token)
        if split.token in fields and inner is not None:
            return split, split.token, inner
    for split in splits:
        step = _index(split)
        inner = inner_type(sdk, type_, "0") if _has_items(sdk, type_) else None
        if not isinstance(step, str) and inner is not None:
            return split, step, inner
    return _open_key(sdk, type_, splits)


def _index(split: _Split) -> Step:
    if split.bracketed and split.token == "":
        return None
    digits = split.token.isascii() and split.token.isdecimal() and len(split.token) < 10
    return int(split.token) if digits else split.token


def _open_key(
    sdk: Sdk, type_: Type, splits: list[_Split]
) -> tuple[_Split, Step, Type] | None:
    """A key of a map. It ends at the first dot, unless nothing can stand below its value."""
    if not splits or not _has_keys(sdk, type_):
        return None
    shortest, longest = splits[0], splits[-1]
    inner = inner_type(sdk, type_, shortest.token)
    if inner is None:
        return None
    below = _has_keys(sdk, inner) or _has_items(sdk, inner) or field_keys(sdk, inner)
    split = shortest if below else longest
    return split, split.token, inner


def field_keys(sdk: Sdk, type_: Type) -> tuple[str, ...]:
    """The wire keys of the fields that a value of the type can have."""
    match type_:
        case t.ModelRef(id=id_):
            return tuple(field.wire for field in sdk.models[id_].fields)
        case _:
            found = (key for one in _parts(sdk, type_) for key in field_keys(sdk, one))
            return tuple(dict.fromkeys(found))


def _has_items(sdk: Sdk, type_: Type) -> bool:
    match type_:
        case t.ListOf() | t.TupleOf() | t.Primitive(kind="json"):
            return True
        case _:
            return any(_has_items(sdk, part) for part in _parts(sdk, type_))


def _has_keys(sdk: Sdk, type_: Type) -> bool:
    """Keys that are not fields."""
    match type_:
        case t.MapOf() | t.Primitive(kind="json"):
            return True
        case t.ModelRef(id=id_):
            return sdk.models[id_].extra is not None
        case _:
            return any(_has_keys(sdk, part) for part in _parts(sdk, type_))


def _parts(sdk: Sdk, type_: Type) -> tuple[Type, ...]:
    """The types that a value of this type can be of."""
    match type_:
        case t.Optional(type=inner) | t.Expandable(object=inner):
            return (inner,)
        case t.UnionRef(id=id_):
            return sdk.unions[id_].members
        case t.UnionOf(members=members):
            return members
        case _:
            return ()
