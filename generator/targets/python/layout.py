"""How does black break a line that is too long? For the few shapes that we write.

black formats a file twice where its first pass changed anything, so text in its form costs half.
It stays the judge: what is laid out otherwise here, black puts right.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from generator.code import Code

WIDTH = 88
_TOKEN = re.compile(r""""(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[\w.+-]+|[\[\],|()]""")


@dataclass(frozen=True, slots=True)
class _Subscript:
    name: str
    arguments: tuple[_Type, ...]


@dataclass(frozen=True, slots=True)
class _Union:
    members: tuple[_Type, ...]


_Type: TypeAlias = "str | _Subscript | _Union"


def annotated(name: Code, annotation: Code, indent: int) -> Code:
    """`name: annotation`, broken where it does not fit."""
    line = f"{name}: {annotation}"
    if indent + len(line) <= WIDTH:
        return Code(line)
    tree, _ = _parse(_TOKEN.findall(annotation), 0)
    match tree:
        case _Subscript():
            lines = _exploded(tree, indent, f"{name}: ")
        case _Union():
            inner = indent + 4
            flat = _flat(tree)
            body = (
                [_at(inner, flat)]
                if inner + len(flat) <= WIDTH
                else _members(tree, inner, behind=0)
            )
            lines = [f"{name}: (", *body, _at(indent, ")")]
        case str():
            # Parentheses help only where the name then fits.
            fits = indent + 4 + len(tree) <= WIDTH
            lines = (
                [f"{name}: (", _at(indent + 4, tree), _at(indent, ")")]
                if fits
                else [line]
            )
    return Code("\n".join(lines))


def bracketed(
    start: str,
    items: Sequence[str],
    end: str,
    indent: int,
    *,
    behind: int = 0,
    one_line: bool,
) -> Code:
    """`start a, b end` on one line; else its inside on `one_line`; else one item a line.

    `behind` are the columns that follow the end.
    """
    flat = ", ".join(items)
    if not items or indent + len(start) + len(flat) + len(end) + behind <= WIDTH:
        return Code(f"{start}{flat}{end}")
    if one_line and indent + 4 + len(flat) <= WIDTH:
        return Code(f"{start}\n{_at(indent + 4, flat)}\n{_at(indent, end)}")
    rows = "".join(f"{_at(indent + 4, item)},\n" for item in items)
    return Code(f"{start}\n{rows}{_at(indent, end)}")


def imported(
    module: str, names: Sequence[str], indent: int, *, margin: int = 0
) -> Code:
    """`from module import a, b`. Names in parentheses stand one to a line with a trailing comma.

    `margin` is the part of the indent that the template does not add by itself.
    """
    line = f"from {module} import {', '.join(names)}"
    if indent + len(line) <= WIDTH:
        return Code(line)
    rows = "".join(f"{_at(margin + 4, name)},\n" for name in names)
    return Code(f"from {module} import (\n{rows}{_at(margin, ')')}")


def _at(indent: int, text: str) -> str:
    return " " * indent + text


def _exploded(tree: _Subscript, indent: int, before: str) -> list[str]:
    """The subscript over several lines; the first one follows `before`, and has no indent."""
    inner = indent + 4
    flat = ", ".join(map(_flat, tree.arguments))
    if inner + len(flat) <= WIDTH:
        body = [_at(inner, flat)]
    elif len(tree.arguments) == 1:
        body = _inside(tree.arguments[0], inner, behind=0)
    else:
        body = [
            line
            for item in tree.arguments
            for line in _comma(_inside(item, inner, behind=1))
        ]
    return [f"{before}{tree.name}[", *body, _at(indent, "]")]


def _comma(lines: list[str]) -> list[str]:
    return [*lines[:-1], f"{lines[-1]},"]


def _inside(tree: _Type, indent: int, *, behind: int) -> list[str]:
    """A type on lines of its own between brackets; `behind` are the columns of its comma."""
    if indent + len(_flat(tree)) + behind <= WIDTH:
        return [_at(indent, _flat(tree))]
    match tree:
        case _Subscript():
            return _exploded(tree, indent, _at(indent, ""))
        case _Union():
            return _members(tree, indent, behind=behind)
        case str():
            return [_at(indent, tree)]


def _members(tree: _Union, indent: int, *, behind: int) -> list[str]:
    lines: list[str] = []
    last = len(tree.members) - 1
    for index, member in enumerate(tree.members):
        bar = "| " if index else ""
        flat = _flat(member)
        width = indent + len(bar) + len(flat) + (behind if index == last else 0)
        if isinstance(member, _Subscript) and width > WIDTH:
            lines += _exploded(member, indent, _at(indent, bar))
        else:
            lines.append(_at(indent, bar + flat))
    return lines


def _flat(tree: _Type) -> str:
    match tree:
        case _Subscript(name=name, arguments=arguments):
            return f"{name}[{', '.join(map(_flat, arguments))}]"
        case _Union(members=members):
            return " | ".join(map(_flat, members))
        case str():
            return tree


def _parse(tokens: list[str], at: int) -> tuple[_Type, int]:
    """A type from the tokens, and where it ends."""
    members: list[_Type] = []
    while True:
        name, at = tokens[at], at + 1
        if at < len(tokens) and tokens[at] == "[":
            arguments: list[_Type] = []
            while tokens[at] != "]":
                argument, at = _parse(tokens, at + 1)
                arguments.append(argument)
            members.append(_Subscript(name, tuple(arguments)))
            at += 1
        else:
            members.append(name)
        if at >= len(tokens) or tokens[at] != "|":
            return (members[0] if len(members) == 1 else _Union(tuple(members))), at
        at += 1
