"""How does text of the document become TypeScript source? The only way in, besides a Scope."""

from __future__ import annotations

import json
import re

from generator.code import Code
from generator.openapi.schema import Scalar
from generator.targets.prose import wrap

_SPECIAL = re.compile(r"[\\\"']")
_LINE = 80
_ESCAPES = {"\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_IDENTIFIER = re.compile(r"[A-Za-z_$][A-Za-z0-9_$]*\Z")


def string(text: str) -> Code:
    """A string literal as Prettier writes it: double quotes, unless single ones save escapes."""
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
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\u{{{code:x}}}"


def scalar(value: Scalar | None) -> Code:
    match value:
        case None:
            return Code("null")
        case bool():
            return Code("true" if value else "false")
        case str():
            return string(value)
        case _:
            return Code(repr(value))


def key(text: str) -> Code:
    """A property name: bare where that is legal."""
    if text == "__proto__":
        # Anything else would set the prototype, where it stands for a value.
        return Code('["__proto__"]')
    return Code(text) if _IDENTIFIER.match(text) else string(text)


def json_string(text: str) -> Code:
    """A string of JSON, as Prettier leaves it."""
    pieces = (json.dumps(c, ensure_ascii=not c.isprintable())[1:-1] for c in text)
    return Code(f'"{"".join(pieces)}"')


def jsdoc(
    text: str,
    indent: int,
    *,
    deprecated: bool = False,
    tags: tuple[tuple[str, str], ...] = (),
) -> Code:
    """A doc comment laid out for a place `indent` columns in; empty where there is nothing to say.

    `tags` are names of tags with the text that follows.
    """
    lines = [_harmless(line) for line in wrap(text, _LINE - indent - 3)]
    tagged = [line for tag, said in tags for line in _tagged(tag, said, indent)]
    tagged += ["@deprecated"] if deprecated else []
    lines += ["", *tagged] if lines and tagged else tagged
    if not lines:
        return Code("")
    if len(lines) == 1 and len(lines[0]) + indent + 7 <= _LINE:
        return Code(f"/** {lines[0]} */")
    margin = " " * indent
    body = "".join(f"{margin} * {line}".rstrip() + "\n" for line in lines)
    return Code(f"/**\n{body}{margin} */")


def _tagged(tag: str, text: str, indent: int) -> list[str]:
    first, *rest = wrap(text, _LINE - indent - 5 - len(tag)) or [""]
    behind = [f"  {line}" if line else "" for line in map(_harmless, rest)]
    return [f"@{tag} {_harmless(first)}", *behind]


def _harmless(line: str) -> str:
    """The text can neither end the comment nor add a tag to it."""
    text = line.replace("*/", "*\\/")
    return re.sub(r"^(\s*)@", r"\1\\@", text)


def comment(text: str) -> Code:
    """One line after `// `."""
    return Code(" ".join("".join(c if c.isprintable() else " " for c in text).split()))
