"""How much will the reader take? Far above any real document, far below what would hurt."""

from __future__ import annotations

from typing import Final

MAX_BYTES: Final = 256_000_000
"""Of a file; the largest published documents have some 40 MB."""

MAX_DEPTH: Final = 200
"""Levels of nesting; published documents have some thirty. Later stages recurse over the tree."""

MAX_EXPANDED: Final = 10_000_000
"""Characters that all aliases of a text together may stand for."""

MAX_OVERLAY_STEPS: Final = 1_000_000
"""Of all paths and changes of the overlays together, beside what a large document gives them."""

MAX_FINDINGS: Final = 100
"""In one text, before its reading stops: the rest would be more of the same."""

MAX_PIECES: Final = 10_000
"""Files that the references of a document lead to; published ones have up to 3,000."""

MAX_PIECES_BYTES: Final = 64_000_000
"""Of all of them together."""

MAX_LOCK_BYTES: Final = 1_000_000
"""Of a lock file: an entry has some 150, so that it holds some 6,000 files."""
