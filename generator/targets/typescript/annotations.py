"""How is a Type written as a TypeScript type?"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import assert_never

from generator.code import Code
from generator.openapi.schema import Direction, Scalar
from generator.sdk import types as t
from generator.sdk.types import Type
from generator.targets.base import TypeSystem
from generator.targets.typescript.layout import (
    HARD,
    LINE,
    SOFT,
    WIDTH,
    Doc,
    Group,
    IfBreak,
    Indent,
    block,
    concat,
    flat,
    generic,
    joined,
    layout,
)
from generator.targets.typescript.quote import scalar

_PRIMITIVES: dict[t.PrimitiveKind, Code] = {
    "string": Code("string"),
    "integer": Code("number"),
    "number": Code("number"),
    "boolean": Code("boolean"),
    "date": Code("string"),
    "datetime": Code("string"),
    "unix-time": Code("number"),
    "decimal": Code("string"),
    "json": Code("unknown"),
    "null": Code("null"),
}

_KINDS = {kind: frozenset((text,)) for kind, text in _PRIMITIVES.items()}

TYPES = TypeSystem(
    read=_KINDS,
    sent=_KINDS,
    wider=frozenset(),
    erased=True,
    absent_is_null=False,
    named=False,
)


@dataclass(frozen=True, slots=True)
class Annotations:
    """Writes types for one module.

    `refer` says how it calls a model, `upload` how it calls the type of a file that is sent; both
    note that the module needs it. `is_circular`: what is written has a name, and leads back to it.
    """

    refer: Callable[[str], Code]
    direction: Direction
    upload: Callable[[], Code]
    is_circular: bool = False

    def write(self, made: Type) -> Doc:
        """The type where it stands by itself: after a colon or an equals sign."""
        return self.union((made,))

    def unset(self, made: Type) -> Doc:
        """The type of what may be left out: undefined says the same."""
        return self.union((made,), unset=True)

    def union(
        self,
        members: tuple[Type, ...],
        *,
        inside: bool = False,
        nullable: bool = False,
        unset: bool = False,
    ) -> Doc:
        """`inside` angle brackets it gets no indent of its own. `unset`: undefined fits too."""
        all_ = [part for member in members for part in self._members(member)]
        # Null comes last, and what TypeScript writes alike is written once.
        null = [Code("null")] if nullable or Code("null") in all_ else []
        parts: list[Doc] = [
            *dict.fromkeys(part for part in all_ if part != "null"),
            *null,
        ]
        if Code("string") in parts and any(map(_has_name_for_texts, members)):
            # Beside plain `string` the texts that have a name would be lost to an editor.
            parts[parts.index(Code("string"))] = Code("(string & {})")
        if unset and Code("unknown") not in parts:
            parts.append(Code("undefined"))
        return choice(parts, inside=inside)

    def _members(self, made: Type) -> list[Doc]:
        match made:
            case t.Primitive(kind=kind):
                return [_PRIMITIVES[kind]]
            case t.LiteralType(values=values, open=open_):
                return _literal(values, is_open=open_)
            case t.ListOf(items=items):
                return [generic("Array", [self.union((items,), inside=True)])]
            case t.TupleOf():
                return [self._tuple(made)]
            case t.MapOf(values=inner):
                return [self._record(inner)]
            case t.Optional(type=inner):
                return [*self._members(inner), Code("null")]
            case t.ModelRef(id=id_) | t.EnumRef(id=id_) | t.UnionRef(id=id_):
                return [self.refer(id_)]
            case t.UnionOf(members=members):
                return [part for member in members for part in self._members(member)]
            case t.Expandable(object=inner):
                return [Code("string"), *self._members(inner)]
            case t.File():
                return [
                    (
                        Code("Uint8Array")
                        if self.direction == "response"
                        else self.upload()
                    )
                ]
        assert_never(made)

    def _tuple(self, made: t.TupleOf) -> Doc:
        parts: list[Doc] = []
        for index, part in enumerate(made.parts):
            text = self.union((part,), inside=True)
            parts.append(text if index < made.least else _optional(text))
        if made.rest is not None:
            more = generic("Array", [self.union((made.rest,), inside=True)])
            parts.append(concat(Code("..."), more))
        return block(Code("["), parts, Code("]"))

    def _record(self, inner: Type) -> Doc:
        """A Record is looked into at once, which a name that leads back to itself does not bear."""
        if self.is_circular:
            values = concat(Code("[key: string]: "), self.write(inner))
            members = Indent(concat(LINE, values, IfBreak(Code(";"))))
            # A part of a Concat hugs the brackets around it.
            return concat(Group(concat(Code("{"), members, LINE, Code("}"))))
        return generic("Record", [Code("string"), self.union((inner,), inside=True)])


def choice(parts: list[Doc], *, inside: bool = False) -> Doc:
    """One of the types. Leading bars where it breaks, which are not indented `inside` brackets."""
    if len(parts) == 1:
        return parts[0]
    if _hugs(parts):
        return joined(Code(" | "), parts)
    aligned: list[Doc] = [
        part if isinstance(part, str) else Indent(part) for part in parts
    ]
    bars = Group(concat(IfBreak(Code("| ")), joined(concat(LINE, Code("| ")), aligned)))
    return bars if inside else Group(Indent(concat(SOFT, bars)))


def alias(head: Code, type_: Doc) -> Code:
    """`export type Name = …;`. The type goes below where not even its first line has room."""
    text = layout(concat(head, Code(" "), type_, Code(";")))
    if len(text.partition("\n")[0]) <= WIDTH:
        return text
    return layout(concat(head, Indent(concat(HARD, type_)), Code(";")))


def _optional(text: Doc) -> Doc:
    """An element that may be missing: a choice needs brackets."""
    flat_text = flat(text) or Code("")
    if " | " in flat_text or '"' in flat_text:
        return concat(Code("("), text, Code(")?"))
    return concat(text, Code("?"))


def _has_name_for_texts(made: Type) -> bool:
    match made:
        case t.EnumRef():
            return True
        case t.UnionOf(members=members):
            return any(map(_has_name_for_texts, members))
        case t.Optional(type=inner):
            return _has_name_for_texts(inner)
        case _:
            return False


_KEYWORDS = frozenset({"string", "number", "boolean", "unknown", "null"})


def _hugs(parts: list[Doc]) -> bool:
    """One type by name, or null: Prettier keeps that on its line however long it is."""
    named = [part for part in parts if part != "null"]
    if len(named) != 1:
        return False
    first = named[0]
    return not isinstance(first, str) or (
        first[:1].isalpha() and first not in _KEYWORDS
    )


def _literal(values: tuple[Scalar, ...], *, is_open: bool) -> list[Doc]:
    """Open: any other value too, without losing the known ones in an editor's completion."""
    parts: list[Doc] = [scalar(value) for value in values]
    if not is_open:
        return parts
    if any(isinstance(value, str) for value in values):
        parts.append(Code("(string & {})"))
    if any(
        isinstance(value, int | float) and not isinstance(value, bool)
        for value in values
    ):
        parts.append(Code("(number & {})"))
    return parts
