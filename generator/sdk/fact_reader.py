"""Does a piece of the facts file have the shape that is asked for?

What does not is reported at its place, and read as if it were not stated.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from generator.diagnostics import Diagnostics, Pointer
from generator.diagnostics.codes.sdk import FACT_SHAPE, FACT_UNKNOWN
from generator.document.model import Json
from generator.names import split
from generator.sdk.fact_kinds import Members
from generator.sdk.nearest import nearest

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class FactReader:
    """Reads plain data with a place in hand, so that what does not fit is reported there."""

    diagnostics: Diagnostics

    def wrong(self, at: Pointer, expected: str, right: str = "") -> None:
        """`right` is what to write, where that can be said more closely."""
        self.diagnostics.report(
            FACT_SHAPE,
            at=at,
            fact=".".join(at.tokens),
            expected=expected,
            right=right or expected,
        )

    def only(
        self, tree: Mapping[str, Json], known: tuple[str, ...], at: Pointer
    ) -> None:
        for key in tree:
            if key not in known:
                near = nearest(key, known)
                hint = f"Write `{near}`." if near else f"Known are: {', '.join(known)}."
                self.diagnostics.report(FACT_UNKNOWN, at=at / key, fact=key, hint=hint)

    def text(self, tree: Mapping[str, Json], key: str, at: Pointer) -> str:
        value = tree.get(key, "")
        if isinstance(value, str):
            return value
        self.wrong(at / key, "text")
        return ""

    def title(self, tree: Mapping[str, Json], key: str, at: Pointer) -> str:
        """A text that becomes a name, and so has a letter or a digit in it."""
        text = self.text(tree, key, at)
        if key in tree and isinstance(tree[key], str) and not split(text):
            self.wrong(at / key, "a name with a letter in it")
            return ""
        return text

    def header(self, tree: Mapping[str, Json], at: Pointer, example: str) -> str:
        header = self.text(tree, "header", at)
        if not header:
            self.wrong(at / "header", f"the name of a header, such as {example}")
        return header

    def choice(
        self, tree: Mapping[str, Json], key: str, at: Pointer, known: tuple[str, ...]
    ) -> str:
        """One of the known texts; empty once reported."""
        written = tree.get(key)
        if isinstance(written, str) and written in known:
            return written
        near = nearest(written, known) if isinstance(written, str) else ""
        self.wrong(at / key, " or ".join(known), near)
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
        shape: Members,
    ) -> tuple[dict[str, Json], Pointer] | None:
        """A mapping with these keys and no others, and its place; None where it is not stated."""
        if key not in tree:
            return None
        value, here = self.mapping(tree, key, at), at / key
        self.only(value, shape.keys, here)
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
