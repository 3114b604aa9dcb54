"""How is CommonMark laid out in a comment of limited width?

Paragraphs are wrapped; lists, code blocks, tables and headings keep their lines.
"""

from __future__ import annotations

import re
import textwrap

from generator.code import Code

_BULLET = re.compile(r"(\s*)([-*+]|\d+[.)])\s+")
_FENCE = re.compile(r"\s*(```|~~~)")
_KEPT = re.compile(r"\s*[|#>]|\s{4,}")


def wrap(text: str, width: int) -> list[str]:
    """Lines without trailing blanks; no line at all for blank text. A long word may stick out."""
    if len(text) <= width and text.isprintable() and text.strip() == text:
        return [text] if text else []
    lines: list[str] = []
    paragraph: list[str] = []
    fenced = False

    def flush() -> None:
        if paragraph:
            lines.extend(_fill(" ".join(paragraph), width))
            paragraph.clear()

    for raw in _printable(text).split("\n"):
        line = raw.rstrip()
        if _FENCE.match(line):
            flush()
            fenced = not fenced
            lines.append(line)
        elif fenced or not line or _KEPT.match(line):
            flush()
            lines.append(line)
        elif _BULLET.match(line):
            flush()
            paragraph.append(line)
        else:
            paragraph.append(line.strip())
    flush()
    return _trimmed(lines)


def _fill(text: str, width: int) -> list[str]:
    if len(text) <= width:
        return [text]
    bullet = _BULLET.match(text)
    hanging = " " * len(bullet[0]) if bullet else ""
    return textwrap.wrap(
        text,
        max(width, 20),
        subsequent_indent=hanging,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _printable(text: str) -> str:
    """Tabs are four blanks; other control and format characters are left out."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", "    ")
    if text.isprintable():
        return text
    return "".join(c for c in text if c == "\n" or c.isprintable())


def _trimmed(lines: list[str]) -> list[str]:
    """No blank line at either end, and never two in a row."""
    kept: list[str] = []
    for line in lines:
        if line or (kept and kept[-1]):
            kept.append(line)
    while kept and not kept[-1]:
        kept.pop()
    return kept


def markdown(text: str) -> Code:
    """One line of Markdown that shows the text as it is (CommonMark, backslash escapes)."""
    line = one_line(text)
    return Code("".join(f"\\{c}" if c in _MARKDOWN else c for c in line))


def one_line(text: str) -> str:
    """What of it can be seen, with single blanks."""
    return " ".join(_printable(text).split())


def code_span(text: str) -> Code:
    """A name in Markdown, as code where it is made of what names are made of."""
    is_name = text.isascii() and text.replace("_", "").replace("-", "").isalnum()
    return Code(f"`{text}`") if is_name else markdown(text)


def link(url: str) -> Code:
    """A link where it leads to the web and holds nothing that ends it; else its text."""
    return Code(f"<{url}>") if is_web(url) else markdown(url)


def is_web(url: str) -> bool:
    """Whether it leads to the web, and holds nothing that a URL may not."""
    return _WEB.fullmatch(url) is not None


def mail(address: str) -> Code:
    return Code(f"<{address}>") if _MAIL.fullmatch(address) else markdown(address)


_WEB = re.compile(
    r"https?://[A-Za-z0-9.-]+(:\d+)?([/?#][\w./?#@!$&'()*+,;=:%~-]*)?", re.A
)
_MAIL = re.compile(r"[\w.+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+", re.A)
_MARKDOWN = frozenset("\\`*_{}[]<>#|!&~")
