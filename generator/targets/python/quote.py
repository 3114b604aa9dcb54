"""How does text of the document become Python source? The only way in, besides a Scope."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.code import Code
from generator.openapi.schema import Scalar
from generator.targets.prose import wrap

_SPECIAL = re.compile(r"[\\\"']")
_LINE = 88
_ESCAPES = {"\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def string(text: str) -> Code:
    """A string literal as black writes it: double quotes, unless single ones save escapes."""
    if text.isprintable() and not _SPECIAL.search(text):
        return Code(f'"{text}"')
    quote = "'" if text.count('"') > text.count("'") else '"'
    return Code(quote + "".join(_character(c, quote) for c in text) + quote)


def _character(character: str, quote: str) -> str:
    if character in _ESCAPES:
        return _ESCAPES[character]
    if character == quote:
        return f"\\{quote}"
    if character.isprintable():
        return character
    code = ord(character)
    if code <= 0xFF:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


def scalar(value: Scalar | None) -> Code:
    """A literal that equals the value; floats that have no literal are none of JSON's."""
    if isinstance(value, str):
        return string(value)
    return Code(repr(value).replace("e+", "e"))


@dataclass(frozen=True, slots=True)
class Section:
    """What a docstring says of names, one by one; a text that is of no name has an empty one."""

    heading: str
    entries: tuple[tuple[str, str], ...]


def docstring(text: str, indent: int, sections: tuple[Section, ...] = ()) -> Code:
    """A docstring with its quotes, laid out for a place `indent` columns in; empty for no text.

    A section without entries is left out.
    """
    sections = tuple(section for section in sections if section.entries)
    lines = wrap(text, _LINE - indent)
    if len(lines) == 1 and not sections:
        # A single line carries both ends; black would not move the last one down.
        lines = wrap(text, _LINE - indent - 2 * len('"""'))
    for section in sections:
        lines += [*([""] if lines else []), f"{section.heading}:"]
        for name, meaning in section.entries:
            lines += _entry(name, meaning, indent)
    return _quoted([_harmless(line) for line in lines], indent)


def _entry(name: str, meaning: str, indent: int) -> list[str]:
    said = f"{name}: {meaning}" if name else meaning
    first, *rest = wrap(said, _LINE - indent - 8) or [said]
    return [f"    {first}", *(f"        {line}" if line else "" for line in rest)]


def _quoted(lines: list[str], indent: int) -> Code:
    if not lines:
        return Code("")
    if len(lines) == 1:
        return Code(f'"""{_open_end(lines[0])}"""')
    margin = " " * indent
    body = "\n".join(f"{margin}{line}" if line else "" for line in lines[1:])
    return Code(f'"""{lines[0]}\n{body}\n{margin}"""')


def _harmless(line: str) -> str:
    """No escape sequence, and no end of the docstring, can come out of the text."""
    text = line.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
    return f"\\{text}" if text.startswith('"') else text


def _open_end(line: str) -> str:
    """The last quote of the text is not the first of those that end the docstring."""
    before = line.removesuffix('"')
    backslashes = len(before) - len(before.rstrip("\\"))
    return line if before == line or backslashes % 2 else f'{before}\\"'


def toml(text: str) -> Code:
    """A basic string of TOML. Half of a surrogate pair has no form there."""
    return Code(f'"{"".join(map(_toml_character, text))}"')


def _toml_character(character: str) -> str:
    code = ord(character)
    if character in '"\\':
        return f"\\{character}"
    if character.isprintable():
        return character
    if 0xD800 <= code <= 0xDFFF:
        return "\N{REPLACEMENT CHARACTER}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


def comment(text: str) -> Code:
    """One line after `# `."""
    return Code(" ".join("".join(c if c.isprintable() else " " for c in text).split()))
