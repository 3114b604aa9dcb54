"""A program that makes one call, as Python: ready to run, laid out as black leaves it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.code import Code
from generator.sdk.model import Method, Sdk, Values
from generator.targets.base import Module
from generator.targets.python.format import width
from generator.targets.python.layout import WIDTH
from generator.targets.python.literal import literal
from generator.targets.python.views import SnippetView
from generator.targets.operation import in_order, options_in
from generator.targets.written import Written, holds_file, plain, written


@dataclass(frozen=True, slots=True)
class PythonFrame:
    """What stands around arguments: each is a line with a comma behind it, as far in as `margin`."""

    before: Code
    margin: Code
    after: Code


@dataclass(frozen=True, slots=True)
class PythonSheet:
    """Lines in black's form. `setup` imports and makes the client.

    `bare` is the call without arguments, with the line that prints. Of `frames` the first is taken in
    which every line fits, else the last. `names` are those of the arguments, in the method's order,
    empty for one that a call does not name; `options` are the keys of those in `options=`.
    """

    setup: Code
    bare: Code
    frames: tuple[PythonFrame, ...]
    names: tuple[Code, ...]
    options: tuple[Code, ...]

    def snippet(
        self, sdk: Sdk, method: Method, values: Values, path: str = "snippet.py"
    ) -> Module:
        frame, arguments = self._framed(sdk, method, values)
        view = SnippetView(
            imports=_imports(sdk, values),
            setup=self.setup,
            bare=self.bare,
            before=frame.before,
            margin=frame.margin,
            arguments=tuple(arguments),
            after=frame.after,
        )
        return Module(path, "snippet.py.jinja", view)

    def _framed(
        self, sdk: Sdk, method: Method, values: Values
    ) -> tuple[PythonFrame, list[Code]]:
        *others, last = self.frames
        for frame in others:
            made = self._rows(sdk, method, values, indent=len(frame.margin))
            rows = (f"{frame.margin}{argument}," for argument in made)
            if all(width(line) <= WIDTH for row in rows for line in row.split("\n")):
                return frame, made
        return last, self._rows(sdk, method, values, indent=len(last.margin))

    def _rows(
        self, sdk: Sdk, method: Method, values: Values, *, indent: int
    ) -> list[Code]:
        made = arguments_of(sdk, self.names, method, values, indent=indent)
        options = options_in(sdk, method, self.options, values)
        if options:
            made.append(_named(Code("options"), plain(options), indent))
        return made


def arguments_of(
    sdk: Sdk, names: Sequence[Code], method: Method, values: Values, *, indent: int
) -> list[Code]:
    """As they stand in a call, one a line, so many columns in. `names` are as in a sheet."""
    arguments = []
    for at, argument, value in in_order(method, values):
        # A file is opened by the runtime, from its path.
        said = written(sdk, argument.type, value)
        arguments.append(_named(names[at], said, indent))
    return arguments


def _named(name: Code, value: Written, indent: int) -> Code:
    prefix = f"{name}=" if name else ""
    text = literal(value, indent=indent, used=indent + width(prefix) + 1)
    return Code(f"{prefix}{text}")


def _imports(sdk: Sdk, values: Values) -> tuple[Code, ...]:
    if any(holds_file(written(sdk, a.type, value)) for a, value in values):
        return (Code("from pathlib import Path"),)
    return ()
