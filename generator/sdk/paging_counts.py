"""Are the pages of a list counted, or the items before a page?"""

from __future__ import annotations

import re

from generator.openapi.schema import Integer, Number
from generator.sdk import paging_words as words
from generator.sdk.paging_body import is_time
from generator.sdk.paging_evidence import Evidence, Taken
from generator.sdk.paging_model import Offset, PageNumber

_FROM_ZERO = re.compile(
    r"\b(zero|0)[- ](based|indexed)|(start|begin)\w* (at|from|with) (0|zero)\b"
    r"|first page is (0|zero)\b",
    re.IGNORECASE,
)


def counted(found: Evidence) -> PageNumber | Offset | None:
    return _page_number(found) or _offset(found)


def _page_number(found: Evidence) -> PageNumber | None:
    page = found.taken(sorted(words.PAGE))
    if page is None or page.plain != "number":
        return None
    total = found.leaf(words.TOTAL_PAGES, "number")
    first = _first(page)
    if first is None:
        return None
    return PageNumber(found.items, page.name, first, total.path if total else ())


def _first(page: Taken) -> int | None:
    """The default, else the least that is taken, else what is told; most count from one."""
    schema, default = page.schema, page.schema.facets.default
    if default is not None:
        return next((number for number in (0, 1) if default.value == number), None)
    if isinstance(schema, Integer | Number) and schema.minimum is not None:
        return next((number for number in (0, 1) if schema.minimum == number), None)
    said = f"{page.description} {schema.facets.description}"
    return 0 if _FROM_ZERO.search(said) else 1


def _offset(found: Evidence) -> Offset | None:
    start = found.taken(sorted(words.OFFSET))
    if start is None or start.plain != "number" or is_time(start.schema):
        return None
    size = found.taken(sorted(words.SIZE))
    total = found.leaf(words.TOTAL, "number")
    default = start.schema.facets.default
    if (size is None and total is None) or (default and default.value != 0):
        return None
    return Offset(
        found.items,
        start.name,
        total.path if total else (),
        size.name if size and size.plain == "number" else "",
    )
