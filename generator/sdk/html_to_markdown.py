"""How does HTML in a description read as CommonMark?

Descriptions are HTML, CommonMark, or CommonMark with some HTML in it. Only what is HTML changes:
`a < b`, `<id>`, `List<String>` and code stay as they are.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser

from generator.sdk.html_elements import (
    BLOCKS,
    DROPPED,
    HOLDERS,
    IMPLIED_ENDS,
    KNOWN,
    UNPAIRED,
    VOID,
    write_element,
    write_list,
    write_void,
)

_CODE = re.compile(
    r"^(`{3,}|~{3,})[^\n]*\n.*?^\1[ \t]*$|(?<!`)(`+)(?!`).*?(?<!`)\2(?!`)", re.M | re.S
)
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*)(?:\s[^<>]*)?/?>")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_BARE_AMPERSAND = re.compile(
    r"&(?!(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)"
)
_KEPT = re.compile("\x00(\\d+)\x00")
_DEEPEST = 100
"""Elements in elements; from there on only their text is kept, as each level is written anew."""
_LESS = "\x01"
"""A `<` of the text itself, hidden from the parser."""
_TAG_GOES_ON = r"(?=[A-Za-z/!?])(?![A-Za-z][A-Za-z0-9+.-]*:|[^\s<>@]+@)"
"""Not so in `<https://example.com>` and `<a@example.com>`, which are links."""
_LIKE_TAG = re.compile(f"<{_TAG_GOES_ON}")
_LIKE_TAG_LESS = re.compile(f"{_LESS}{_TAG_GOES_ON}")


def to_markdown(text: str) -> str:
    """The text holds no control characters: NUL marks what is kept aside."""
    kept: list[str] = []

    def keep(found: re.Match[str]) -> str:
        kept.append(found[0])
        return f"\x00{len(kept) - 1}\x00"

    text = _CODE.sub(keep, text)
    tags = _html_tags(text)
    if tags:
        text = _BARE_AMPERSAND.sub(keep, _without_comments(text))
        text = _read(text, tags, kept)
    else:
        text = _ENTITY.sub(lambda found: _decode(found[0]), text)
        text = _LIKE_TAG_LESS.sub(r"\\<", text).replace(_LESS, "<")
    return _put_back(text, kept)


def _without_comments(text: str) -> str:
    """By hand: a pattern would look for the end of every comment that has none."""
    parts, start = [], 0
    while (opened := text.find("<!--", start)) >= 0:
        closed = text.find("-->", opened + 4)
        if closed < 0:
            break
        parts.append(text[start:opened])
        start = closed + 3
    return "".join([*parts, text[start:]])


def _put_back(text: str, kept: Sequence[str]) -> str:
    while kept and "\x00" in text:
        text = _KEPT.sub(lambda found: kept[int(found[1])], text)
    return text


def _html_tags(text: str) -> frozenset[str]:
    """Names of tags that are HTML here, not placeholders: known, and paired where they must be.

    In a text that has such tags, other pairs are markup too.
    """
    found: dict[bool, set[str]] = {True: set(), False: set()}
    for tag in _TAG.finditer(text):
        found[bool(tag[1])].add(tag[2].lower())
    paired = found[True] & found[False]
    known = (paired & KNOWN) | (found[False] & UNPAIRED)
    return frozenset(paired | known if known else ())


def _read(text: str, tags: frozenset[str], kept: Sequence[str]) -> str:
    markup = rf"<(?!/?(?:{'|'.join(sorted(tags))})(?:\s[^<>]*)?/?>)"
    reader = _Reader(kept)
    reader.feed(re.sub(markup, _LESS, text, flags=re.I))
    reader.close()
    return reader.finish()


def _decode(entity: str) -> str:
    return html.unescape(entity).replace("<", _LESS)


def _escape(text: str) -> str:
    """What would be a tag in CommonMark is not one here."""
    return _LIKE_TAG.sub(r"\\<", text)


@dataclass(slots=True)
class _Open:
    """An element that has begun; `parts` is what is written of it so far."""

    name: str
    attributes: Mapping[str, str]
    parts: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    """Writes each element when it ends, into the one around it."""

    def __init__(self, kept: Sequence[str]) -> None:
        super().__init__(convert_charrefs=True)
        self._kept = kept
        self._stack = [_Open("", {})]

    def finish(self) -> str:
        while len(self._stack) > 1:
            self._end()
        return "".join(self._stack[0].parts)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        if tag in VOID:
            self._write(write_void(tag, attributes))
            return
        if tag in BLOCKS:
            self._end_implied(tag)
        if len(self._stack) > _DEEPEST:
            return
        self._stack.append(_Open(tag, attributes))

    def handle_endtag(self, tag: str) -> None:
        if any(element.name == tag for element in self._stack[1:]):
            while self._end() != tag:
                pass

    def handle_data(self, data: str) -> None:
        if self._is_literal():
            literal = _put_back(data, self._kept).replace(_LESS, "<")
            self._stack[-1].parts.append(literal)
            return
        text = _escape(data.replace(_LESS, "<"))
        if any(element.name in BLOCKS for element in self._stack):
            text = re.sub(r"\s+", " ", text)
        self._write(text)

    def _write(self, text: str) -> None:
        """After a block the text begins at the margin."""
        parts = self._stack[-1].parts
        last = next((part for part in reversed(parts) if part), "\n")
        parts.append(
            text.lstrip(" ") if last.endswith("\n") and len(self._stack) > 1 else text
        )

    def _is_literal(self) -> bool:
        return any(element.name in ("pre", "code", *DROPPED) for element in self._stack)

    def _end_implied(self, tag: str) -> None:
        ended = IMPLIED_ENDS.get(tag, frozenset())
        for element in reversed(self._stack[1:]):
            if element.name in ended or element.name == "p":
                self.handle_endtag(element.name)
                return self._end_implied(tag)
            if element.name in HOLDERS or element.name in BLOCKS - {"p"} - ended:
                return None
        return None

    def _end(self) -> str:
        element = self._stack.pop()
        around = self._stack[-1]
        if element.name in ("ul", "ol"):
            items = [part for part in element.parts if part.strip()]
            written = f"\n\n{write_list(items, numbered=element.name == 'ol')}\n\n"
            around.parts.append(written if items else "")
            return element.name
        inner = "".join(element.parts)
        if element.name == "li" and around.name in ("ul", "ol"):
            around.parts.append(inner)
        elif self._is_literal() and element.name not in DROPPED:
            around.parts.append(inner)
        else:
            self._write(write_element(element.name, element.attributes, inner))
        return element.name
