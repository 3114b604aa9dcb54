"""Which lines of a file does a block show, and which ones should it show after a change?

A block is one or more runs of consecutive lines, in the order of the file. A line of nothing but
`...` (after the language's comment mark) parts them.
"""

from __future__ import annotations

import re
from os.path import commonprefix

_GAP = re.compile(r"^ *(?:#|//)? ?\.\.\.\n", re.MULTILINE)
_CLOSING = tuple(")]}")


def missing(block: str, text: str) -> str:
    """The first run of lines that the text does not have, or does not have after the one before."""
    at = 0
    for run in _GAP.split(block):
        found = f"\n{text}".find(f"\n{run}", at)
        if found < 0:
            return run
        at = found + len(run)
    return ""


def renewed(block: str, text: str) -> str:
    """The block with each run replaced by the statements that start where it did."""
    gaps = _GAP.findall(block)
    runs = [_renewed(run, text) for run in _GAP.split(block)]
    return runs[0] + "".join(gap + run for gap, run in zip(gaps, runs[1:], strict=True))


def _renewed(run: str, text: str) -> str:
    if not run.strip():
        return text
    if not missing(run, text):
        return run
    old, lines = run.splitlines(), text.splitlines()
    end = start = max(
        range(len(lines)), key=lambda at: len(commonprefix([lines[at], old[0]]))
    )
    for _ in _statements(old):
        end = _statement_end(lines, end) if end < len(lines) else end
    return "\n".join(lines[start:end]).rstrip("\n") + "\n"


def _statements(lines: list[str]) -> list[str]:
    margin = _margin(lines[0])
    return [
        line
        for line in lines
        if line.strip() and _margin(line) == margin and line.strip()[0] not in _CLOSING
    ]


def _statement_end(lines: list[str], start: int) -> int:
    """Behind the statement, its closing bracket, and the blank lines that follow."""
    margin, at = _margin(lines[start]), start + 1
    while at < len(lines):
        line = lines[at]
        deeper = not line.strip() or _margin(line) > margin
        if not deeper and not (_margin(line) == margin and line.strip()[0] in _CLOSING):
            break
        at += 1
    return at


def _margin(line: str) -> int:
    return len(line) - len(line.lstrip())
