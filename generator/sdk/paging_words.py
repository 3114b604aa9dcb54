"""Which words do APIs use for what leads from page to page?"""

from __future__ import annotations

from generator.names import Words


def _all(text: str) -> frozenset[Words]:
    return frozenset(tuple(line.split()) for line in text.split(","))


NEXT_TOKEN = _all(
    "next cursor, next token, next marker, next page, next page token, next page cursor,"
    " next continuation token, continuation token, end cursor, next page id, next key"
)
"""The body: a token that can mean nothing but the next page."""

SAME_TOKEN = _all("cursor, marker")
"""The body: the token to go on from, where the parameter has the same name."""

TAKES_TOKEN = _all(
    "cursor, page token, page cursor, after, page after, after cursor, marker, next token,"
    " next cursor, starting after, continuation token, start cursor, pagination token"
)

HAS_MORE = _all(
    "has more, more, has next, has next page, next page, has more items, has more pages,"
    " has more results, is truncated"
)

AFTER = _all("starting after, after, after id")
BEFORE = {
    ("starting", "after"): ("ending", "before"),
    ("after",): ("before",),
    ("after", "id"): ("before", "id"),
}

NEXT_LINK = _all(
    "next, next page, next url, next uri, next link, next href, next page url, next page uri,"
    " next page link, odata next link"
)
HREF = _all("href, url, uri, link")

PAGE = _all("page, page number, page num, page no")
TOTAL_PAGES = _all(
    "total pages, total page count, page count, pages, pages total, page total, num pages,"
    " number of pages, last page, pages count"
)

OFFSET = _all("offset, page offset, skip, start, start at")
SIZE = _all(
    "limit, size, count, top, take, page size, page limit, per page, max results, results per page,"
    " items per page"
)
TOTAL = _all(
    "total, total count, total results, total items, total size, total records, total hits,"
    " total entries, total elements, total rows, total number"
)
