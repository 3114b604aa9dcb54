"""How does text of a document get into a report: where people read Markdown, and on a terminal?

The only way in. A document can be anybody's: its text must not become markup, a link, a mention of
somebody, or a command to a terminal.
"""

from __future__ import annotations

import re

from generator.code import Code
from generator.diagnostics.frame import clean

_LONGEST = 160


def span(text: str) -> Code:
    """A code span of Markdown, in which nothing is markup (CommonMark 0.31, 6.1)."""
    shown = _short(text)
    if not shown.strip():
        return Code("` `")
    longest = max((len(run) for run in re.findall("`+", shown)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if shown.startswith("`") or shown.endswith("`") else ""
    return Code(f"{fence}{pad}{shown}{pad}{fence}")


def cell(text: str) -> Code:
    """A code span in a table, where a bar would end the cell even there."""
    return Code(span(text).replace("|", "\\|"))


def line(text: str) -> Code:
    """For a terminal: visible characters alone."""
    return Code(_short(text))


def _short(text: str) -> str:
    shown = clean(text)
    return shown if len(shown) <= _LONGEST else shown[: _LONGEST - 3] + "..."
