"""A program that makes one call, as Python: ready to run, laid out as black leaves it."""

from __future__ import annotations

from generator.code import Code, join
from generator.document.model import Json
from generator.names import singular, snake
from generator.sdk.model import (
    Argument,
    EventStream,
    JsonResult,
    Method,
    NoContent,
    Sdk,
    Service,
)
from generator.targets.base import Values
from generator.targets.names import Names
from generator.targets.program import environment, is_file, result_words
from generator.targets.python.conventions import KEYWORDS
from generator.targets.python.layout import WIDTH
from generator.targets.python.literal import literal
from generator.targets.python.quote import comment, string
from generator.targets.python.views import SnippetView

_TAKEN = frozenset({"client", "print"})


def snippet_view(
    sdk: Sdk, names: Names, service: Service, method: Method, values: Values
) -> SnippetView:
    variable = variable_of(service, method)
    call = Code(f"client.{names.call(method, service)}")
    # A call too long for the line of its variable goes between parentheses.
    start = Code(f"{variable} = " if variable else "")
    if _is_loop(method):
        start = Code(f"for {variable} in ")
    deep = bool(start and values) and len(start) + len(call) + len("(") > WIDTH
    indent = 8 if deep else 4
    return SnippetView(
        imports=_imports(values),
        package=names.package,
        client=names.client,
        comment=_secret(sdk, method),
        call=call,
        is_deep=deep,
        arguments=tuple(arguments_of(names, method, values, indent=indent)),
        start=start,
        end=Code(":" if _is_loop(method) else ""),
        shown=_shown(method, variable),
    )


def arguments_of(
    names: Names, method: Method, values: Values, *, indent: int
) -> list[Code]:
    """As they stand in a call, one a line, so many columns in."""
    scope = names.arguments[method.id]
    arguments = []
    for argument, value in sorted(
        values, key=lambda pair: method.arguments.index(pair[0])
    ):
        name = scope[f"{argument.location}:{argument.wire}"]
        prefix = "" if argument.location == "path" else f"{name}="
        text = _value(argument, value, indent=indent, used=indent + len(prefix) + 1)
        arguments.append(Code(f"{prefix}{text}"))
    return arguments


def _imports(values: Values) -> tuple[Code, ...]:
    if any(is_file(argument.type) for argument, _ in values):
        return (Code("from pathlib import Path"),)
    return ()


def _value(argument: Argument, value: Json, *, indent: int, used: int) -> Code:
    """A file is opened by the runtime, from its path."""
    if is_file(argument.type) and isinstance(value, str):
        return Code(f"Path({string(value)})")
    if is_file(argument.type) and isinstance(value, list):
        return Code(
            f"[{join(', ', (Code(f'Path({string(str(item))})') for item in value))}]"
        )
    return literal(value, indent=indent, used=used)


def _secret(sdk: Sdk, method: Method) -> Code:
    """Where the client finds its key: the environment, never the source."""
    variables = environment(sdk, method)
    return comment(f"reads {variables} from the environment") if variables else Code("")


def variable_of(service: Service, method: Method) -> Code:
    """What the result is called, or empty where there is none."""
    if isinstance(method.result, NoContent):
        return Code("")
    if isinstance(method.result, EventStream):
        return Code("event")
    if not isinstance(method.result, JsonResult):
        return Code("result")
    words = result_words(service, method)
    if method.paging:
        words = (*words[:-1], singular(words[-1]))
    name = snake(words)
    return Code(
        name if name.isidentifier() and name not in _TAKEN | KEYWORDS else "result"
    )


def _shown(method: Method, variable: Code) -> Code:
    if not variable:
        return Code("")
    return Code(f"{'    ' if _is_loop(method) else ''}print({variable})")


def _is_loop(method: Method) -> bool:
    """Over the items of a list, or the events of a stream."""
    return method.paging is not None or isinstance(method.result, EventStream)
