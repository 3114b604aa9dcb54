"""What text do these bytes hold?

UTF-8 with or without a byte order mark. Anything else is reported with the offset of the first
byte that does not fit.
"""

from __future__ import annotations

import codecs
import re

from generator.diagnostics import Diagnostics, Position
from generator.diagnostics.codes import document as codes

_NOTHING = re.compile(r"(?:[ \t\r\n]|#[^\r\n]*)*")


def decode(content: bytes, source: str, *, diagnostics: Diagnostics) -> str | None:
    """The text without its byte order mark, or None after reporting why there is none."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        _refuse(content, 0, encoding="UTF-16", source=source, diagnostics=diagnostics)
        return None
    if (offset := content.find(b"\0")) >= 0:
        if _is_utf16(content):
            _refuse(
                content,
                offset,
                encoding="UTF-16",
                source=source,
                diagnostics=diagnostics,
            )
        else:
            at = _position(content, offset, source=source)
            diagnostics.report(codes.FILE_BINARY, at=at, offset=offset)
        return None
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        _refuse(
            content,
            error.start,
            encoding="LATIN1",
            source=source,
            diagnostics=diagnostics,
        )
        return None
    text = text.removeprefix("\ufeff")
    if _NOTHING.fullmatch(text):
        diagnostics.report(codes.FILE_EMPTY, at=Position(source))
        return None
    return text


def _is_utf16(content: bytes) -> bool:
    """English text in UTF-16 without a mark: every other byte of the beginning is NUL."""
    even, odd = content[:64:2], content[1:64:2]
    return all(even) and not any(odd) or all(odd) and not any(even)


def _refuse(
    content: bytes,
    offset: int,
    *,
    encoding: str,
    source: str,
    diagnostics: Diagnostics,
) -> None:
    diagnostics.report(
        codes.FILE_ENCODING,
        at=_position(content, offset, source=source),
        byte=f"0x{content[offset]:02X}",
        offset=offset,
        encoding=encoding,
    )


def _position(content: bytes, offset: int, *, source: str) -> Position:
    before = content[:offset]
    line_start = before.rfind(b"\n") + 1
    column = len(before[line_start:].decode("utf-8", "replace")) + 1
    return Position(source, before.count(b"\n") + 1, column)
