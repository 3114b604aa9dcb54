"""A program that makes one call, as TypeScript: ready to run, laid out as Prettier leaves it."""

from __future__ import annotations

from generator.code import Code
from generator.document.model import Json
from generator.sdk.model import Argument, Method, NoContent, Sdk, Service, Values
from generator.targets.names import Names
from generator.targets.operation import keys
from generator.targets.program import environment, is_file, result_words
from generator.targets.typescript.conventions import TYPESCRIPT, client_variable
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
from generator.targets.typescript.quote import comment, string
from generator.targets.typescript.views import SnippetView


def snippet_view(
    sdk: Sdk, names: Names, service: Service, method: Method, values: Values
) -> SnippetView:
    client = client_variable(sdk)
    variable = Code(
        "" if method.result == NoContent() else variable_of(service, method, client)
    )
    start = Code(f"const {variable} =" if variable else "")
    call = Code(f"await {client}.{names.call(method, service)}(")
    files = (
        [Code('import { openAsBlob } from "node:fs";')] if _has_files(values) else []
    )
    return SnippetView(
        imports=(*files, Code(f"import {client} from {string(names.package)};")),
        comment=_secret(sdk, method),
        call=statement(start, call, method, values),
        variable=variable,
    )


def statement(
    start: Code,
    call: Code,
    method: Method,
    values: Values,
    first: tuple[Code, ...] = (),
) -> Code:
    """`start` as in `const x =`, `call` up to its bracket; `first` go before the arguments."""
    ordered = sorted(values, key=lambda pair: method.arguments.index(pair[0]))
    path: list[Doc] = [
        *first,
        *(_value(a, v) for a, v in ordered if a.location == "path"),
    ]
    key = keys(method)
    named: list[Doc] = [
        entry(key[a.location, a.wire], _value(a, v))
        for a, v in ordered
        if a.location != "path"
    ]
    return _statement(start, call, path, named)


_LONE_SHORT = WIDTH // 4
"""Prettier does not break a call for the sake of one argument as short as this."""


def _statement(start: Code, call: Code, path: list[Doc], named: list[Doc]) -> Code:
    """Where the call does not fit behind its variable, it goes to a line of its own."""
    if not start:
        return _call(call, path, named, indent=0)
    used = len(start) + 1
    below = used + len(call) > WIDTH
    if not named and not below:
        flat = layout(concat(call, joined(Code(", "), path)))
        lone = not path or (len(path) == 1 and len(flat) - len(call) <= _LONE_SHORT)
        below = lone and used + len(flat) + 2 > WIDTH
    if below:
        return Code(f"{start}\n  {_call(call, path, named, indent=2)}")
    return Code(f"{start} {_call(call, path, named, indent=0, used=used)}")


def _call(
    call: Code, path: list[Doc], named: list[Doc], *, indent: int, used: int = 0
) -> Code:
    """The object stays open at the end of the first line, unless that line gets too long."""
    end = Code(");")
    if not named:
        doc = (
            concat(block(call, path, Code(")")), Code(";"))
            if path
            else Code(f"{call});")
        )
        return layout(doc, indent=indent, used=used)
    inside = joined(concat(Code(","), HARD), named)
    opened = concat(Code("{"), Indent(concat(HARD, inside, Code(","))), HARD, Code("}"))
    arguments = [*path, opened]
    hugged = layout(
        concat(call, joined(Code(", "), arguments), end), indent=indent, used=used
    )
    if indent + used + len(hugged.partition("\n")[0]) <= WIDTH:
        return hugged
    rows = joined(concat(Code(","), HARD), arguments)
    return layout(
        concat(call, Indent(concat(HARD, rows, Code(","))), HARD, end), indent=indent
    )


def _value(argument: Argument, value: Json) -> Doc:
    """A file is opened from its path."""
    if is_file(argument.type):
        if isinstance(value, list):
            return Code(f"[{', '.join(_opened(item) for item in value)}]")
        return _opened(value)
    return literal(value)


def _opened(value: Json) -> Code:
    path = str(value)
    name = string(path.rpartition("/")[2])
    return Code(f"new File([await openAsBlob({string(path)})], {name})")


def _has_files(values: Values) -> bool:
    return any(is_file(argument.type) for argument, _ in values)


def _secret(sdk: Sdk, method: Method) -> Code:
    """Where the client finds its key: the environment, never the source."""
    variables = environment(sdk, method)
    return (
        comment(f"Reads {variables} from the environment.") if variables else Code("")
    )


def variable_of(service: Service, method: Method, client: str) -> str:
    """What the result is called."""
    name = TYPESCRIPT.arguments.spell(result_words(service, method))
    taken = name in TYPESCRIPT.arguments.reserved or name in (
        client,
        "console",
        "openAsBlob",
    )
    return "result" if taken else name
