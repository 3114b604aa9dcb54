"""How does text become HTML or JSON? The only way in: nothing else of a document reaches a page."""

from __future__ import annotations

import json
import re
from functools import lru_cache
from html import escape
from typing import Any

from generator.code import Code
from generator.targets.docs.markdown import to_html

_PLAIN = re.compile(r"[A-Za-z0-9 ,.'\"();:?%+=/-]*\Z")
"""Text that has no mark of Markdown in it, wherever it stands; most texts are as plain as that."""

_BULLET = re.compile(r"\s|[-+=]|\d+[.)]")
_SCHEME = re.compile(r"https?://")


def _seen(said: str) -> str:
    """U+FFFD stands for what no page may hold, and for what a reader would not see: it could turn the
    direction of the text around it, or make two names look alike."""
    if said.isprintable():
        return said
    return "".join(
        (
            letter
            if letter.isprintable() or letter in "\n\t"
            else "\N{REPLACEMENT CHARACTER}"
        )
        for letter in said.replace("\r\n", "\n")
    )


def text(said: str) -> Code:
    """Text between tags, or between the double quotes of an attribute."""
    return Code(escape(_seen(said), quote=True))


@lru_cache(maxsize=1 << 16)
def prose(said: str) -> Code:
    """CommonMark as HTML: no tag of the text's own, no picture, no link but to http, https and mail."""
    said = _seen(said).strip()
    if not said:
        return Code("")
    if _PLAIN.match(said) and not _BULLET.match(said) and not _SCHEME.search(said):
        return Code(f"<p>{escape(said, quote=False)}</p>")
    return Code(to_html(said).strip())


def data(value: Any) -> Code:
    """JSON in ASCII, without blanks."""
    return Code(json.dumps(value, ensure_ascii=True, separators=(",", ":")))
