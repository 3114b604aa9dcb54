"""Does a piece of the facts file have the shape that is asked for?

What does not is reported at its place, and read as if it were not stated.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TypeVar

from generator.diagnostics import Diagnostics, Pointer
from generator.diagnostics.codes.sdk import FACT_SHAPE, FACT_UNKNOWN
from generator.document.model import Json

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class FactReader:
    """Reads plain data with a place in hand, so that what does not fit is reported there."""

    diagnostics: Diagnostics

    def wrong(self, at: Pointer, expected: str) -> None:
        self.diagnostics.report(
            FACT_SHAPE, at=at, fact=".".join(at.tokens), expected=expected
        )

    def only(
        self, tree: Mapping[str, Json], known: tuple[str, ...], at: Pointer
    ) -> None:
        for key in tree:
            if key not in known:
                near = get_close_matches(key, known, 1)
                hint = (
                    f"Write `{near[0]}`." if near else f"Known are: {', '.join(known)}."
                )
                self.diagnostics.report(FACT_UNKNOWN, at=at / key, fact=key, hint=hint)

    def text(self, tree: Mapping[str, Json], key: str, at: Pointer) -> str:
        value = tree.get(key, "")
        if isinstance(value, str):
            return value
        self.wrong(at / key, "text")
        return ""

    def flag(self, tree: Mapping[str, Json], key: str, at: Pointer) -> bool:
        value = tree.get(key, False)
        if isinstance(value, bool):
            return value
        self.wrong(at / key, "true or false")
        return False

    def mapping(
        self, tree: Mapping[str, Json], key: str, at: Pointer
    ) -> dict[str, Json]:
        value = tree.get(key, {})
        if isinstance(value, dict):
            return value
        self.wrong(at / key, "a mapping")
        return {}

    def texts(self, tree: Mapping[str, Json], key: str, at: Pointer) -> dict[str, str]:
        inner = self.mapping(tree, key, at)
        return {name: self.text(inner, name, at / key) for name in inner}

    def each(
        self,
        tree: Mapping[str, Json],
        key: str,
        at: Pointer,
        read: Callable[[Json, Pointer], _T | None],
    ) -> dict[str, _T]:
        found = {}
        for name, value in self.mapping(tree, key, at).items():
            item = read(value, at / key / name)
            if item is not None:
                found[name] = item
        return found

    def within(
        self,
        tree: Mapping[str, Json],
        key: str,
        at: Pointer,
        *,
        known: tuple[str, ...],
    ) -> tuple[dict[str, Json], Pointer] | None:
        """A mapping with these keys and no others, and its place; None where it is not stated."""
        if key not in tree:
            return None
        value, here = self.mapping(tree, key, at), at / key
        self.only(value, known, here)
        return value, here

    def path(self, tree: Mapping[str, Json], key: str, at: Pointer) -> tuple[str, ...]:
        """JSON keys from the outside in, written with dots between them."""
        text = self.text(tree, key, at)
        steps = tuple(text.split(".")) if text else ()
        if all(steps):
            return steps
        self.wrong(at / key, "a path such as data.object")
        return ()

    def listed(self, tree: Mapping[str, Json], key: str, at: Pointer) -> list[str]:
        value = tree.get(key, [])
        if isinstance(value, list) and all(isinstance(item, str) for item in value):
            return [item for item in value if isinstance(item, str)]
        self.wrong(at / key, "a list of texts")
        return []
