"""How is one HTML element written in CommonMark, when all that is in it has been written?"""

from __future__ import annotations

import re
from collections.abc import Mapping

DROPPED = frozenset({"script", "style"})
"""Gone with all that is in them."""

VOID = frozenset({"br", "hr", "img", "wbr"})
_HEADINGS = {
    "h1": "#",
    "h2": "##",
    "h3": "###",
    "h4": "####",
    "h5": "#####",
    "h6": "######",
}
_PARTS_OF_TABLES = frozenset({"thead", "tbody", "tfoot"})
_PARAGRAPHS = frozenset(
    "p div section article header footer main center dl dd details summary figure".split()
)
_INLINE = frozenset(
    "a abbr b cite code del em font i ins kbd mark nobr q s samp small span strong sub sup"
    " tt u".split()
)
BLOCKS = frozenset(
    {*_HEADINGS, *_PARTS_OF_TABLES, *_PARAGRAPHS}
    | set("ul ol li dt pre blockquote table tr td th hr".split())
)
KNOWN = _INLINE | BLOCKS | VOID | DROPPED

UNPAIRED = VOID | {"p", "li", "dt", "dd", "tr", "td", "th"} | DROPPED
"""HTML allows these without an end tag."""

IMPLIED_ENDS: Mapping[str, frozenset[str]] = {
    "li": frozenset({"li"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "tr": frozenset({"tr", "td", "th"}),
    "td": frozenset({"td", "th"}),
    "th": frozenset({"td", "th"}),
}
"""Which open elements a start tag ends, back to the list or table around."""

HOLDERS = frozenset({"ul", "ol", "dl", "table", "blockquote"})

_TRAILING = re.compile(r"(?<![ \t])[ \t]+$", re.M)
_NESTED_LIST = re.compile(r"\n\n(?=(?:-|\d+\.) )")
_UNSAFE_URL = re.compile(r"(?:javascript|vbscript|data):", re.I)
_URL_ESCAPES = str.maketrans(
    {" ": "%20", "(": "%28", ")": "%29", "<": "%3C", ">": "%3E"}
)


def write_element(name: str, attributes: Mapping[str, str], inner: str) -> str:
    """Blocks have blank lines around them; whoever joins them leaves one."""
    if name in _PARAGRAPHS:
        return _block(inner)
    if name in _HEADINGS:
        return (
            _block(f"{_HEADINGS[name]} {' '.join(inner.split())}")
            if inner.strip()
            else ""
        )
    match name:
        case "strong" | "b":
            return _emphasis(inner, "**")
        case "em" | "i":
            return _emphasis(inner, "*")
        case "code" | "tt" | "kbd" | "samp":
            return _code(inner)
        case "a":
            return _link(inner, attributes.get("href", ""))
        case _:
            return _write_structure(name, inner)


def _write_structure(name: str, inner: str) -> str:
    match name:
        case "pre":
            return _fenced(inner)
        case "blockquote":
            return _block(
                "\n".join(f"> {line}".rstrip() for line in _tidy(inner).split("\n"))
            )
        case "dt":
            return _block(_emphasis(inner.strip(), "**"))
        case "td" | "th":
            return " ".join(inner.split()).replace("|", r"\|") + " | "
        case "tr":
            return f"\n| {inner.strip()}\n" if inner.strip() else ""
        case "table":
            return _table(inner)
        case "li":
            return _block(write_list([inner], numbered=False))
        case _:
            return "" if name in DROPPED else inner


def write_void(name: str, attributes: Mapping[str, str]) -> str:
    match name:
        case "br":
            return "\n\n"
        case "hr":
            return _block("---")
        case "img":
            source, text = attributes.get("src", ""), attributes.get("alt", "")
            return (
                f"!{_link(text, source)}"
                if source and _is_safe(source) and text
                else text
            )
        case _:
            return ""


def write_list(items: list[str], *, numbered: bool) -> str:
    lines = []
    for number, item in enumerate(items, 1):
        marker = f"{number}. " if numbered else "- "
        text = _NESTED_LIST.sub("\n", _tidy(item))
        indented = text.replace("\n", "\n" + " " * len(marker))
        lines.append(marker + re.sub(r"^ +$", "", indented, flags=re.M))
    return "\n".join(lines)


def _block(inner: str) -> str:
    return f"\n\n{inner.strip()}\n\n"


def _tidy(text: str) -> str:
    return re.sub(r"\n{3,}", "\n\n", _TRAILING.sub("", text)).strip()


def _emphasis(inner: str, mark: str) -> str:
    """Blanks at the ends move out: a mark must touch the text."""
    core = inner.strip()
    if not core or "\n\n" in core:
        return inner
    start = inner.index(core)
    return f"{inner[:start]}{mark}{core}{mark}{inner[start + len(core):]}"


def _code(inner: str) -> str:
    core = " ".join(inner.split())
    if not core:
        return ""
    fence = "`" * (_longest_run(core) + 1)
    blank = " " if core[0] == "`" or core[-1] == "`" else ""
    return f"{fence}{blank}{core}{blank}{fence}"


def _fenced(inner: str) -> str:
    fence = "`" * max(3, _longest_run(inner) + 1)
    return "\n\n" + f"{fence}\n{inner.strip(chr(10)).rstrip()}\n{fence}" + "\n\n"


def _longest_run(text: str) -> int:
    return max(map(len, re.findall("`+", text)), default=0)


def _link(label: str, url: str) -> str:
    target = url.strip()
    if not target or not label.strip() or "\n\n" in label or not _is_safe(target):
        return label
    return f"[{' '.join(label.split())}]({target.translate(_URL_ESCAPES)})"


def _is_safe(url: str) -> bool:
    return not _UNSAFE_URL.match("".join(c for c in url if c > " "))


def _table(inner: str) -> str:
    """The first row is the head, since a table in CommonMark's common extension has one."""
    lines = [line.strip() for line in inner.splitlines() if line.strip()]
    rows = [line for line in lines if line.startswith("|")]
    if not rows:
        return _block(inner)
    columns = len(re.findall(r"(?<!\\)\|", rows[0])) - 1
    head = [rows[0], "|" + " --- |" * columns, *rows[1:]]
    return _block(
        "\n".join([*(f"{line}\n" for line in lines if line not in rows), *head])
    )
