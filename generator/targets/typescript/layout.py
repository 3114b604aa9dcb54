"""How does Prettier break lines? A small document algebra, and a printer with its rules.

In: a Doc. Out: Code whose lines are at most 80 columns wide where that is possible. The algebra is
that of Wadler's "A prettier printer": a group is laid flat if it fits, else its lines break.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias, assert_never

from generator.code import Code

WIDTH = 80


@dataclass(frozen=True, slots=True)
class Line:
    """A blank when flat, a new line when broken. `soft`: nothing when flat. `hard`: always broken."""

    soft: bool = False
    hard: bool = False


@dataclass(frozen=True, slots=True)
class Concat:
    parts: tuple[Doc, ...]


@dataclass(frozen=True, slots=True)
class Group:
    doc: Doc


@dataclass(frozen=True, slots=True)
class Indent:
    doc: Doc


@dataclass(frozen=True, slots=True)
class IfBreak:
    """What stands only where the enclosing group is broken."""

    doc: Doc


Doc: TypeAlias = "Code | Line | Concat | Group | Indent | IfBreak"

LINE = Line()
SOFT = Line(soft=True)
HARD = Line(hard=True)


def concat(*parts: Doc) -> Concat:
    return Concat(parts)


def joined(separator: Doc, parts: list[Doc]) -> Concat:
    spread: list[Doc] = []
    for part in parts:
        if spread:
            spread.append(separator)
        spread.append(part)
    return Concat(tuple(spread))


def block(opening: Code, parts: list[Doc], closing: Code) -> Group:
    """`opening a, b closing` on one line, or one part a line with a trailing comma."""
    inside = joined(concat(Code(","), LINE), parts)
    return Group(
        concat(opening, Indent(concat(SOFT, inside)), IfBreak(Code(",")), SOFT, closing)
    )


def braces(opening: Code, parts: list[Doc], closing: Code) -> Group:
    """As `block`, with a blank inside the brackets where it is on one line: `{ a, b }`."""
    inside = joined(concat(Code(","), LINE), parts)
    return Group(
        concat(opening, Indent(concat(LINE, inside)), IfBreak(Code(",")), LINE, closing)
    )


def generic(name: str, arguments: list[Doc]) -> Group:
    """`name<a, b>`; Prettier puts no comma behind the last type."""
    if len(arguments) == 1 and isinstance(arguments[0], str | Concat):
        return Group(concat(Code(f"{name}<"), arguments[0], Code(">")))
    inside = joined(concat(Code(","), LINE), arguments)
    return Group(
        concat(Code(f"{name}<"), Indent(concat(SOFT, inside)), SOFT, Code(">"))
    )


_Task: TypeAlias = tuple[int, bool, Doc]
"""Indentation, whether broken, and what to print."""


def layout(doc: Doc, *, indent: int = 0, used: int = 0) -> Code:
    """Text of the doc, `indent` columns in, with `used` columns of its first line taken already."""
    line = flat(doc)
    if line is not None and indent + used + len(line) <= WIDTH:
        return line
    out: list[str] = []
    column = indent + used
    tasks: list[_Task] = [(indent, True, doc)]
    while tasks:
        margin, broken, current = tasks.pop()
        match current:
            case str():
                out.append(current)
                column += len(current)
            case Concat(parts=parts):
                tasks.extend((margin, broken, part) for part in reversed(parts))
            case Indent(doc=inner):
                tasks.append((margin + 2, broken, inner))
            case IfBreak(doc=inner):
                if broken:
                    tasks.append((margin, broken, inner))
            case Group(doc=inner):
                fits = _fits((margin, False, inner), tasks, WIDTH - column)
                tasks.append((margin, not fits, inner))
            case Line(soft=soft, hard=hard):
                if broken or hard:
                    out.append("\n" + " " * margin)
                    column = margin
                elif not soft:
                    out.append(" ")
                    column += 1
            case _:
                assert_never(current)
    return Code("\n".join(line.rstrip() for line in "".join(out).split("\n")))


def flat(doc: Doc) -> Code | None:
    """The doc on one line; None where a line of it always breaks. Most docs are as short as that."""
    match doc:
        case str():
            return doc
        case Concat(parts=parts):
            texts = [flat(part) for part in parts]
            known = [text for text in texts if text is not None]
            return Code("".join(known)) if len(known) == len(texts) else None
        case Group(doc=inner) | Indent(doc=inner):
            return flat(inner)
        case IfBreak():
            return Code("")
        case Line(soft=soft, hard=hard):
            return None if hard else Code("" if soft else " ")
    assert_never(doc)


def _fits(first: _Task, rest: list[_Task], room: int) -> bool:
    """Whether the text up to the next line break, what follows the group included, has room."""
    tasks, behind = [first], len(rest)
    while room >= 0:
        if not tasks:
            if not behind:
                return True
            behind -= 1
            tasks.append(rest[behind])
            continue
        margin, broken, current = tasks.pop()
        match current:
            case str():
                room -= len(current)
            case Concat(parts=parts):
                tasks.extend((margin, broken, part) for part in reversed(parts))
            case Indent(doc=inner):
                tasks.append((margin, broken, inner))
            case Group(doc=inner):
                tasks.append((margin, broken, inner))
            case IfBreak(doc=inner):
                if broken:
                    tasks.append((margin, broken, inner))
            case Line(soft=soft, hard=hard):
                if broken or hard:
                    return True
                room -= 0 if soft else 1
            case _:
                assert_never(current)
    return False
