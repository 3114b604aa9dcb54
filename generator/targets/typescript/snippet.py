"""A program that makes one call, as TypeScript: ready to run, laid out as Prettier leaves it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.code import Code
from generator.sdk.model import Method, Sdk, Values
from generator.targets.base import Module
from generator.targets.operation import in_order, keys, options_in
from generator.targets.typescript.layout import (
    HARD,
    WIDTH,
    Doc,
    Indent,
    block,
    concat,
    joined,
    layout,
)
from generator.targets.typescript.literal import entry, literal
from generator.targets.typescript.views import SnippetView
from generator.targets.written import holds_file, plain, written


@dataclass(frozen=True, slots=True)
class TypeScriptSheet:
    """`setup` imports the client, and says where its secret comes from.

    `start` stands before the call, `const variable =`; `call` goes up to its bracket, and `shown` is
    the line that prints. `start` and `shown` are empty where nothing comes back. `names` are those of
    the arguments, in the method's order, empty for one of the path; `options` are those in the last
    object. `without` stands before that where nothing else is given, or is empty.
    """

    setup: Code
    start: Code
    call: Code
    shown: Code
    names: tuple[str, ...]
    options: tuple[str, ...]
    without: Code

    def snippet(
        self, sdk: Sdk, method: Method, values: Values, path: str = "snippet.ts"
    ) -> Module:
        options = options_in(sdk, method, self.options, values)
        last = Last(
            [entry(k, literal(plain(v))) for k, v in options.items()], self.without
        )
        view = SnippetView(
            imports=_imports(sdk, values),
            setup=self.setup,
            call=statement(self.start, self.call, method, values, sdk=sdk, last=last),
            shown=self.shown,
        )
        return Module(path, "snippet.ts.jinja", view)


@dataclass(frozen=True, slots=True)
class Last:
    """The entries of the object of options, and what stands for the one of arguments without any."""

    entries: list[Doc]
    without: Code


def statement(
    start: Code,
    call: Code,
    method: Method,
    values: Values,
    *,
    sdk: Sdk,
    first: tuple[Code, ...] = (),
    last: Last | None = None,
) -> Code:
    """`start` as in `const x =`, `call` up to its bracket; `first` go before the arguments."""
    ordered = in_order(method, values)
    path: list[Doc] = [
        *first,
        *(
            literal(written(sdk, a.type, v))
            for _, a, v in ordered
            if a.location == "path"
        ),
    ]
    key = keys(method)
    named: list[Doc] = [
        entry(key[a.location, a.wire], literal(written(sdk, a.type, v)))
        for _, a, v in ordered
        if a.location != "path"
    ]
    objects = [named] if named else []
    if last and last.entries:
        path += [last.without] if last.without and not named else []
        objects.append(last.entries)
    return _statement(start, call, path, objects)


_LONE_SHORT = WIDTH // 4
"""Prettier does not break a call for the sake of one argument as short as this."""


def _statement(
    start: Code, call: Code, path: list[Doc], objects: list[list[Doc]]
) -> Code:
    """Where the call does not fit behind its variable, it goes to a line of its own."""
    if not start:
        return _call(call, path, objects, indent=0)
    used = len(start) + 1
    below = used + len(call) > WIDTH
    if not objects and not below:
        flat = layout(concat(call, joined(Code(", "), path)))
        lone = not path or (len(path) == 1 and len(flat) - len(call) <= _LONE_SHORT)
        below = lone and used + len(flat) + 2 > WIDTH
    if below:
        return Code(f"{start}\n  {_call(call, path, objects, indent=2)}")
    return Code(f"{start} {_call(call, path, objects, indent=0, used=used)}")


def _call(
    call: Code,
    path: list[Doc],
    objects: list[list[Doc]],
    *,
    indent: int,
    used: int = 0,
) -> Code:
    """One object stays open at the end of the first line, unless that line gets too long."""
    end = Code(");")
    if not objects:
        doc = (
            concat(block(call, path, Code(")")), Code(";"))
            if path
            else Code(f"{call});")
        )
        return layout(doc, indent=indent, used=used)
    arguments = [*path, *map(_opened, objects)]
    hugged = layout(
        concat(call, joined(Code(", "), arguments), end), indent=indent, used=used
    )
    is_short = indent + used + len(hugged.partition("\n")[0]) <= WIDTH
    if is_short and len(objects) == 1:
        return hugged
    rows = joined(concat(Code(","), HARD), arguments)
    return layout(
        concat(call, Indent(concat(HARD, rows, Code(","))), HARD, end), indent=indent
    )


def _opened(entries: list[Doc]) -> Doc:
    inside = joined(concat(Code(","), HARD), entries)
    return concat(Code("{"), Indent(concat(HARD, inside, Code(","))), HARD, Code("}"))


def _imports(sdk: Sdk, values: Values) -> tuple[Code, ...]:
    if any(holds_file(written(sdk, a.type, value)) for a, value in values):
        return (Code('import { openAsBlob } from "node:fs";'),)
    return ()
