"""Code: text that is safe to emit into generated source.

Templates print nothing else. Text from the document becomes Code only through a target's
`quote` module (string literal, comment, docstring) or a `Scope` (identifier).
"""

from __future__ import annotations

from collections.abc import Iterable


class Code(str):
    """Source text that needs no further escaping."""

    __slots__ = ()


def join(separator: str, parts: Iterable[Code]) -> Code:
    """Code out of Code; the separator is ours, never the document's."""
    return Code(separator.join(parts))
