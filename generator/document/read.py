"""What does this file say, as plain data?

In: the path of a YAML or JSON file. Out: a Document, or None where the file holds no text.
A Document whose text is broken has an empty tree, so that the report can show the place: ask
`diagnostics.failed` before going on. The kind of file is told by its content.
"""

from __future__ import annotations

import hashlib
import os
import stat

from generator.diagnostics import Diagnostics, Position
from generator.diagnostics.codes import document as codes
from generator.diagnostics.lines import Lines
from generator.document import json_text
from generator.document.decode import decode
from generator.document.limits import MAX_BYTES
from generator.document.model import Document, Json, Syntax
from generator.document.scalars import described
from generator.document.yaml_text import parse_yaml


def read(path: str, diagnostics: Diagnostics) -> Document | None:
    content = _content(path, diagnostics)
    return None if content is None else parse(content, path, diagnostics)


def parse(content: bytes, path: str, diagnostics: Diagnostics) -> Document | None:
    """What these bytes say, wherever they come from; `path` is for messages."""
    found = Diagnostics()
    read_ = parse_any(content, path, found)
    if read_ is not None and not found.failed and not isinstance(read_[1], dict):
        what = described(read_[1])
        found.report(codes.ROOT_NOT_MAPPING, at=Position(path), what=what)
    diagnostics.extend(list(found))
    return None if read_ is None else read_[0]


def parse_any(
    content: bytes, path: str, diagnostics: Diagnostics
) -> tuple[Document, Json] | None:
    """The same, with all that is said: a mapping or anything else."""
    text = decode(content, path, diagnostics=diagnostics)
    if text is None:
        return None
    syntax, root = _parse(text, path, diagnostics=diagnostics)
    tree = root if isinstance(root, dict) else {}
    digest = hashlib.sha256(content).hexdigest()
    return Document(path, syntax, text, tree, digest), root


def _parse(text: str, path: str, *, diagnostics: Diagnostics) -> tuple[Syntax, Json]:
    """JSON first where the text looks like it: YAML would read most of it too, but slower."""
    if text.lstrip()[:1] not in ("{", "["):
        return "yaml", parse_yaml(text, path, diagnostics=diagnostics)
    try:
        return "json", json_text.parse(text, path, diagnostics=diagnostics)
    except json_text.NotJson as error:
        if path.lower().endswith((".yaml", ".yml")):
            return "yaml", parse_yaml(text, path, diagnostics=diagnostics)
        at = Lines(path, text).position(error.offset)
        diagnostics.report(codes.JSON_SYNTAX, at=at, problem=error.problem)
        return "json", None


def _content(path: str, diagnostics: Diagnostics) -> bytes | None:
    at = Position(path)
    try:
        status = os.stat(path)
        if not stat.S_ISREG(status.st_mode):
            _refuse_irregular(path, status.st_mode, diagnostics=diagnostics)
            return None
        if status.st_size > MAX_BYTES:
            size, limit = status.st_size // 1_000_000, MAX_BYTES // 1_000_000
            diagnostics.report(codes.FILE_TOO_LARGE, at=at, size=size, limit=limit)
            return None
        with open(path, "rb") as file:
            return file.read()
    except (FileNotFoundError, NotADirectoryError, ValueError):
        # ValueError is for a NUL character in the path: no file can have such a name.
        diagnostics.report(codes.FILE_MISSING, at=at)
    except OSError as error:
        reason = os.strerror(error.errno) if error.errno else "unknown reason"
        diagnostics.report(codes.FILE_UNREADABLE, at=at, reason=reason.lower())
    return None


def _refuse_irregular(path: str, mode: int, *, diagnostics: Diagnostics) -> None:
    folder = stat.S_ISDIR(mode)
    diagnostics.report(
        codes.FILE_NOT_REGULAR,
        at=Position(path),
        what="a folder" if folder else "a device or a pipe",
        example=os.path.join(path, "openapi.yaml") if folder else "openapi.yaml",
    )
