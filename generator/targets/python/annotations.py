"""How is a Type written as a Python annotation, and what must be imported for it?"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import assert_never

from generator.code import Code, join
from generator.openapi.schema import Direction, Scalar
from generator.sdk import types as t
from generator.sdk.types import Type
from generator.targets.python.quote import scalar

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
    if "Mapping" in uses.names:
        lines.append(Code("from collections.abc import Mapping"))
    wanted = [name for name in typing if name in uses.names]
    if wanted:
        lines.append(Code(f"from typing import {', '.join(wanted)}"))
    return [*lines, Code("")] if lines else []


@dataclass(frozen=True, slots=True)
class Annotations:
    """Writes annotations for one module. `refer` says how that module calls a model."""

    refer: Callable[[str], Code]
    direction: Direction
    uses: Uses
    list_name: Code = Code("list")

    def write(self, made: Type) -> Code:
        match made:
            case t.Primitive(kind=kind):
                if kind == "json":
                    self.uses.names.add("Any")
                return _PRIMITIVES[kind]
            case t.LiteralType(values=values, open=open_):
                return self._literal(values, is_open=open_)
            case t.ListOf(items=items):
                return Code(f"{self.list_name}[{self.write(items)}]")
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
                return Code(f"str | {self.write(inner)}")
            case t.File():
                return self._file()
        assert_never(made)

    def union(self, members: tuple[Type, ...]) -> Code:
        """Members that Python writes alike are written once."""
        return join(" | ", dict.fromkeys(self.write(member) for member in members))

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
