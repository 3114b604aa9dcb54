"""How much will the reader take? Far above any real document, far below what would hurt."""

from __future__ import annotations

from typing import Final

MAX_BYTES: Final = 256_000_000
"""Of a file; the largest published documents have some 40 MB."""

MAX_DEPTH: Final = 200
"""Levels of nesting; published documents have some thirty. Later stages recurse over the tree."""

MAX_EXPANDED: Final = 10_000_000
"""Characters that all aliases of a text together may stand for."""

MAX_FINDINGS: Final = 100
"""In one text, before its reading stops: the rest would be more of the same."""
