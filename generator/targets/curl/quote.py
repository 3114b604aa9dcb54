"""How does text become a word of the shell, or a part of one of curl's options?

In goes any text, out comes Code. The only way in. Words are for POSIX shells, bash and zsh.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.code import Code

_PLAIN_WORD = re.compile(r"[A-Za-z0-9_./:-][A-Za-z0-9_@%+=:,./-]*")
_PLAIN_IN_DOUBLE_QUOTES = re.compile(r"[A-Za-z0-9_@%+=:,./?&;#()<>|{}* -]*")
_PLAIN_PART = re.compile(
    r"(?:[A-Za-z0-9_.:/+=%-](?:[A-Za-z0-9_.:/+=%@ -]*[A-Za-z0-9_.:/+=%@-])?)?"
)
_UNSPEAKABLE = re.compile("[\0\ud800-\udfff]")
_NO_VARIABLE = re.compile(r"[^A-Za-z0-9_]+")


@dataclass(frozen=True, slots=True)
class Variable:
    """The value of an environment variable. What its name must not hold becomes an underscore."""

    name: str

    def reference(self, after: str) -> str:
        """Braces where the text after it would be read as more of the name."""
        name = _NO_VARIABLE.sub("_", self.name)
        name = name if name and not name[0].isdigit() else f"_{name}"
        return f"${{{name}}}" if after[:1].isalnum() or after[:1] == "_" else f"${name}"


def word(*pieces: str | Variable) -> Code:
    """One word out of texts and variables.

    No word can hold NUL, and no file half of a surrogate pair: U+FFFD stands for them.
    """
    text = "".join(piece for piece in pieces if isinstance(piece, str))
    if all(isinstance(piece, str) for piece in pieces):
        return _literal(text)
    if _PLAIN_IN_DOUBLE_QUOTES.fullmatch(text):
        return Code(f'"{_spliced(pieces)}"')
    return Code("".join(_quoted(piece) for piece in pieces))


def _literal(text: str) -> Code:
    text = _UNSPEAKABLE.sub("\N{REPLACEMENT CHARACTER}", text)
    if _PLAIN_WORD.fullmatch(text):
        return Code(text)
    quoted = "'" + text.replace("'", "'\\''") + "'"
    if text.isprintable():
        return Code(quoted)
    return Code("".join(f"'{_spoken(c)}'" if _is_unseen(c) else c for c in quoted))


def _is_unseen(character: str) -> bool:
    """It would change what a terminal or an editor shows of the script."""
    return not character.isprintable() and character not in "\n\t"


def _spoken(character: str) -> str:
    octal = "".join(f"\\{byte:03o}" for byte in character.encode())
    return f"\"$(printf '{octal}')\""


def _spliced(pieces: tuple[str | Variable, ...]) -> str:
    made = ""
    for piece in reversed(pieces):
        made = (piece if isinstance(piece, str) else piece.reference(made)) + made
    return made


def _quoted(piece: str | Variable) -> str:
    if isinstance(piece, Variable):
        return f'"{piece.reference("")}"'
    return _literal(piece) if piece else ""


# Parts of options, not words yet.


def is_plain_part(text: str) -> bool:
    """Whether `-F name=text` takes the text as it is."""
    return _PLAIN_PART.fullmatch(text) is not None


def part(text: str) -> str:
    """Text in the double quotes that `-F` understands (curl's manual, --form)."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
