"""Which JSON texts are in a stream of bytes? Bytes may be cut anywhere.

Each text is on a line of its own (JSON Lines), or behind a record separator (RFC 7464).
"""

from __future__ import annotations

import json

_SEPARATOR = b"\x1e"


class Records:
    """Bytes in, texts out; what is blank is none."""

    def __init__(self, media_type: str) -> None:
        self._is_sequence = "json-seq" in media_type.lower()
        self._between = _SEPARATOR if self._is_sequence else b"\n"
        self._rest: list[bytes] = []

    def feed(self, data: bytes, *, last: bool = False) -> list[bytes]:
        """The texts that these bytes complete, and at the very end one that nothing completes."""
        *complete, rest = data.split(self._between)
        if complete:
            complete[0] = b"".join([*self._rest, complete[0]])
            self._rest = []
        self._rest.append(rest)
        if last or (self._is_sequence and rest.endswith(b"\n") and self._is_whole()):
            complete.append(b"".join(self._rest))
            self._rest = []
        return [text for text in complete if text.strip()]

    def _is_whole(self) -> bool:
        """A text of a sequence ends with a line feed, and may have others in it."""
        try:
            json.loads(b"".join(self._rest))
        except (ValueError, RecursionError):
            return False
        return True
