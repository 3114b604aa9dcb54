"""Can a path be read in one way only?

Servers differ in what they make of `..`, `%2F`, `\\` and `//`. What two servers could take for
different paths is refused: the gateway's list would mean something else than the API does.
"""

from __future__ import annotations

import re
from urllib.parse import unquote_to_bytes

from generator.gateway.problem import Refused

_UNRESERVED = frozenset(
    b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
)
_ESCAPE = re.compile(r"%([0-9A-Fa-f]{2})")
_BROKEN = re.compile(r"%(?![0-9A-Fa-f]{2})")
_ODD = re.compile(r"[^\x21-\x7e]|[\\\"<>{}`#?]")
_CONTROL = re.compile(rb"[\x00-\x1f\x7f]")
_DEPTH = 3
"""So often a value is unescaped by servers behind servers."""


def segments(path: str, *, slashes: bool = False) -> tuple[str, ...]:
    """The parts between slashes, each as RFC 3986 (6.2.2) normalises it.

    `slashes`: an escaped slash may be in a part.
    """
    if _ODD.search(path):
        raise Refused("path-form", "It holds a character that is to be escaped.")
    if not path.startswith("/"):
        raise Refused("path-form")
    return tuple(_segment(part, slashes=slashes) for part in path[1:].split("/"))


def _segment(part: str, *, slashes: bool) -> str:
    _check_dots(part)
    if "%" not in part:
        return part
    if _BROKEN.search(part):
        raise Refused("path-form", "A percent sign is not followed by two digits.")
    _check_decoded(part, slashes=slashes)
    return _ESCAPE.sub(_normal, part)


def _normal(found: re.Match[str]) -> str:
    byte = int(found[1], 16)
    return chr(byte) if byte in _UNRESERVED else found[0].upper()


def _check_decoded(part: str, *, slashes: bool) -> None:
    before = part.encode("ascii")
    for _ in range(_DEPTH):
        after = unquote_to_bytes(before)
        if after == before:
            return
        if _CONTROL.search(after):
            raise Refused("path-form", "It holds an escaped control character.")
        try:
            text = after.decode("utf-8")
        except UnicodeDecodeError:
            raise Refused("path-form", "Its escapes are not UTF-8.") from None
        if "\\" in text or ("/" in text and not slashes):
            raise Refused("path-form", "It holds an escaped slash.")
        for step in re.split(r"[/\\]", text):
            _check_dots(step)
            if not step and "/" in text:
                raise Refused("path-form", "It holds an escaped empty segment.")
        before = after


def _check_dots(part: str) -> None:
    """`..;x` is a step up too, to servers that know path parameters."""
    if part.partition(";")[0] in (".", ".."):
        raise Refused("path-form", "It holds a dot segment.")
