"""How are plain values laid out as TypeScript source, the way Prettier leaves them?"""

from __future__ import annotations

from collections.abc import Sequence

from generator.code import Code
from generator.targets.typescript.layout import (
    HARD,
    LINE,
    SOFT,
    Concat,
    Doc,
    Group,
    IfBreak,
    Indent,
    block,
    braces,
    concat,
    joined,
)
from generator.targets.typescript.quote import key, scalar, string
from generator.targets.written import LocalFile, Written

_SHORT_KEY = 4


def literal(value: Written) -> Doc:
    """On one line where it fits, else one item a line with a trailing comma. Files are opened."""
    match value:
        case dict():
            if not value:
                return Code("{}")
            return braces(
                Code("{"), [entry(k, literal(v)) for k, v in value.items()], Code("}")
            )
        case list() | tuple():
            return _array(value)
        case LocalFile(path=path):
            name = string(path.rpartition("/")[2])
            return Code(f"new File([await openAsBlob({string(path)})], {name})")
        case _:
            return scalar(value)


def entry(name: str, value: Doc) -> Concat:
    """A property. A text or a name that does not fit behind its key goes to the next line."""
    alone = isinstance(value, str) and (value[:1] in "\"'" or value.isidentifier())
    if alone and len(key(name)) > _SHORT_KEY:
        return concat(Code(f"{key(name)}:"), Group(Indent(concat(LINE, value))))
    return concat(Code(f"{key(name)}: "), value)


def _array(items: Sequence[Written]) -> Doc:
    parts = [literal(item) for item in items]
    if not parts:
        return Code("[]")
    if len(items) > 1 and all(
        isinstance(item, dict) and len(item) > 1 for item in items
    ):
        # Prettier never puts several objects on one line.
        inside = joined(concat(Code(","), HARD), parts)
        return Group(
            concat(Code("["), Indent(concat(HARD, inside, Code(","))), HARD, Code("]"))
        )
    if len(items) > 1 and all(map(_is_number, items)):
        return _filled(parts)
    return block(Code("["), parts, Code("]"))


def _filled(parts: list[Doc]) -> Doc:
    """Numbers stand as many to a line as fit."""
    spread: list[Doc] = []
    for index, part in enumerate(parts):
        last = index == len(parts) - 1
        text = part if last else concat(part, Code(","))
        spread.append(text if index == 0 else Group(concat(LINE, text)))
    inside = Indent(concat(SOFT, *spread))
    return Group(concat(Code("["), inside, IfBreak(Code(",")), SOFT, Code("]")))


def _is_number(value: Written) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
