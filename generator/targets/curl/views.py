"""What each curl template prints: one frozen view per template, of the same name."""

from __future__ import annotations

from dataclasses import dataclass

from generator.code import Code


@dataclass(frozen=True, slots=True)
class SnippetView:
    """`request` is the rest of the first line, each of `options` a line of its own."""

    request: Code
    options: tuple[Code, ...]
