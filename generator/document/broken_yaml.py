"""Why can this YAML not be read, in words that tell where to look?"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from generator.diagnostics import Diagnostics, Position, Related
from generator.diagnostics.codes import document as codes
from generator.diagnostics.lines import Lines
from generator.document.events import BrokenYaml

_FORBIDDEN = re.compile(
    "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
)
"""What YAML calls not printable (YAML 1.2, section 5.1)."""

_IN_OUR_WORDS: Final[Mapping[str, str]] = {
    "did not find expected key": "this does not belong to what stands above it",
    "expected <block end>": "this does not belong to what stands above it",
    "expected '-' indicator": "this is not an item of the list above it",
    "',' or ']'": "a comma or the closing ] of a list is missing",
    "',' or '}'": "a comma or the closing brace of a mapping is missing",
    "node content": "a value is missing",
    "expected ':'": "this line has neither a colon nor quotes around it",
    "sequence entries are not allowed": "a list cannot start in the middle of a line",
    "escape": "this escape is not known in double quotes",
    "tag handle": "the prefix of this tag is not declared",
    "document start": "text goes on after the end of the document",
    "incompatible YAML": "the directive %YAML names a version other than 1.1 and 1.2",
    "directive": "a line that starts with % is a directive, and this one is not known",
    "alphabetic or numeric": "an anchor or alias has no name",
    "comment or line break": "nothing but a comment can follow on this line",
}
"""By a part of the parser's text, which differs between libyaml and its twin in Python."""


def report_broken(
    broken: BrokenYaml, text: str, *, source: str, diagnostics: Diagnostics
) -> None:
    lines = Lines(source, text)
    if broken.offset is None:
        _report_character(broken, text, lines=lines, diagnostics=diagnostics)
        return
    at = lines.position(broken.offset)
    if "mapping values are not allowed" in broken.problem:
        diagnostics.report(codes.YAML_COLON, at=at)
    elif "end of stream" in broken.problem and broken.opened is not None:
        opened = lines.position(broken.opened)
        diagnostics.report(codes.YAML_QUOTE, at=opened)
    elif _is_tab(broken, text):
        diagnostics.report(codes.YAML_TAB, at=at)
    elif "cannot start any token" in broken.problem:
        character = text[broken.offset]
        diagnostics.report(codes.YAML_START, at=at, character=character)
    else:
        related = _opened(broken, lines, at=at)
        problem = _in_our_words(broken.problem)
        diagnostics.report(codes.YAML_SYNTAX, at=at, related=related, problem=problem)


def _is_tab(broken: BrokenYaml, text: str) -> bool:
    offset = broken.offset or 0
    blank = re.compile(r"[ \t]*").match(text, offset)
    tab = blank is not None and "\t" in blank[0]
    return "tab character" in broken.problem or (tab and "token" in broken.problem)


def _opened(broken: BrokenYaml, lines: Lines, *, at: Position) -> tuple[Related, ...]:
    if broken.opened is None or lines.position(broken.opened).line == at.line:
        return ()
    return (
        Related(
            lines.position(broken.opened), "the part that it stands in starts here"
        ),
    )


def _in_our_words(problem: str) -> str:
    for part, words in _IN_OUR_WORDS.items():
        if part in problem:
            return words
    return problem


def _report_character(
    broken: BrokenYaml, text: str, *, lines: Lines, diagnostics: Diagnostics
) -> None:
    found = _FORBIDDEN.search(text)
    if found is None:
        at = lines.position(0)
        diagnostics.report(codes.YAML_SYNTAX, at=at, problem=broken.problem)
        return
    number = ord(found[0])
    escape = f"\\x{number:02X}" if number < 0x100 else f"\\u{number:04X}"
    diagnostics.report(
        codes.YAML_CONTROL_CHARACTER,
        at=lines.position(found.start()),
        character=f"U+{number:04X}",
        escape=escape,
    )
