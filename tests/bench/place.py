"""Where is a benchmark run: its document, its output and its cache, all in one folder?"""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from tests.fetch_stripe import complete_document

SCENARIOS = ("cold", "nothing changed", "one description changed")
"""In this order: each one finds what the one before has left."""

_BEFORE = b"The customer's full name or business name."
_AFTER = b"The full name of the customer, or of its business."


@dataclass(frozen=True, slots=True)
class Place:
    folder: Path

    @property
    def document(self) -> Path:
        return self.folder / "stripe.yaml"

    @property
    def out(self) -> Path:
        return self.folder / "out"

    @property
    def cache(self) -> Path:
        return self.folder / "cache"

    def prepare(self, scenario: str) -> None:
        if scenario != SCENARIOS[2]:
            return
        content = self.document.read_bytes()
        changed = content.replace(_BEFORE, _AFTER, 1)
        assert changed != content, "the description to change is not in the document"
        self.document.write_bytes(changed)


def lay_out(folder: Path) -> Place:
    """The document and its facts, and nothing built yet."""
    folder.mkdir()
    place = Place(folder)
    source = complete_document()
    shutil.copy(source, place.document)
    shutil.copy(source.with_name("stripe.sdk.yaml"), folder)
    return place
