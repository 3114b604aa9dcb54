"""Which characters of a text stand for themselves in a URL or a form, and how are the others escaped?"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

Escape: TypeAlias = Callable[[str], str]

_UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
_HEX = frozenset("0123456789ABCDEFabcdef")
# RFC 3986 section 2.2, less "#", which would end the query.
_RESERVED = ":/?[]@!$&'()*+,;="


# What is kept beside unreserved characters; where that is a space, it becomes a plus sign.
_STRICT = ""
_BRACKETS = "[]"
_FORM = "[] "
_TOKEN = "!#$&'*+^`|"
_KEEP_RESERVED = _RESERVED
_KEEP_RESERVED_FORM = _RESERVED + " "
# By what is kept: how each byte of the UTF-8 form is written.
_tables: dict[str, list[str]] = {}


def _table(kept: str) -> list[str]:
    table = [f"%{byte:02X}" for byte in range(256)]
    for character in _UNRESERVED + kept:
        table[ord(character)] = "+" if character == " " else character
    _tables[kept] = table
    return table


def _escape(text: str, kept: str) -> str:
    if text.isascii() and text.isalnum():
        return text
    table = _tables.get(kept) or _table(kept)
    return "".join([table[byte] for byte in text.encode()])


def _escape_rest(text: str, kept: str) -> str:
    """Escape what is not escaped yet (RFC 6570 section 3.2.3)."""
    first, *others = text.split("%")
    parts = [_escape(first, kept)]
    for other in others:
        escaped = len(other) >= 2 and _HEX.issuperset(other[:2])
        parts.append("%" if escaped else "%25")
        parts.append(_escape(other, kept))
    return "".join(parts)


def strict(text: str) -> str:
    """Only unreserved characters are kept: in a path, a query and the value of a cookie."""
    return _escape(text, _STRICT)


def token(text: str) -> str:
    """The name of a cookie keeps what a token may hold (RFC 6265 section 4.1.1)."""
    return _escape(text, _TOKEN)


def brackets(text: str) -> str:
    """As strict, and `[` and `]` are kept: in a deepObject of a query."""
    return _escape(text, _BRACKETS)


def form(text: str) -> str:
    """In a form body: as brackets, a space is a plus sign."""
    return _escape(text, _FORM)


def reserved(text: str) -> str:
    """In a query, where the parameter allows reserved characters."""
    return _escape_rest(text, _KEEP_RESERVED)


def reserved_form(text: str) -> str:
    """In a form body, where the property allows reserved characters."""
    return _escape_rest(text, _KEEP_RESERVED_FORM)


def verbatim(text: str) -> str:
    """Nothing is escaped: in a header and in a part of a multipart body."""
    return text
