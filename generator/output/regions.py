"""Where and how much does a text differ from what it was?

In: two texts. Out: the regions of the new one, with the lines that each added and took away. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from generator.output.merge import ending_as, is_text


@dataclass(frozen=True, slots=True)
class Region:
    """Lines of the new text, from 1 on. Where lines are only gone, the one that follows them.

    `under` is the line that begins what the region is in, such as a class.
    """

    first: int
    last: int
    added: int
    removed: int
    under: str = ""

    @property
    def size(self) -> int:
        return self.added + self.removed


_BEGINS = re.compile(
    r"(?:(?:export|default|declare|abstract|async|static) )*"
    r"(?:def|class|function|interface|type|const|enum)\b|#+ |\[.*\]$|[\w$\"'].*[({\[]$"
)
_FLOW = re.compile(
    r"(?:if|elif|else|for|while|try|except|finally|with|switch|case|catch|return|match|do)\b"
)
_MOST = 72


def regions(old: bytes, new: bytes) -> list[Region]:
    """Ends of lines count only where not all of them are others."""
    if old == new:
        return []
    if not is_text(old) or not is_text(new):
        return [Region(1, 1, 1, 1, "(no text)")]
    before, after = _lines(ending_as(new, old)), _lines(new)
    return list(_regions(before, after)) or [Region(1, 1, 0, 0, "(ends of lines)")]


def total(found: Sequence[Region]) -> tuple[int, int]:
    """Lines that were added, and lines that are gone."""
    return sum(one.added for one in found), sum(one.removed for one in found)


def _lines(text: bytes) -> list[str]:
    lines = text.decode().split("\n")
    return [line + "\n" for line in lines[:-1]] + [last for last in lines[-1:] if last]


def _regions(before: list[str], after: list[str]) -> Iterator[Region]:
    start = _common(before, after)
    rest = _common(before[start:][::-1], after[start:][::-1])
    old, new = before[start : len(before) - rest], after[start : len(after) - rest]
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for tag, old_first, old_last, new_first, new_last in matcher.get_opcodes():
        if tag == "equal":
            continue
        first, last = start + new_first, start + new_last
        yield Region(
            max(1, min(first + 1, len(after))),
            max(1, last, min(first + 1, len(after))),
            new_last - new_first,
            old_last - old_first,
            _under(after, first),
        )


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    """So many are equal at the beginning."""
    pairs = enumerate(zip(one, other))
    shorter = min(len(one), len(other))
    return next((at for at, (a, b) in pairs if a != b), shorter)


def _under(lines: Sequence[str], at: int) -> str:
    """The nearest line above that is indented less and begins something."""
    indent = next((_indent(line) for line in lines[at:] if line.strip()), 0)
    for line in reversed(lines[:at]):
        words = line.strip()
        if not words or _indent(line) >= indent:
            continue
        if _BEGINS.match(words) and not _FLOW.match(words):
            return words.rstrip("{:( ")[:_MOST]
    return ""


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
