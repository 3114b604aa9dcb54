"""What does a page of the site hold, as a browser reads it? Fails for what no page may have.

A strict reader: tags are closed in their order, attributes are such as the templates and Markdown
need, links lead to the web, to mail, or into the site.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

_EMPTY = frozenset("br hr link meta".split())
_OURS = frozenset(
    """html head title body header nav main article section form div span strong button kbd
    details summary dl dt dd script""".split()
)
_MARKDOWN = frozenset(
    """p ul ol li code pre em strong a h1 h2 h3 h4 h5 h6 blockquote table thead tbody tr th
    td""".split()
)
_ATTRIBUTES = frozenset(
    """lang charset name content http-equiv rel href src type id class hidden scope start
    tabindex novalidate defer""".split()
)
_LINK = re.compile(
    r"https?://[^\s]+|mailto:[^\s]*|#.*|(?:\.\./)*[\w./-]+(?:#[\w-]+)?", re.IGNORECASE
)
_UNSEEN = re.compile(
    "[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)

POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"


@dataclass
class Page(HTMLParser):
    """`text` is what a reader sees, `wrong` what no page may have."""

    wrong: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    scripts: list[str] = field(default_factory=list)
    metas: list[dict[str, str | None]] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    open: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _OURS | _MARKDOWN | _EMPTY:
            self.wrong.append(f"<{tag}>")
        if tag not in _EMPTY:
            self.open.append(tag)
        found = dict(attrs)
        if len(found) != len(attrs):
            self.wrong.append(f"<{tag}> has an attribute twice")
        for name, value in attrs:
            self._attribute(tag, name, value or "")
        if tag == "script":
            self.scripts.append(found.get("src") or "")
        if tag == "meta":
            self.metas.append(found)

    def _attribute(self, tag: str, name: str, value: str) -> None:
        if name not in _ATTRIBUTES and not re.fullmatch(r"(?:data|aria)-[a-z]+", name):
            self.wrong.append(f"<{tag} {name}>")
        if name in ("href", "src"):
            self.links.append(value)
            if not _LINK.fullmatch(value):
                self.wrong.append(f"{name}={value!r}")
        if name == "id":
            self.ids.append(value)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _EMPTY:
            self.wrong.append(f"<{tag}/> is not closed by that")

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(f"</{tag}> closes nothing")

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] == "script" and data.strip():
            self.wrong.append(f"a script of its own: {data!r}")
        if self.open and re.fullmatch("h[1-6]", self.open[-1]):
            self.headings.append(data)
        self.words.append(data)

    def handle_comment(self, data: str) -> None:
        self.wrong.append(f"a comment: {data!r}")

    @property
    def text(self) -> str:
        return "".join(self.words)


def read(source: str) -> Page:
    page = Page()
    page.feed(source)
    page.close()
    page.wrong += [f"<{tag}> is not closed" for tag in page.open]
    page.wrong += [f"{found!r} is not seen" for found in _UNSEEN.findall(source)]
    page.wrong += [f"{one} twice" for one in {*page.ids} if page.ids.count(one) > 1]
    return page
