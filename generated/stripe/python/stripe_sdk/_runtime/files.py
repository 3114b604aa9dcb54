"""What did the caller give as a file: its name, its type, its bytes?"""

from __future__ import annotations

import os
from typing import IO, NamedTuple, TypeAlias, cast

FileContent: TypeAlias = bytes | os.PathLike[str] | IO[bytes]
# What an argument that is a file may be: the content, alone or after a name, and then a content type.
FileArgument: TypeAlias = (
    FileContent | tuple[str, FileContent] | tuple[str, FileContent, str]
)


class File(NamedTuple):
    """`content_type` is empty where the caller gave none. `name` is never empty."""

    name: str
    content_type: str
    content: bytes


# The name that browsers send for a file without one.
_UNNAMED = "blob"


def is_file(value: object) -> bool:
    """Whether this is bytes, a path, an open file, or one of them after a file name."""
    if _is_content(value):
        return True
    if not isinstance(value, tuple):
        return False
    parts = cast("tuple[object, ...]", value)
    return (
        len(parts) in (2, 3)
        and isinstance(parts[0], str)
        and _is_content(parts[1])
        and (len(parts) == 2 or isinstance(parts[2], str))
    )


def _is_content(value: object) -> bool:
    return isinstance(value, (bytes, bytearray, memoryview, os.PathLike)) or hasattr(
        value, "read"
    )


def read_file(value: object) -> File:
    """Read a value that `is_file`. An open file is read from where it stands to its end."""
    content_type = ""
    name = ""
    content = value
    if isinstance(value, tuple):
        name, content, *more = cast("tuple[str, object, str]", value)
        content_type = more[0] if more else ""
        if any(character in "\r\n\0" for character in content_type):
            raise ValueError("a content type cannot hold line ends or NUL")
    if isinstance(content, (bytes, bytearray, memoryview)):
        data = bytes(cast("bytes", content))
        return File(name or _UNNAMED, content_type, data)
    if isinstance(content, os.PathLike):
        path = cast("os.PathLike[str]", content)
        with open(path, "rb") as opened:
            data = opened.read()
        return File(name or os.path.basename(os.fspath(path)), content_type, data)
    return _read_open(cast("IO[bytes]", content), name, content_type)


def _read_open(opened: IO[bytes], name: str, content_type: str) -> File:
    # A file that was opened in text mode gives a string, whatever its type says.
    data = cast("bytes | str", opened.read())
    if not isinstance(data, bytes):
        raise TypeError("cannot send a file that is open in text mode: open it as 'rb'")
    own: object = getattr(opened, "name", None)
    if not name and isinstance(own, str):
        name = os.path.basename(own)
    return File(name or _UNNAMED, content_type, data)
