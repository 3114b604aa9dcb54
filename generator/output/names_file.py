"""What becomes of a file that we write beside the document: of the names, of the releases?

In: its path and what it is to say. Out: what was done, or what would be.
"""

from __future__ import annotations

from pathlib import Path

from generator.diagnostics import Diagnostics, Rule
from generator.diagnostics.codes.names import NAMES_NOT_WRITTEN
from generator.output.edit import replace
from generator.output.manifest import digest
from generator.output.plan import difference


def keep_names(
    path: str, text: str, diagnostics: Diagnostics, *, refused: Rule = NAMES_NOT_WRITTEN
) -> bool:
    """Whether the file was written. It is left alone where it says the same. `refused` says why not."""
    if _said(path) == text:
        return False
    try:
        if Path(path).is_symlink() and not Path(path).exists():
            raise OSError(0, "it is a link to nothing")
        replace(path, text)
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        diagnostics.report(refused, at=None, reason=f"{path}: {reason}")
        return False
    return True


def names_difference(path: str, text: str) -> list[str]:
    said = _said(path)
    if said == text:
        return []
    old = None if said is None else said.encode()
    return [difference(Path(path).name, old, text.encode())]


def names_digest(path: str) -> str:
    """Of what the file says; empty where it cannot be read."""
    said = _said(path)
    return "" if said is None else digest(said.encode())


def _said(path: str) -> str | None:
    """Whatever ends the lines of a checkout."""
    try:
        return Path(path).read_bytes().decode().replace("\r\n", "\n")
    except (OSError, ValueError):
        return None
