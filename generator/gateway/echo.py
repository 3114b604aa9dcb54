"""What if the API sends a credential back?

Copies are struck out: in headers, and in bodies that are not compressed, as they are, as an address
has them and as JSON has them. Each is replaced by as many stars, so that lengths stay right. What is
compressed passes as it is; so does a copy that is written in another way.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
from collections.abc import Iterable
from urllib.parse import quote, quote_plus, unquote

from generator.gateway.needs import Injection

_LEAST = 6
"""What is shorter than a secret is would be found in honest text."""

_COMPRESSED = frozenset(
    {b"br", b"compress", b"deflate", b"gzip", b"x-compress", b"x-gzip", b"zstd"}
)
_ESCAPE = re.compile("%..")
_PLAIN = re.compile("[A-Za-z0-9._~-]+")


def secrets(injection: Injection) -> tuple[bytes, ...]:
    """Longest first, so that one that holds another is struck out as a whole."""
    found: set[str] = set()
    for name, value in injection.headers:
        found |= {*_within(name, value)} or {value}
    for _, value in injection.query:
        found.add(value)
    for _, value in injection.cookies:
        found |= {value, unquote(value)}
    written = {way for one in found if len(one) >= _LEAST for way in _ways(one)}
    written |= {value for _, value in injection.headers if len(value) >= _LEAST}
    kept = {one.encode() for one in written}
    return tuple(sorted(kept, key=lambda one: (-len(one), one)))


def _ways(text: str) -> Iterable[str]:
    """As it stands in an address, as in a link to the next page, and in JSON."""
    if _PLAIN.fullmatch(text):
        return (text,)
    quoted = json.dumps(text)[1:-1]
    escaped = quote(text, safe="")
    lower = _ESCAPE.sub(lambda found: found[0].lower(), escaped)
    plus = quote_plus(text)
    return text, quote(text), escaped, lower, plus, quoted, quoted.replace("/", "\\/")


def is_compressed(encoding: bytes) -> bool:
    """Some servers say `utf-8` here, of a text that is none the less plain."""
    codings = (one.strip().lower() for one in encoding.split(b","))
    return any(one in _COMPRESSED for one in codings)


def _within(name: str, value: str) -> Iterable[str]:
    scheme, _, rest = value.partition(" ")
    if name.lower() != "authorization" or not rest:
        return
    yield rest
    if scheme.lower() == "basic":
        try:
            decoded = base64.b64decode(rest).decode()
        except (binascii.Error, UnicodeDecodeError):
            return
        yield decoded
        yield decoded.partition(":")[2]


def struck(text: bytes, wanted: tuple[bytes, ...]) -> bytes:
    for secret in wanted:
        if secret in text:
            text = text.replace(secret, b"*" * len(secret))
    return text


class Strike:
    """The same for a body that comes in pieces: what may be the start of a secret waits."""

    def __init__(self, wanted: tuple[bytes, ...]) -> None:
        self._wanted = wanted
        self._held = b""

    def piece(self, data: bytes) -> bytes:
        text = (
            struck(self._held + data, self._wanted)
            if self._held
            else struck(data, self._wanted)
        )
        held = max((_overlap(text, one) for one in self._wanted), default=0)
        if not held:
            self._held = b""
            return text
        self._held = text[-held:]
        return text[:-held]

    def rest(self) -> bytes:
        held, self._held = self._held, b""
        return held


def _overlap(text: bytes, secret: bytes) -> int:
    """How many bytes at the end of the text are a start of the secret."""
    last = len(text)
    start = max(0, last - len(secret) + 1)
    at = text.find(secret[:1], start)
    while at != -1:
        if secret.startswith(text[at:]):
            return last - at
        at = text.find(secret[:1], at + 1)
    return 0
