"""What does CommonMark look like as HTML? The only user of markdown-it.

In: text of a document, which may mean harm. Out: HTML without tags of the text's own, without
pictures (they would be fetched from strangers), with links to the web and to mail alone.
"""

from __future__ import annotations

import re

from markdown_it import MarkdownIt

_LINK = re.compile(r"(?:https?://|mailto:|#)", re.IGNORECASE)


_ALIGNED = re.compile(r' style="text-align:(left|center|right)"')
"""What the parser writes for columns of tables. A page has no styles but those of its sheets."""


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False}).enable("table").disable("image")
    parser.validateLink = lambda url: _LINK.match(url) is not None  # type: ignore[method-assign]
    return parser


_PARSER = _parser()


def to_html(text: str) -> str:
    return _ALIGNED.sub(r' class="\1"', str(_PARSER.render(text)))
