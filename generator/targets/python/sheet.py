"""What does the Python snippet of a method need of it, whatever its values are?"""

from __future__ import annotations

from generator.code import Code
from generator.names import singular, snake
from generator.sdk.model import (
    EventStream,
    JsonResult,
    JsonStream,
    Method,
    NoContent,
    Sdk,
    Service,
)
from generator.sdk.options import KEY, request_options
from generator.targets.names import Names
from generator.targets.program import environment, result_words
from generator.targets.python.conventions import KEYWORDS
from generator.targets.python.format import format_python, width
from generator.targets.python.layout import WIDTH
from generator.targets.python.quote import comment
from generator.targets.python.snippet import PythonFrame, PythonSheet

_KEY = Code("idempotency_key")
_TAKEN = frozenset({"client", "print"})


def sheet(sdk: Sdk, names: Names, service: Service, method: Method) -> PythonSheet:
    setup = f"from {names.package} import {names.client}\n\n"
    setup += f"client = {names.client}(){_secret(sdk, method)}\n"
    frames = (_frame(names, service, method, here) for here in (_SHORT, _LONG))
    return PythonSheet(
        setup=_laid_out(setup),
        bare=_laid_out(_program(names, service, method, "")),
        frames=tuple(dict.fromkeys(frames)),
        names=argument_names(names, method),
        options=tuple(
            _KEY if one.name is KEY else names.option(one.wire)
            for one in request_options(sdk, method)
        ),
    )


_SHORT = "_=0,\n"
_LONG = f"_=\"{'x' * WIDTH}\",\n"
"""Arguments that show where arguments stand. Where one does not fit, black goes another way."""


def _frame(names: Names, service: Service, method: Method, here: str) -> PythonFrame:
    program = _program(names, service, method, "\n    _=0,\n")
    if any(width(line) > WIDTH for line in program.split("\n")):
        program = _program(names, service, method, f"\n    {here}")
    else:
        here = _SHORT
    before, _, after = _laid_out(program).partition(here)
    head, _, margin = before.rpartition("\n")
    return PythonFrame(Code(head), Code(margin), Code(after))


def _program(names: Names, service: Service, method: Method, inside: str) -> str:
    variable = variable_of(service, method)
    call = f"client.{names.call(method, service)}({inside})"
    if not variable:
        return f"{call}\n"
    if _is_loop(method):
        return f"for {variable} in {call}:\n    print({variable})\n"
    return f"{variable} = {call}\nprint({variable})\n"


def _laid_out(text: str) -> Code:
    """Nothing but a line that is too long is laid out otherwise; black takes its time."""
    if any(width(line) > WIDTH for line in text.split("\n")):
        text = format_python("sheet.py", text)
    return Code(text.removesuffix("\n"))


def argument_names(names: Names, method: Method) -> tuple[Code, ...]:
    """What stands before each value of a call; nothing for those of the path."""
    return tuple(
        (
            Code("")
            if argument.location == "path"
            else names.argument(method, argument.location, argument.wire)
        )
        for argument in method.arguments
    )


def _secret(sdk: Sdk, method: Method) -> str:
    """Where the client finds its key: the environment, never the source."""
    variables = environment(sdk, method)
    said = comment(f"reads {variables} from the environment")
    return f"  # {said}" if variables else ""


def variable_of(service: Service, method: Method) -> Code:
    """What the result is called, or empty where there is none."""
    if isinstance(method.result, NoContent):
        return Code("")
    if isinstance(method.result, EventStream):
        return Code("event")
    if isinstance(method.result, JsonStream):
        return Code("item")
    if not isinstance(method.result, JsonResult):
        return Code("result")
    words = result_words(service, method)
    if method.paging:
        words = (*words[:-1], singular(words[-1]))
    name = snake(words)
    return Code(
        name if name.isidentifier() and name not in _TAKEN | KEYWORDS else "result"
    )


def _is_loop(method: Method) -> bool:
    """Over the items of a list, or what a stream brings."""
    streams = isinstance(method.result, EventStream | JsonStream)
    return streams or method.paging is not None
