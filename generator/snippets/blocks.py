"""Where in a Markdown file does a snippet stand, and which one is it?

    <!-- gen snippet specs/stripe.yaml payment_records.list --lang curl --set limit=3 -->
    …what stands here is replaced…
    <!-- /gen snippet -->

In goes the text of a file; out come its blocks, and what is wrong with a marker. Between the
markers the words are those of the command line. Markers inside fenced code are left alone.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from generator.snippets.markers import Lines, Marker, markers


@dataclass(frozen=True, slots=True)
class Block:
    """`start` and `end` are where the text between the markers lies. `line` counts from 1."""

    words: tuple[str, ...]
    start: int
    end: int
    line: int
    indent: str


@dataclass(frozen=True, slots=True)
class Wrong:
    line: int
    column: int
    problem: str


Found: TypeAlias = "Block | Wrong"


def blocks(text: str) -> Iterator[Found]:
    """In the order of the text."""
    lines = Lines(text)
    opened: Marker | None = None
    for marker in markers(text):
        if marker.ends and opened is None:
            yield _wrong(lines, marker, "it ends a snippet, and none has begun")
        elif marker.ends:
            assert opened is not None
            yield _block(lines, opened, marker)
            opened = None
        elif opened is not None:
            yield _wrong(lines, opened, _endless(opened))
            opened = marker
        else:
            opened = marker
    if opened is not None:
        yield _wrong(lines, opened, _endless(opened))


def _endless(opened: Marker) -> str:
    if "<!--" in opened.words:
        return "a line of its marker ends without `-->`"
    return "it has no `<!-- /gen snippet -->`"


def _block(lines: Lines, opened: Marker, closed: Marker) -> Found:
    try:
        words = tuple(shlex.split(opened.words))
    except ValueError as error:
        return _wrong(lines, opened, f"its words have {str(error).lower()}")
    line = lines.of(opened.start)
    return Block(words, opened.end, closed.start, line, opened.indent)


def _wrong(lines: Lines, marker: Marker, problem: str) -> Wrong:
    return Wrong(lines.of(marker.start), len(marker.indent) + 1, problem)


def filled(text: str, snippets: dict[Block, str]) -> str:
    """The text with what each block has to hold."""
    parts, at = [], 0
    for block in sorted(snippets, key=lambda one: one.start):
        parts += [text[at : block.start], inside(block, snippets[block])]
        at = block.end
    return "".join([*parts, text[at:]])


def inside(block: Block, fenced: str) -> str:
    """What stands between its markers."""
    lines = (block.indent + line if line else "" for line in fenced.split("\n"))
    return "\n\n" + "\n".join(lines) + "\n\n"


def fence(language: str, program: str) -> str:
    """A code block whose fence is longer than any in it."""
    longest = max((len(run) for run in re.findall(r"`{3,}", program)), default=2)
    mark = "`" * (longest + 1)
    return f"{mark}{language}\n{program.rstrip()}\n{mark}"
