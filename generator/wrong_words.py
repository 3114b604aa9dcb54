"""Which words of the command line are not those of any command, and which were meant?

What argparse says of them becomes a finding like all others. Nothing is imported before it is needed.
"""

from __future__ import annotations

import re
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from generator.diagnostics import Diagnostics

_NO_COMMAND = re.compile(
    r"argument COMMAND: invalid choice: (?P<name>.*) \(choose from (?P<names>.*)\)"
)
_REQUIRED = "the following arguments are required"
_OPTION = re.compile(r"(?<!\w)--?[a-z][\w-]*")


class WrongWords(Exception):
    """`problem` is argparse's word for it, empty where an option is unknown. `known` are the commands,
    or the options of the command."""

    def __init__(
        self, command: str, problem: str, known: Sequence[str], unknown: str = ""
    ) -> None:
        super().__init__(problem)
        self.command, self.problem = command, problem
        self.known, self.unknown = known, unknown

    def answer(self) -> int:
        """Says it, and gives the exit status."""
        from generator.commands.answer import status
        from generator.diagnostics import Diagnostics
        from generator.diagnostics.report import as_text
        from generator.terminal import standard

        terminal = standard()
        found = Diagnostics()
        self._report(found)
        terminal.tell(as_text(found, colour=terminal.error_colour))
        return status(found)

    def _report(self, found: Diagnostics) -> None:
        from generator.commands.answer import meant
        from generator.diagnostics.codes import usage

        near = f"{meant(self.unknown, self.known)} ".lstrip() if self.unknown else ""
        if not self.unknown:
            found.report(
                usage.BROKEN_USAGE, at=None, command=self.command, problem=self.problem
            )
        elif self.problem:
            found.report(
                usage.UNKNOWN_COMMAND, at=None, name=self.unknown, nearest=near
            )
        else:
            found.report(
                usage.UNKNOWN_OPTION,
                at=None,
                word=self.unknown,
                command=self.command,
                nearest=near,
            )


class Words(ArgumentParser):
    """Refuses words by WrongWords. Commands are of this class too, since they are made by it."""

    _given: Sequence[str] = ()

    def parse_known_args(  # type: ignore[override]
        self, args: Sequence[str] | None = None, namespace: Namespace | None = None
    ) -> tuple[Namespace, list[str]]:
        """The parser of the command meets the words first: it knows which options there are."""
        self._given = args or ()
        found, others = super().parse_known_args(args, namespace)
        if others:
            raise self._unknown(others)
        return found, others

    def error(self, message: str) -> NoReturn:
        name = _NO_COMMAND.match(message)
        if name is not None:
            names = re.findall(r"[\w-]+", name["names"])
            raise WrongWords(self.prog, message, names, name["name"].strip("'\""))
        known = self._options()
        options = (word for word in self._given if word.startswith("-"))
        strange = [one for one in options if one.partition("=")[0] not in known]
        if strange and message.startswith(_REQUIRED):
            raise self._unknown(strange)
        raise WrongWords(self.prog, message, ())

    def _unknown(self, words: Sequence[str]) -> WrongWords:
        return WrongWords(self.prog, "", self._options(), _first(words))

    def _options(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(["--help", *_OPTION.findall(self.format_usage())]))


def _first(words: Sequence[str]) -> str:
    """The option, without a value; else the first of the words."""
    options = (word.partition("=")[0] for word in words if word.startswith("-"))
    return next(options, words[0])
