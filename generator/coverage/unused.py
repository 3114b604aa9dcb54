"""What do the readers take, of which an SDK shows nothing?

A test takes each key out of a document that has them all, and sees whether what a target writes
changes: this table is what does not, no more and no less.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

_BOTH = ("python", "typescript")

UNUSED: Final[Mapping[tuple[str, str], tuple[str, ...]]] = {
    ("operation", "tags"): _BOTH,
    ("request body", "description"): _BOTH,
    ("response", "headers"): _BOTH,
    ("schema", "maxItems"): _BOTH,
    ("server", "description"): _BOTH,
    ("server variable", "description"): _BOTH,
    ("server variable", "enum"): ("typescript",),
}
