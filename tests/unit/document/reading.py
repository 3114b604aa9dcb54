"""Reads a text the way a file is read, for the tests beside this file."""

from __future__ import annotations

from pathlib import Path

from generator.diagnostics import Diagnostics, Position
from generator.document.model import Document
from generator.document.read import read


def read_text(folder: Path, text: str, name: str = "spec.yaml") -> Document:
    document, diagnostics = read_bytes(folder, text.encode(), name)
    assert [found.message for found in diagnostics] == []
    assert document is not None
    return document


def read_bytes(
    folder: Path, content: bytes, name: str = "spec.yaml"
) -> tuple[Document | None, Diagnostics]:
    file = folder / name
    file.write_bytes(content)
    diagnostics = Diagnostics()
    return read(str(file), diagnostics), diagnostics


def said(diagnostics: Diagnostics) -> list[tuple[str, int, int]]:
    """Code, line and column of each finding."""
    return [
        (found.code, found.at.line, found.at.column)
        for found in diagnostics
        if isinstance(found.at, Position)
    ]
