"""What tells of pages: the parameters that an operation takes, and the body that it gives back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.names import Words
from generator.openapi.schema import Schema
from generator.sdk.paging_body import Leaf, Plain
from generator.sdk.paging_model import Path


@dataclass(frozen=True, slots=True)
class Taken:
    """A query parameter of one value."""

    name: str
    words: Words
    plain: Plain
    schema: Schema
    description: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """`items` leads to the list, `item` is the schema of an entry. `links`: there is a header Link."""

    schemas: Mapping[str, Schema]
    takes: tuple[Taken, ...]
    leaves: tuple[Leaf, ...]
    items: Path
    item: Schema
    links: bool

    def taken(self, names: Iterable[Words]) -> Taken | None:
        """The parameter of one of these names, the first name first."""
        by_words = {one.words: one for one in reversed(self.takes)}
        return next((by_words[name] for name in names if name in by_words), None)

    def leaf(self, names: frozenset[Words], plain: Plain) -> Leaf | None:
        fitting = (one for one in self.leaves if one.plain == plain)
        return next((one for one in fitting if one.words in names), None)
