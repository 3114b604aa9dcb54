"""What types and models does the client have?

In go schemas of the Api, out come Types and, gathered on the way, Models, Enums and Unions. A schema
that is reached in both directions has two renditions, told apart by their ids.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import assert_never

from generator.names import Name, Rank, split
from generator.openapi import schema as s
from generator.openapi.model import Api
from generator.openapi.schema import Direction, Schema
from generator.sdk import types as t
from generator.sdk.direction import is_write_only, travels
from generator.sdk.discriminate import kept_promises, promises
from generator.sdk.identity import member_words
from generator.sdk.limits import limits_of
from generator.sdk.schema_names import schema_names
from generator.sdk.model import Declaration, Enum, Field, Model, Union
from generator.sdk.scalar_type import is_open, text_type, with_open
from generator.sdk.schema_docs import docs_of
from generator.sdk.telling import tag_of, telling_words
from generator.sdk.spot import MULTIPART, Multipart, Spot, holds_file, rendition_of
from generator.sdk.types import Type


class Shapes:
    """The types made so far. Lives for one `design`; each schema is shaped once per direction."""

    def __init__(self, api: Api, homes: Mapping[str, str] | None = None) -> None:
        """`homes` are the groups that unnamed answers are in already, by id."""
        self._api = api
        self._homes = homes or {}
        self.steps: dict[str, str] = {}
        """By place, what the members of unions are known by."""
        self.models: dict[str, Model] = {}
        self.enums: dict[str, Enum] = {}
        self.unions: dict[str, Union] = {}
        self._named: dict[str, Type] = {}
        self._names = schema_names(api.schemas)
        self._promises = promises(api)
        # Named schemas wait here: following each at once would nest as deep as the document's
        # longest chain of references, which is longer than Python's stack.
        self._waiting: list[tuple[str, Schema, Spot]] = []

    def type_of(self, schema: Schema, spot: Spot) -> Type:
        """The type of a value at this spot, null included where the schema allows it."""
        if schema.facets.at.tokens[-2:-1] in (("anyOf",), ("oneOf",)):
            # All that is left of a choice is no union any more.
            self.steps.setdefault(str(schema.facets.at), member_words([schema])[0])
        made = self._bare(schema, spot)
        return _optional(made) if schema.facets.nullable else made

    def named(self, key: str, direction: Direction, multipart: Multipart = "") -> Type:
        """The type of a schema of `Api.schemas`. References lead on in a loop: chains may be long."""
        if multipart and not holds_file(self._api, self._api.schemas[key], multipart):
            multipart = ""
        rendition = rendition_of(direction, multipart)
        chain = [key]
        while f"{rendition}:{chain[-1]}" not in self._named and isinstance(
            schema := self._api.schemas[chain[-1]], s.Reference
        ):
            chain.append(schema.target)
        return [
            self._one_named(each, direction, multipart) for each in reversed(chain)
        ][-1]

    def _one_named(self, key: str, direction: Direction, multipart: Multipart) -> Type:
        id_ = f"{rendition_of(direction, multipart)}:{key}"
        if id_ in self._named:
            return self._named[id_]
        schema = self._api.schemas[key]
        suffix = ("param",) if direction == "request" else ()
        suffix = (MULTIPART, *suffix) if multipart else suffix
        words = self._names[key].words
        spot = Spot(direction, f"schema:{key}", words, suffix, multipart)
        match schema:
            case s.Object():
                made: Type = t.ModelRef(id_)
            case s.Enumeration():
                made = t.EnumRef(id_)
            case s.OneOf() | s.Array() | s.Tuple() | s.Map():
                made = t.UnionRef(id_)
            case s.Reference(target=target):
                made = self._one_named(target, direction, multipart)
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
        key = id_.partition(":")[2]
        context = self._names[key].context
        name = Name((*spot.words, *spot.suffix), Rank.DECLARED, context)
        match schema:
            case s.Object():
                told = kept_promises(self._api, key, schema, all_=self._promises)
                self._model(id_, told, spot, name)
            case s.Enumeration(values=values):
                self.enums[id_] = Enum(
                    id_, name, spot.direction, spot.home, values, is_open(schema, spot.direction),
                    docs_of(schema), schema.facets.at,
                )  # fmt: skip
            case s.OneOf() | s.Array() | s.Tuple() | s.Map():
                self._union(id_, schema, spot, name)

    def _union(
        self,
        id_: str,
        schema: s.OneOf | s.Array | s.Tuple | s.Map,
        spot: Spot,
        name: Name,
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
            docs_of(schema),
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
                return text_type(schema, in_part=spot.multipart in ("part", "deep"))
            case s.Enumeration(values=values):
                return t.LiteralType(values, is_open(schema, spot.direction))
            case s.Array(items=items, min_items=least):
                return t.ListOf(self.type_of(items, spot.one()), least or 0)
            case s.Tuple():
                return self._tuple(schema, spot)
            case s.Map(values=inner):
                return t.MapOf(self.type_of(inner, spot.valued()))
            case s.Object():
                return self._inline(schema, spot)
            case s.OneOf():
                return self._one_of(schema, spot)
            case s.Reference(target=target):
                return self.named(target, spot.direction, spot.multipart)
        assert_never(schema)

    def _tuple(self, schema: s.Tuple, spot: Spot) -> Type:
        parts = tuple(
            self.type_of(part, spot.called(f"item {index + 1}"))
            for index, part in enumerate(schema.parts)
        )
        rest = schema.rest
        more = None if rest is None else self.type_of(rest, spot.one())
        return t.TupleOf(parts, more, schema.least)

    def _inline(self, schema: s.Object, spot: Spot) -> Type:
        if not holds_file(self._api, schema, spot.multipart):
            spot = spot.in_json()
        id_ = f"{rendition_of(spot.direction, spot.multipart)}:{schema.facets.at}"
        if id_ in self._homes:
            spot = replace(spot, home=self._homes[id_])
        known = self.models.get(id_)
        if known and known.home != spot.home and known.home.startswith("params:"):
            # Each service has its own arguments, and none imports those of another.
            id_ = f"{id_}@{spot.home}"
        if id_ not in self.models:
            self._model(id_, schema, spot, spot.name())
        return t.ModelRef(id_)

    def _one_of(self, schema: s.OneOf, spot: Spot) -> Type:
        objects = [m for m in schema.members if isinstance(m, s.Object)]
        words = iter(telling_words(objects, self._referred(schema)))
        # The name of a named union is taken; a lone object of another one may have it.
        told = (
            len(objects) > 1 or self._api.schemas.get(str(schema.facets.at)) is schema
        )
        known_by = member_words(schema.members)
        for member, word in zip(schema.members, known_by, strict=True):
            self.steps[str(member.facets.at)] = word
        members: list[Type] = []
        null = False
        for member in schema.members:
            at = spot
            if told and isinstance(member, s.Object):
                at = spot.called(next(words))
            made = self.type_of(member, at)
            if isinstance(made, t.Optional):
                null, made = True, made.type
            members.extend(made.members if isinstance(made, t.UnionOf) else (made,))
        distinct = with_open(tuple(dict.fromkeys(members)))
        union: Type = t.UnionOf(distinct) if len(distinct) > 1 else distinct[0]
        if "x-expansionResources" in schema.facets.extensions:
            union = _expandable(union)
        return _optional(union) if null else union

    def _referred(self, union: s.OneOf) -> list[s.Object]:
        """The objects that a union names."""
        targets = (m.target for m in union.members if isinstance(m, s.Reference))
        named = (self._api.schemas[target] for target in targets)
        return [schema for schema in named if isinstance(schema, s.Object)]

    def _model(self, id_: str, schema: s.Object, spot: Spot, name: Name) -> None:
        # The entry goes in before its fields are shaped, so that a cycle finds it.
        at = schema.facets.at
        empty = Model(id_, name, spot.direction, spot.home, (), docs_of(schema), at)
        self.models[id_] = empty
        kept = [
            p for p in schema.properties if travels(self._api, p.schema, spot.direction)
        ]
        fields = tuple(self._field(found, spot) for found in kept)
        extra = None
        if schema.additional is not None:
            extra = self.type_of(schema.additional, spot.inside("value"))
        self.models[id_] = replace(
            empty,
            fields=fields,
            tag=tag_of(schema),
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
            docs=docs_of(found.schema),
            at=facets.at,
            deprecated=facets.deprecated,
            secret=is_write_only(self._api, found.schema),
            default=facets.default,
        )


def _optional(made: Type) -> Type:
    has_null = made in (t.Primitive("null"), t.Primitive("json"))
    return made if has_null or isinstance(made, t.Optional) else t.Optional(made)


def _expandable(union: Type) -> Type:
    """`x-expansionResources`: a string, or one of the objects that it stands for."""
    members = union.members if isinstance(union, t.UnionOf) else (union,)
    objects = tuple(member for member in members if member != t.Primitive("string"))
    if not objects or len(objects) == len(members):
        return union
    return t.Expandable(t.UnionOf(objects) if len(objects) > 1 else objects[0])
