"""Which titles of schemas are worth reading?

In the client a schema goes by the key of its component, or by its place. A title of those words
("Card Brand" for `card.brand`) repeats them, and one that is an identifier (`CardBrandResource`,
`card_brand_param`) is a second name for what has one: both come from tools, for tools.
"""

from __future__ import annotations

import re

from generator.diagnostics import Pointer
from generator.names import singular, split

_IDENTIFIER = re.compile(r"\w*(?:[_.]|[^\W_A-Z][A-Z])[\w.]*|[A-Z]{2,}[a-z]\w*")


def telling_title(title: str, at: Pointer) -> str:
    """The title on one line; empty where it says nothing of its own."""
    line = " ".join(title.split())
    if not line or _IDENTIFIER.fullmatch(line):
        return ""
    place = {singular(word) for token in at.tokens for word in split(token)}
    return line if any(singular(word) not in place for word in split(line)) else ""
