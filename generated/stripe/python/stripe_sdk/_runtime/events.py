"""Which lines and which server-sent events are in a stream of bytes?

As the HTML standard reads text/event-stream (section 9.2.6). Bytes may be cut anywhere.
"""

from __future__ import annotations

from codecs import getincrementaldecoder
from typing import NamedTuple

_Decoder = getincrementaldecoder("utf-8")


class ServerEvent(NamedTuple):
    """`id` is that of the last event that had one. `retry` is in milliseconds, None if not stated."""

    event: str
    data: str
    id: str
    retry: int | None


class Lines:
    """Text in, lines out; their ends are LF, CR LF or CR, and nothing else that Unicode has."""

    def __init__(self) -> None:
        self._decode = _Decoder(errors="replace").decode
        self._rest: list[str] = []
        self._cr = False

    def feed(self, data: bytes, *, last: bool = False) -> list[str]:
        """The lines that these bytes complete, and at the very end one that nothing completes."""
        text = self._decode(data, last)
        if self._cr and text:
            # The line ended with the CR, before it was known what would follow.
            text = text.removeprefix("\n")
            self._cr = False
        if text:
            self._cr = text.endswith("\r")
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        complete, newline, rest = text.rpartition("\n")
        if not newline:
            self._rest.append(rest)
            return self._ending() if last else []
        lines = ("".join(self._rest) + complete).split("\n")
        self._rest = [rest]
        return lines + (self._ending() if last else [])

    def _ending(self) -> list[str]:
        rest = "".join(self._rest)
        self._rest = []
        return [rest] if rest else []


class Events:
    """Bytes in, events out. An event that the end of the stream cuts off is none."""

    def __init__(self) -> None:
        self._lines = Lines()
        self._first = True
        self._id = ""
        self._reset()

    def _reset(self) -> None:
        self._event = ""
        self._data: list[str] = []
        self._retry: int | None = None

    def feed(self, data: bytes) -> list[ServerEvent]:
        events: list[ServerEvent] = []
        for line in self._lines.feed(data):
            if self._first:
                line = line.removeprefix("\ufeff")
                self._first = False
            if line:
                self._field(line)
                continue
            if self._data:
                events.append(self._finished())
            self._reset()
        return events

    def _finished(self) -> ServerEvent:
        data = "\n".join(self._data)
        return ServerEvent(self._event or "message", data, self._id, self._retry)

    def _field(self, line: str) -> None:
        """A line that starts with a colon is a comment: a field without a name."""
        name, _, value = line.partition(":")
        value = value.removeprefix(" ")
        match name:
            case "event":
                self._event = value
            case "data":
                self._data.append(value)
            case "id" if "\0" not in value:
                self._id = value
            case "retry" if value.isascii() and value.isdigit():
                self._retry = int(value)
            case _:
                pass
