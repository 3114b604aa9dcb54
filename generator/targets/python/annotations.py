"""How is a Type written as a Python annotation, and what must be imported for it?"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import assert_never

from generator.code import Code, join
from generator.openapi.schema import Direction, Scalar
from generator.sdk import types as t
from generator.sdk.types import Type
from generator.targets.base import TypeSystem
from generator.targets.python.quote import scalar, string

_PRIMITIVES: dict[t.PrimitiveKind, Code] = {
    "string": Code("str"),
    "integer": Code("int"),
    "number": Code("float"),
    "boolean": Code("bool"),
    "date": Code("str"),
    "datetime": Code("str"),
    "unix-time": Code("int"),
    "decimal": Code("str"),
    "json": Code("Any"),
    "null": Code("None"),
}

# What callers may write in place of the text or number, and the class that stands for it.
_TIMES: dict[t.PrimitiveKind, Code] = {
    "date": Code("date"),
    "datetime": Code("datetime"),
    "unix-time": Code("datetime"),
}

TYPES = TypeSystem(
    read={kind: frozenset((text,)) for kind, text in _PRIMITIVES.items()},
    sent={
        kind: frozenset((text, *((_TIMES[kind],) if kind in _TIMES else ())))
        for kind, text in _PRIMITIVES.items()
    },
    wider=frozenset((("float", "int"),)),
    erased=False,
    absent_is_null=True,
    named=True,
)

_LITERAL_BASES: dict[type, Code] = {
    str: Code("str"),
    int: Code("int"),
    bool: Code("bool"),
}


@dataclass
class Uses:
    """What the annotations of one module made it use: models by id, and names of other modules."""

    ids: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)


def standard_imports(uses: Uses, typing: tuple[str, ...]) -> list[Code]:
    """Import lines for what the standard library gives, a blank line behind them."""
    lines = [Code("import builtins")] if "builtins" in uses.names else []
    abstract = sorted(uses.names & {"Coroutine", "Mapping"})
    if abstract:
        lines.append(Code(f"from collections.abc import {', '.join(abstract)}"))
    times = sorted(uses.names & set(_TIMES.values()))
    if times:
        lines.append(Code(f"from datetime import {', '.join(times)}"))
    wanted = [name for name in typing if name in uses.names]
    if wanted:
        lines.append(Code(f"from typing import {', '.join(wanted)}"))
    return [*lines, Code("")] if lines else []


@dataclass(frozen=True, slots=True)
class Annotations:
    """Writes annotations for one module. `refer` says how that module calls a model.

    `hidden` are names that mean something else where the annotations stand.
    """

    refer: Callable[[str], Code]
    direction: Direction
    uses: Uses
    list_name: Code = Code("list")
    hidden: frozenset[str] = frozenset()

    def write(self, made: Type) -> Code:
        match made:
            case t.Primitive(kind=kind):
                if kind == "json":
                    self.uses.names.add("Any")
                return self._primitive(kind)
            case t.LiteralType(values=values, open=open_):
                return self._literal(values, is_open=open_)
            case t.ListOf(items=items):
                return self._list(items)
            case t.TupleOf():
                return self._tuple(made)
            case t.MapOf(values=values_type):
                return self._map(values_type)
            case t.Optional(type=inner):
                return Code(f"{self.write(inner)} | None")
            case t.ModelRef(id=id_) | t.EnumRef(id=id_) | t.UnionRef(id=id_):
                self.uses.ids.add(id_)
                return self.refer(id_)
            case t.UnionOf(members=members):
                return self.union(members)
            case t.Expandable(object=inner):
                return Code(f"{self._id()} | {self.write(inner)}")
            case t.File():
                return self._file()
        assert_never(made)

    def union(self, members: tuple[Type, ...]) -> Code:
        """Members that Python writes alike are written once."""
        parts = [part for member in members for part in self._parts(member)]
        return join(" | ", dict.fromkeys(parts))

    def expandable(self, key: str, expanded: Type) -> Code:
        """A field that holds an id, or the object where the caller asked for it by this key."""
        self.uses.names |= {"Expandable", "Literal"}
        path = string(key)
        return Code(f"Expandable[Literal[{path}], {self.write(expanded)}]")

    def id_or(self, annotation: Code) -> Code:
        return Code(f"{self._id()} | {annotation}")

    def _id(self) -> Code:
        if self.direction == "request":
            return Code("str")
        self.uses.names.add("Id")
        return Code("Id")

    def _primitive(self, kind: t.PrimitiveKind) -> Code:
        plain, time = _PRIMITIVES[kind], _TIMES.get(kind)
        if self.direction == "response" or time is None or time in self.hidden:
            return plain
        self.uses.names.add(time)
        return Code(f"{plain} | {time}")

    def _list(self, items: Type) -> Code:
        # A list that was annotated as one of numbers is no list of numbers or datetimes.
        return join(" | ", (Code(f"{self.list_name}[{x}]") for x in self._parts(items)))

    def _tuple(self, made: t.TupleOf) -> Code:
        """Python has no tuple of which a part may be missing: that is a list of any of them."""
        if made.least < len(made.parts):
            kinds = [
                kind
                for place in t.places(made)
                for kind in (
                    place.members if isinstance(place, t.UnionOf) else (place,)
                )
            ]
            return self._list(t.UnionOf(tuple(dict.fromkeys(kinds))))
        parts = [self.write(part) for part in made.parts]
        if made.rest is not None:
            parts.append(Code(f"*tuple[{self.write(made.rest)}, ...]"))
        return Code(f"tuple[{join(', ', parts)}]")

    def _parts(self, made: Type) -> list[Code]:
        """The kinds of value that are one primitive; any other type is one part."""
        text = self.write(made)
        if not isinstance(made, t.Primitive):
            return [text]
        return [Code(part) for part in text.split(" | ")]

    def _map(self, values: Type) -> Code:
        if self.direction == "response":
            return Code(f"dict[str, {self.write(values)}]")
        self.uses.names.add("Mapping")
        return Code(f"Mapping[str, {self.write(values)}]")

    def _file(self) -> Code:
        if self.direction == "response":
            return Code("bytes")
        self.uses.names.add("FileArgument")
        return Code("FileArgument")

    def _literal(self, values: tuple[Scalar, ...], *, is_open: bool) -> Code:
        # A float has no Literal (PEP 586).
        floats = any(isinstance(value, float) for value in values)
        literal = [value for value in values if not isinstance(value, float)]
        parts: list[Code] = []
        if literal:
            self.uses.names.add("Literal")
            parts.append(Code(f"Literal[{join(', ', map(scalar, literal))}]"))
        if is_open:
            parts += dict.fromkeys(_LITERAL_BASES[type(value)] for value in literal)
        return join(" | ", [*parts, Code("float")] if floats else parts)
