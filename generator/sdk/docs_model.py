"""What does the document say of a thing, for people to read?"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Docs:
    """CommonMark, converted from HTML where the document wrote HTML. Still the document's words: unsafe."""

    summary: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """`status` is as the document writes it: 404, 4XX or default. `text` is as that of Docs."""

    status: str
    text: str
