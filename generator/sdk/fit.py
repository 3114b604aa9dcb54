"""Does a value fit a type?

In go a Type and plain data keyed by wire names; out comes None, or the Misfit: the place inside
the value that is wrong, and what it takes there. Limits such as lengths and bounds are the API's
to judge and are not looked at.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeAlias, assert_never

from generator.document.model import Json
from generator.openapi.schema import Scalar
from generator.sdk import types as t
from generator.sdk.fit_words import phrases, wanted
from generator.sdk.model import Model, Sdk
from generator.sdk.types import Type

Path: TypeAlias = tuple[str, ...]
"""Wire keys and list indices, from the value that was asked about down."""


@dataclass(frozen=True, slots=True)
class WrongType:
    """`wanted` is a phrase for messages: `an integer`."""

    path: Path
    wanted: str


@dataclass(frozen=True, slots=True)
class NotListed:
    """The value is none of an enumeration's."""

    path: Path
    listed: tuple[Scalar, ...]
    given: Json


@dataclass(frozen=True, slots=True)
class UnknownKey:
    path: Path
    key: str
    known: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MissingKey:
    path: Path
    key: str


Misfit: TypeAlias = "WrongType | NotListed | UnknownKey | MissingKey"


@dataclass(frozen=True, slots=True)
class _Check:
    """`partial`: required fields may be missing, as in a form that is half filled in.

    `known` is what members of unions said of the value at a path, since unions in unions lead to
    the same member in many ways.
    """

    sdk: Sdk
    partial: bool
    known: dict[tuple[Type, Path], Misfit | None] = field(default_factory=dict)


def fits(sdk: Sdk, type_: Type, *, value: Json) -> bool:
    return misfit(sdk, type_, value=value) is None


def misfit(
    sdk: Sdk, type_: Type, *, value: Json, partial: bool = False, path: Path = ()
) -> Misfit | None:
    """The first thing that is wrong; for a union, what is wrong with the member that fits best."""
    return _misfit(_Check(sdk, partial), type_, value=value, path=path)


def inner_type(sdk: Sdk, type_: Type, key: str) -> Type | None:
    """The type of what `key` (a wire key or a list index) leads to; None where nothing does."""
    match type_:
        case t.ListOf(items=items):
            return items if key.isdecimal() else None
        case t.TupleOf():
            count = int(key) + 1 if key.isdecimal() and len(key) < 4 else 0
            return t.at_places(type_, count)[-1] if count else None
        case t.MapOf(values=values):
            return values
        case t.ModelRef(id=id_):
            model = sdk.models[id_]
            found = (field.type for field in model.fields if field.wire == key)
            return next(found, model.extra)
        case t.Optional(type=inner) | t.Expandable(object=inner):
            return inner_type(sdk, inner, key)
        case t.UnionRef(id=id_):
            return _inner_of(sdk, sdk.unions[id_].members, key)
        case t.UnionOf(members=members):
            return _inner_of(sdk, members, key)
        case t.Primitive(kind="json"):
            return type_
        case _:
            return None


def _inner_of(sdk: Sdk, members: tuple[Type, ...], key: str) -> Type | None:
    """One type, or the union of all that members have under this key."""
    found = [inner_type(sdk, member, key) for member in members]
    distinct = tuple(dict.fromkeys(inner for inner in found if inner is not None))
    return t.UnionOf(distinct) if len(distinct) > 1 else next(iter(distinct), None)


def same(left: Json, right: Json) -> bool:
    """Equal as JSON scalars: `true` is not 1."""
    return isinstance(left, bool) == isinstance(right, bool) and left == right


def _misfit(check: _Check, type_: Type, *, value: Json, path: Path) -> Misfit | None:
    match type_:
        case t.Primitive():
            return None if _is_primitive(type_, value) else _wrong(check, type_, path)
        case t.LiteralType(values=values, open=is_open):
            return _unlisted(values, is_open=is_open, value=value, path=path)
        case t.EnumRef(id=id_):
            enum = check.sdk.enums[id_]
            return _unlisted(enum.values, is_open=enum.open, value=value, path=path)
        case t.File():
            return None if isinstance(value, str) else _wrong(check, type_, path)
        case t.Optional(type=inner):
            return (
                None if value is None else _misfit(check, inner, value=value, path=path)
            )
        case t.ListOf() | t.TupleOf() | t.MapOf() | t.ModelRef():
            return _composite(check, type_, value=value, path=path)
        case t.UnionRef(id=id_):
            union = check.sdk.unions[id_]
            if value is None and union.nullable:
                return None
            return _any_of(check, union.members, value=value, path=path)
        case t.UnionOf(members=members):
            return _any_of(check, members, value=value, path=path)
        case t.Expandable(object=inner):
            return _any_of(
                check, (t.Primitive("string"), inner), value=value, path=path
            )
    assert_never(type_)


def _composite(
    check: _Check,
    type_: t.ListOf | t.TupleOf | t.MapOf | t.ModelRef,
    *,
    value: Json,
    path: Path,
) -> Misfit | None:
    match type_:
        case t.ListOf(items=items) if isinstance(value, list):
            return _first(
                _misfit(check, items, value=item, path=(*path, str(index)))
                for index, item in enumerate(value)
            )
        case t.TupleOf() if isinstance(value, list) and _has_length(type_, len(value)):
            return _first(
                _misfit(check, place, value=item, path=(*path, str(index)))
                for index, (place, item) in enumerate(
                    zip(t.at_places(type_, len(value)), value, strict=True)
                )
                if place is not None
            )
        case t.MapOf(values=values) if isinstance(value, dict):
            return _first(
                _misfit(check, values, value=item, path=(*path, key))
                for key, item in value.items()
            )
        case t.ModelRef(id=id_) if isinstance(value, dict):
            return _model(check, check.sdk.models[id_], value=value, path=path)
        case _:
            return _wrong(check, type_, path)


def _has_length(made: t.TupleOf, count: int) -> bool:
    return made.least <= count and (made.rest is not None or count <= len(made.parts))


def _model(
    check: _Check, model: Model, *, value: dict[str, Json], path: Path
) -> Misfit | None:
    types = {field.wire: field.type for field in model.fields}
    for field in model.fields:
        if field.required and field.wire not in value and not check.partial:
            return MissingKey(path, field.wire)
    for key, item in value.items():
        type_ = types.get(key, model.extra)
        if type_ is None:
            return UnknownKey(path, key, tuple(types))
        found = _misfit(check, type_, value=item, path=(*path, key))
        if found is not None:
            return found
    return None


def _any_of(
    check: _Check, members: tuple[Type, ...], *, value: Json, path: Path
) -> Misfit | None:
    found = [_member(check, member, value=value, path=path) for member in members]
    if None in found:
        return None
    near = [
        reason
        for reason in found
        if isinstance(reason, UnknownKey | MissingKey)
        or (reason is not None and len(reason.path) > len(path))
    ]
    if near:
        return max(near, key=lambda reason: (not _is_other(reason), len(reason.path)))
    return WrongType(path, " or ".join(phrases(check.sdk, members)))


def _member(check: _Check, type_: Type, *, value: Json, path: Path) -> Misfit | None:
    asked = type_, path
    if asked not in check.known:
        check.known[asked] = _misfit(check, type_, value=value, path=path)
    return check.known[asked]


def _is_other(reason: Misfit) -> bool:
    """A constant that differs: the value is meant to be another member of the union."""
    return isinstance(reason, NotListed) and len(reason.listed) == 1


def _unlisted(
    values: tuple[Scalar, ...], *, is_open: bool, value: Json, path: Path
) -> Misfit | None:
    if any(same(value, listed) for listed in values):
        return None
    if is_open and any(type(value) is type(listed) for listed in values):
        return None
    return NotListed(path, values, value)


def _first(found: Iterable[Misfit | None]) -> Misfit | None:
    return next((reason for reason in found if reason is not None), None)


def _is_primitive(type_: t.Primitive, value: Json) -> bool:
    match type_.kind:
        case "string" | "date" | "datetime" | "decimal":
            return isinstance(value, str)
        case "integer" | "unix-time":
            return isinstance(value, int) and not isinstance(value, bool)
        case "number":
            return isinstance(value, int | float) and not isinstance(value, bool)
        case "boolean":
            return isinstance(value, bool)
        case "json":
            return True
        case "null":
            return value is None


def _wrong(check: _Check, type_: Type, path: Path) -> WrongType:
    return WrongType(path, wanted(check.sdk, type_))
