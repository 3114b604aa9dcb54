"""Which words of a program stand out on a terminal?

In: a program and its language. Out: the same with colours. Text, comments, keywords and numbers
are told by one pattern for all languages, as snippets are short and plain.
"""

from __future__ import annotations

import re

_WORDS = {
    "python": "and as assert async await class def elif else except False finally for from if"
    " import in is lambda None not or pass raise return True try while with yield",
    "typescript": "as async await catch class const else export extends false finally for from"
    " function if import in instanceof interface let new null of return throw true try type"
    " typeof undefined while",
    "curl": "curl",
}

_COMMENT = {
    "python": r"\#[^\n]*",
    "typescript": r"//[^\n]*",
    "curl": r"(?<!\S)\#[^\n]*",
}

_COLOURS = {"comment": "2", "text": "32", "word": "35", "number": "36"}


def highlight(program: str, language: str) -> str:
    """Unchanged where the language is not known."""
    if language not in _WORDS:
        return program
    return _pattern(language).sub(_painted, program)


def _pattern(language: str) -> re.Pattern[str]:
    words = "|".join(_WORDS[language].split())
    return re.compile(
        rf"(?P<comment>{_COMMENT[language]})"
        r'|(?P<text>"(?:\\.|[^"\\])*"|\'(?:\\.|[^\'\\])*\'|`(?:\\.|[^`\\])*`)'
        rf"|(?<![\w.$-])(?P<word>{words})(?![\w-])"
        r"|(?<![\w.$/-])(?P<number>-?\d+(?:\.\d+)?)(?![\w.-])",
        re.DOTALL,
    )


def _painted(found: re.Match[str]) -> str:
    return f"\x1b[{_COLOURS[found.lastgroup or 'text']}m{found[0]}\x1b[0m"
