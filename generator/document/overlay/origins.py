"""In which file, and where in it, is what stands at a place of a document that overlays changed?

A tree of places. What no overlay touched is not in it: it is where its pointer says.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.diagnostics import Diagnostic, Pointer, Related
from generator.diagnostics.model import Place

Tokens = tuple[str, ...]


@dataclass(slots=True)
class Origin:
    """`at`: where it is written, with all that it holds but what is `below`. None: not moved."""

    at: Pointer | None = None
    below: dict[str, Origin] = field(default_factory=dict)


@dataclass(slots=True)
class Origins:
    """`source` is the path of the document."""

    source: str
    root: Origin = field(default_factory=Origin)

    def of(self, tokens: Tokens) -> Pointer:
        node: Origin | None = self.root
        at, rest = Pointer(self.source), 0
        for depth, token in enumerate(tokens, 1):
            node = node.below.get(token) if node else None
            if node is None:
                break
            if node.at is not None:
                at, rest = node.at, depth
        return Pointer(at.source, (*at.tokens, *tokens[rest:]))

    def put(self, tokens: Tokens, at: Pointer) -> None:
        """It is written there now, whole."""
        node = self._node(tokens)
        node.at = at
        node.below.clear()

    def remove_key(self, tokens: Tokens) -> None:
        self._node(tokens[:-1]).below.pop(tokens[-1], None)

    def keep_items(self, tokens: Tokens, kept: Sequence[int], *, size: int) -> None:
        """Those that move up are where they were all the same."""
        below = self._node(tokens).below
        for number, before in enumerate(kept):
            if number < before:
                at = self.of((*tokens, str(before)))
                moved = below.pop(str(before), None) or Origin()
                moved.at = at
                below[str(number)] = moved
        for number in range(len(kept), size):
            below.pop(str(number), None)

    def _node(self, tokens: Tokens) -> Origin:
        node = self.root
        for token in tokens:
            node = node.below.setdefault(token, Origin())
        return node

    def relocated(self, found: Diagnostic) -> Diagnostic:
        """The same finding, of the place where the thing is written."""
        at = self._place(found.at)
        related = tuple(
            Related(self._place(one.at) or one.at, one.label) for one in found.related
        )
        return Diagnostic(
            found.code, found.severity, found.message, found.help, at, related
        )

    def _place(self, at: Place | None) -> Place | None:
        ours = isinstance(at, Pointer) and at.source == self.source
        return self.of(at.tokens) if isinstance(at, Pointer) and ours else at
