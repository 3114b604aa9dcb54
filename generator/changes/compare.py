"""What changed between two Sdks, for the users of each language's package?

In: two Sdks and the languages. Out: a Comparison. Nothing is read or printed here.
"""

from __future__ import annotations

from collections.abc import Mapping

from generator.changes.client import compare_client
from generator.changes.declared import compare_declared
from generator.changes.methods import compare_methods
from generator.changes.model import Comparison
from generator.changes.notes import Notes
from generator.changes.sides import sides
from generator.changes.types import Types
from generator.sdk.model import Sdk
from generator.targets.base import Typed


def compare(old: Sdk, new: Sdk, languages: Mapping[str, Typed]) -> Comparison:
    both = sides(old, new, languages)
    notes = Notes(both, Types(both))
    compare_client(notes)
    compare_methods(notes)
    compare_declared(notes)
    return Comparison(both.languages, tuple(notes.changes()))
