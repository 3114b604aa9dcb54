"""What does each snippet of a Markdown file have to be?

In: the text of a file. Out: the text with every snippet as `gen snippet` prints it now, and findings
that name the line of the marker. A document is read once, however many snippets are of it.
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import NoReturn

from generator.commands.snippet_flags import add_snippet
from generator.commands.answer import located, sources
from generator.commands.snippet import program
from generator.diagnostics import Diagnostic, Diagnostics, Position, Severity
from generator.diagnostics.codes import usage
from generator.diagnostics.report import Source
from generator.document.model import is_url
from generator.inputs import leads_out
from generator.pipeline import check_custom, understand
from generator.run import Run, Stopped
from generator.sdk.model import Sdk
from generator.snippets.blocks import Block, Wrong, blocks, fence, filled, inside
from generator.snippets.markers import holds_marker
from generator.snippets.stale import Stale
from generator.targets.base import languages

FENCES = {"curl": "bash"}
"""What the code blocks of a language are called, where not like it."""


class _Refused(Exception):
    """The words of a marker are not those of a command."""


class _Words(ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise _Refused(message)


@dataclass(frozen=True, slots=True)
class Filler:
    """`begin` gives a run for the document that a marker names. `indented`: markers may be, too.
    `stale` are the snippets that were not what they have to be."""

    begin: Callable[[Namespace], Run]
    indented: bool = True
    diagnostics: Diagnostics = field(default_factory=Diagnostics)
    stale: list[Stale] = field(default_factory=list)
    _runs: dict[tuple[str, ...], tuple[Run, Sdk | None]] = field(default_factory=dict)

    def fill(self, path: str, text: str) -> str:
        """The text with every snippet that could be made, with the line ends that it has."""
        if text.count("\r\n") == text.count("\n") > 0:
            plain = self.fill(path, text.replace("\r\n", "\n"))
            return plain.replace("\n", "\r\n")
        made: dict[Block, str] = {}
        for found in blocks(text):
            if isinstance(found, Wrong):
                self._refuse(path, found.line, found.column, found.problem)
            elif found.indent and not self.indented:
                problem = "move its markers to the start of their lines"
                self._refuse(path, found.line, len(found.indent) + 1, problem)
            elif (said := self._program(path, found)) is not None:
                if holds_marker(said):
                    problem = "its program holds a marker itself"
                    self._refuse(path, found.line, len(found.indent) + 1, problem)
                else:
                    made[found] = said
        for block, said in made.items():
            before, after = text[block.start : block.end], inside(block, said)
            if before != after:
                self.stale.append(Stale(path, block.line, before, after))
        return filled(text, made)

    def sources(self) -> list[Source]:
        return [source for run, _ in self._runs.values() for source in sources(run)]

    def _program(self, path: str, block: Block) -> str | None:
        asked = self._asked(path, block)
        if asked is None:
            return None
        read, sdk = self._read(asked)
        if sdk is None:
            column = len(block.indent) + 1
            problem = f"{asked.spec} cannot be understood"
            self._refuse(path, block.line, column, problem)
            return None
        going = replace(read, diagnostics=Diagnostics())
        try:
            said = program(asked, going, sdk)
        except Stopped:
            said = None
        here = Position(path, block.line, len(block.indent) + 1)
        self.diagnostics.extend([_at(found, here) for found in going.diagnostics])
        return None if said is None else fence(FENCES.get(asked.lang, asked.lang), said)

    def _asked(self, path: str, block: Block) -> Namespace | None:
        parser = _Words(prog="gen snippet", add_help=False, allow_abbrev=False)
        add_snippet(parser)
        try:
            asked = parser.parse_args(block.words)
            if asked.allow_remote:
                raise _Refused("a file gives no leave to ask the network")
            if asked.lang not in languages():
                raise _Refused(f"{asked.lang} is none of {', '.join(languages())}")
        except _Refused as error:
            self._refuse(path, block.line, len(block.indent) + 1, str(error))
            return None
        paths = (asked.spec, *asked.overlay, asked.templates)
        outside = [path for path in paths if path and _is_outside(path)]
        for path_ in outside:
            at = Position(path, block.line, len(block.indent) + 1)
            self.diagnostics.report(usage.MARKER_LEADS_OUT, at=at, path=path_)
        return None if outside else asked

    def _read(self, asked: Namespace) -> tuple[Run, Sdk | None]:
        key = (asked.spec, asked.allow_remote, asked.templates, *asked.overlay)
        if key not in self._runs:
            going = self.begin(asked)
            sdk = None
            try:
                check_custom(going)
                sdk = understand(going).sdk
            except Stopped:
                self.diagnostics.extend(
                    [one for one in located(going) if one.severity is Severity.ERROR]
                )
            self._runs[key] = going, sdk
        return self._runs[key]

    def _refuse(self, path: str, line: int, column: int, problem: str) -> None:
        at = Position(path, line, column)
        self.diagnostics.report(usage.BROKEN_MARKER, at=at, problem=problem)


def _is_outside(path: str) -> bool:
    return not is_url(path) and leads_out(path)


def _at(found: Diagnostic, here: Position) -> Diagnostic:
    return replace(found, at=here) if found.at is None else found
