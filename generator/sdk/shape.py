"""What types and models does the client have?

In go schemas of the Api, out come Types and, gathered on the way, Models, Enums and Unions. A schema
that is reached in both directions has two renditions, told apart by their ids.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import assert_never

from generator.names import Name, Rank, singular, split
from generator.openapi import schema as s
from generator.openapi.model import Api
from generator.openapi.schema import Direction, Schema
from generator.sdk import types as t
from generator.sdk.discriminate import kept_promises, promises
from generator.sdk.docs import whole
from generator.sdk.limits import limits_of
from generator.sdk.docs_model import Docs
from generator.sdk.model import Declaration, Enum, Field, Model, Union
from generator.sdk.types import Type


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a schema stands while its type is made: words for an object without a name of its own."""

    direction: Direction
    home: str
    words: tuple[str, ...]
    suffix: tuple[str, ...] = ()

    def inside(self, word: str) -> Spot:
        return replace(self, words=(*self.words, *split(word)))

    def one(self) -> Spot:
        """One of several: `line items` hold a `line item`."""
        if not self.words:
            return self
        return replace(self, words=(*self.words[:-1], singular(self.words[-1])))

    def name(self) -> Name:
        return Name((*self.words, *self.suffix), Rank.DERIVED, ("inline",))


class Shapes:
    """The types made so far. Lives for one `design`; each schema is shaped once per direction."""

    def __init__(self, api: Api) -> None:
        self._api = api
        self.models: dict[str, Model] = {}
        self.enums: dict[str, Enum] = {}
        self.unions: dict[str, Union] = {}
        self._named: dict[str, Type] = {}
        self._promises = promises(api)
        # Named schemas wait here: following each at once would nest as deep as the document's
        # longest chain of references, which is longer than Python's stack.
        self._waiting: list[tuple[str, Schema, Spot]] = []

    def type_of(self, schema: Schema, spot: Spot) -> Type:
        """The type of a value at this spot, null included where the schema allows it."""
        made = self._bare(schema, spot)
        return _optional(made) if schema.facets.nullable else made

    def named(self, key: str, direction: Direction) -> Type:
        """The type of a schema of `Api.schemas`."""
        id_ = f"{direction}:{key}"
        if id_ in self._named:
            return self._named[id_]
        schema = self._api.schemas[key]
        spot = _spot_of(key, direction)
        match schema:
            case s.Object():
                made: Type = t.ModelRef(id_)
            case s.Enumeration():
                made = t.EnumRef(id_)
            case s.OneOf() | s.Array() | s.Map():
                made = t.UnionRef(id_)
            case s.Reference(target=target):
                made = self.named(target, direction)
            case _:
                made = self._bare(schema, spot)
        if schema.facets.nullable:
            made = _optional(made)
        self._named[id_] = made
        self._waiting.append((id_, schema, spot))
        return made

    def declarations(self) -> Iterator[Declaration]:
        yield from self.models.values()
        yield from self.enums.values()
        yield from self.unions.values()

    def finish(self) -> None:
        """Shapes all that was named so far, and what that names in turn."""
        while self._waiting:
            self._declare(*self._waiting.pop())

    def _declare(self, id_: str, schema: Schema, spot: Spot) -> None:
        name = Name((*spot.words, *spot.suffix), Rank.DECLARED, ("schema",))
        match schema:
            case s.Object():
                key = id_.partition(":")[2]
                told = kept_promises(self._api, key, schema, all_=self._promises)
                self._model(id_, told, spot, name)
            case s.Enumeration(values=values):
                self.enums[id_] = Enum(
                    id_, name, spot.direction, spot.home, values, _is_open(schema, spot.direction),
                    _docs(schema), schema.facets.at,
                )  # fmt: skip
            case s.OneOf() | s.Array() | s.Map():
                self._union(id_, schema, spot, name)

    def _union(
        self, id_: str, schema: s.OneOf | s.Array | s.Map, spot: Spot, name: Name
    ) -> None:
        made = self._bare(schema, spot)
        nullable = isinstance(made, t.Optional)
        bare = made.type if isinstance(made, t.Optional) else made
        members = bare.members if isinstance(bare, t.UnionOf) else (bare,)
        self.unions[id_] = Union(
            id_,
            name,
            spot.direction,
            spot.home,
            members,
            _docs(schema),
            schema.facets.at,
            nullable,
        )

    def _bare(self, schema: Schema, spot: Spot) -> Type:
        match schema:
            case s.Any() | s.Never():
                return t.Primitive("json")
            case s.Null():
                return t.Primitive("null")
            case s.Boolean():
                return t.Primitive("boolean")
            case s.Integer(format=stated):
                kind: t.PrimitiveKind = (
                    "unix-time" if stated == "unix-time" else "integer"
                )
                return t.Primitive(kind, limits_of(schema))
            case s.Number():
                return t.Primitive("number", limits_of(schema))
            case s.String():
                return _text(schema)
            case s.Enumeration(values=values):
                return t.LiteralType(values, _is_open(schema, spot.direction))
            case s.Array(items=items, min_items=least):
                return t.ListOf(self.type_of(items, spot.one()), least or 0)
            case s.Map(values=inner):
                return t.MapOf(self.type_of(inner, spot.one()))
            case s.Object():
                return self._inline(schema, spot)
            case s.OneOf():
                return self._one_of(schema, spot)
            case s.Reference(target=target):
                return self.named(target, spot.direction)
        assert_never(schema)

    def _inline(self, schema: s.Object, spot: Spot) -> Type:
        id_ = f"{spot.direction}:{schema.facets.at}"
        if id_ not in self.models:
            self._model(id_, schema, spot, spot.name())
        return t.ModelRef(id_)

    def _one_of(self, schema: s.OneOf, spot: Spot) -> Type:
        objects = [m for m in schema.members if isinstance(m, s.Object)]
        members: list[Type] = []
        null = False
        for member in schema.members:
            at = spot
            if len(objects) > 1 and isinstance(member, s.Object):
                at = spot.inside(_telling_word(member, objects.index(member)))
            made = self.type_of(member, at)
            if isinstance(made, t.Optional):
                null, made = True, made.type
            members.extend(made.members if isinstance(made, t.UnionOf) else (made,))
        distinct = tuple(dict.fromkeys(members))
        union: Type = t.UnionOf(distinct) if len(distinct) > 1 else distinct[0]
        if "x-expansionResources" in schema.facets.extensions:
            union = _expandable(union)
        return _optional(union) if null else union

    def _model(self, id_: str, schema: s.Object, spot: Spot, name: Name) -> None:
        # The entry goes in before its fields are shaped, so that a cycle finds it.
        at = schema.facets.at
        empty = Model(id_, name, spot.direction, spot.home, (), _docs(schema), at)
        self.models[id_] = empty
        kept = [p for p in schema.properties if _travels(p.schema, spot.direction)]
        fields = tuple(self._field(found, spot) for found in kept)
        extra = None
        if schema.additional is not None:
            extra = self.type_of(schema.additional, spot.inside("value"))
        self.models[id_] = replace(
            empty,
            fields=fields,
            tag=_tag(schema),
            extra=extra,
            deprecated=schema.facets.deprecated,
        )

    def _field(self, found: s.Property, spot: Spot) -> Field:
        facets = found.schema.facets
        return Field(
            name=Name(split(found.name) or ("field",), Rank.DECLARED, ("field",)),
            wire=found.name,
            type=self.type_of(found.schema, spot.inside(found.name)),
            required=found.required,
            docs=_docs(found.schema),
            at=facets.at,
            deprecated=facets.deprecated,
            default=facets.default,
        )


def _spot_of(key: str, direction: Direction) -> Spot:
    """A schema's own name are the last words of its pointer: `#/components/schemas/customer`."""
    tokens = [t.replace("~1", "/").replace("~0", "~") for t in key.split("/")[1:]]
    own = tokens[2:] if tokens[:2] == ["components", "schemas"] else tokens
    words = tuple(
        word for token in own for word in split(token) if token != "properties"
    )
    suffix = ("param",) if direction == "request" else ()
    return Spot(direction, f"schema:{key}", words or ("schema",), suffix)


def _docs(schema: Schema) -> Docs:
    return whole(schema.facets.description)


def _optional(made: Type) -> Type:
    has_null = made in (t.Primitive("null"), t.Primitive("json"))
    return made if has_null or isinstance(made, t.Optional) else t.Optional(made)


def _text(schema: s.String) -> Type:
    limits = limits_of(schema)
    match schema.format:
        case "binary":
            return t.File()
        case "date":
            return t.Primitive("date", limits)
        case "date-time":
            return t.Primitive("datetime", limits)
        case "decimal":
            return t.Primitive("decimal", limits)
        case _:
            return t.Primitive("string", limits)


def _is_open(schema: s.Enumeration, direction: Direction) -> bool:
    """A response may bring a value that is newer than the document; a constant is a promise."""
    if len(schema.values) == 1 or all(
        isinstance(value, bool) for value in schema.values
    ):
        return False
    if schema.facets.extensions.get("x-stripeBypassValidation") is True:
        return True
    return direction == "response"


def _expandable(union: Type) -> Type:
    """`x-expansionResources`: a string, or one of the objects that it stands for."""
    members = union.members if isinstance(union, t.UnionOf) else (union,)
    objects = tuple(member for member in members if member != t.Primitive("string"))
    if not objects or len(objects) == len(members):
        return union
    return t.Expandable(t.UnionOf(objects) if len(objects) > 1 else objects[0])


def _travels(schema: Schema, direction: Direction) -> bool:
    """Read-only properties are not written, write-only ones not read (OpenAPI 3.1, Schema Object)."""
    facets = schema.facets
    return not (facets.read_only if direction == "request" else facets.write_only)


def _tag(schema: s.Object) -> tuple[tuple[str, s.Scalar], ...]:
    return tuple(
        (found.name, found.schema.values[0])
        for found in schema.properties
        if found.required
        and isinstance(found.schema, s.Enumeration)
        and len(found.schema.values) == 1
        and not found.schema.facets.nullable
    )


def _telling_word(member: s.Object, index: int) -> str:
    """What tells an object from the others of its union: its title, its constant, or its place."""
    if member.facets.title and split(member.facets.title):
        return member.facets.title
    constants = [str(value) for _, value in _tag(member)]
    return constants[0] if constants and split(constants[0]) else f"option {index + 1}"
