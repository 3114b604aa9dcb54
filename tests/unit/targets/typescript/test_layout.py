"""Is what we lay out in the form that Prettier leaves alone? One file of each kind, one call."""

from __future__ import annotations

import shutil
from difflib import unified_diff
from pathlib import Path
from random import Random

import pytest

from generator.code import Code
from generator.document.model import Json
from generator.sdk import types as t
from generator.sdk.types import Type
from generator.targets.typescript.annotations import Annotations, alias
from generator.targets.typescript.layout import Doc, braces, concat, layout
from generator.targets.typescript.literal import entry, literal
from generator.targets.typescript.quote import key
from generator.targets.typescript.spell_operation import object_doc
from generator.targets.written import plain
from tests import node

pytestmark = pytest.mark.skipif(
    shutil.which("node") is None, reason="node is not installed"
)

MANY = 400


def word(chance: Random, most: int = 30) -> str:
    return "".join(chance.choices("abcdefgh", k=chance.randint(1, most)))


def type_of(chance: Random, depth: int = 3) -> Type:
    kind = chance.randint(0, 9 if depth else 4)
    match kind:
        case 0:
            return t.Primitive(chance.choice(["string", "integer", "json", "boolean"]))
        case 1 | 2:
            values = tuple(word(chance, 20) for _ in range(chance.randint(1, 8)))
            return t.LiteralType(values, chance.random() < 0.5)
        case 3 | 4:
            return t.ModelRef(word(chance))
        case 5:
            return t.ListOf(type_of(chance, depth - 1))
        case 6:
            return t.MapOf(type_of(chance, depth - 1))
        case 7:
            inner = type_of(chance, depth - 1)
            return inner if isinstance(inner, t.Optional) else t.Optional(inner)
        case 8:
            return t.Expandable(t.ModelRef(word(chance)))
        case _:
            count = chance.randint(2, 4)
            return t.UnionOf(tuple(type_of(chance, depth - 1) for _ in range(count)))


def value_of(chance: Random, depth: int = 3) -> Json:
    match chance.randint(0, 8 if depth else 5):
        case 0:
            return chance.choice([None, True, False])
        case 1:
            return chance.randint(-(10**6), 10**6)
        case 2:
            return chance.random()
        case 3 | 4 | 5:
            return chance.choice(["", "it's", 'a "b"', "\\", "é "]) + word(chance, 90)
        case 6:
            keys = [word(chance, 12) + chance.choice(["", "", "-x"]) for _ in range(3)]
            return {one: value_of(chance, depth - 1) for one in keys}
        case 7:
            return [value_of(chance, depth - 1) for _ in range(chance.randint(0, 4))]
        case _:
            sample = value_of(chance, 0)
            return [sample for _ in range(chance.randint(1, 12))]


def _types(chance: Random) -> str:
    def writer(*, is_circular: bool = False) -> Annotations:
        return Annotations(
            lambda id_: Code(f"M{id_}"), "request", lambda: Code("Upload"), is_circular
        )

    parts = []
    for index in range(MANY):
        doc = writer(is_circular=index % 3 == 0).write(type_of(chance))
        head = Code(f"export type T{index}{word(chance, 60)} =")
        parts.append(alias(head, doc))
    members = []
    for _ in range(MANY):
        start = Code(f"{key(word(chance))}: ")
        write = writer().unset if chance.random() < 0.5 else writer().write
        doc = concat(start, write(type_of(chance)), Code(";"))
        members.append(f"  {layout(doc, indent=2)}")
    return "\n".join([*parts, "export interface I {", *members, "}", ""])


def _values(chance: Random) -> str:
    rows: list[Doc] = [
        entry(word(chance, 12), literal(plain(value_of(chance)))) for _ in range(MANY)
    ]
    return layout(concat(Code("const x = "), object_doc(rows), Code(";"))) + "\n"


def _imports(chance: Random) -> str:
    lines = []
    for _ in range(MANY):
        names: list[Doc] = [Code(word(chance)) for _ in range(chance.randint(2, 6))]
        end = Code(f' from "./{word(chance)}.js";')
        lines.append(layout(concat(braces(Code("import {"), names, Code("}")), end)))
    return "\n".join([*lines, ""])


@pytest.mark.parametrize("make", [_types, _values, _imports])
def test_prettier_leaves_it_alone(make: object, tmp_path: Path) -> None:
    assert not node.missing()
    assert callable(make)
    source = make(Random(7))
    path = tmp_path / "source.ts"
    path.write_text(source)
    formatted = node.run(
        [node.MODULES / ".bin" / "prettier", "--no-config", path], cwd=node.FOLDER
    )
    if formatted != source:
        lines = source.splitlines(), formatted.splitlines()
        pytest.fail("\n".join(unified_diff(*lines, lineterm="")), pytrace=False)
