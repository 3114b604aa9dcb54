"""How does the facts file say that a call goes from page to page?

The keys of the fact tell which of the rules it is: each rule has a key that no other has.
"""

from __future__ import annotations

from collections.abc import Mapping

from generator.diagnostics import Pointer
from generator.document.model import Json
from generator.sdk.fact_reader import FactReader
from generator.sdk.fact_shape import PAGING
from generator.sdk.facts import PagingFact
from generator.sdk.paging_model import (
    ItemCursor,
    NextLink,
    Offset,
    PageNumber,
    Pagination,
    TokenCursor,
)


def read_paging_fact(reader: FactReader, value: Json, at: Pointer) -> PagingFact | None:
    """`false` says that the call is no list in pages. Paths are written with dots."""
    if value is False:
        return PagingFact(at, None)
    telling = [key for key in PAGING if isinstance(value, dict) and key in value]
    if not isinstance(value, dict) or len(telling) != 1:
        reader.wrong(at, f"false, or a mapping with one of {', '.join(PAGING)}")
        return None
    reader.only(value, PAGING[telling[0]].keys, at)
    rule = _rule(reader, telling[0], value, at)
    return PagingFact(at, rule) if rule else None


def _rule(
    reader: FactReader, telling: str, value: Mapping[str, Json], at: Pointer
) -> Pagination | None:
    def text(key: str) -> str:
        return reader.text(value, key, at)

    def path(key: str) -> tuple[str, ...]:
        return reader.path(value, key, at)

    items = path("items")
    match telling:
        case "after":
            return ItemCursor(
                items, text("after"), text("before"), text("id") or "id", path("more")
            )
        case "token":
            if not text("parameter"):
                reader.wrong(at / "parameter", "the parameter that takes the token")
                return None
            return TokenCursor(
                items,
                text("parameter"),
                path("token"),
                text("previous_parameter"),
                path("previous_token"),
                path("more"),
            )
        case "page":
            return PageNumber(
                items, text("page"), _first(reader, value, at), path("total_pages")
            )
        case "offset":
            return Offset(items, text("offset"), path("total"), text("limit"))
        case "next":
            return NextLink(items, path("next"), path("previous"))
        case _:
            if value["link"] is not True:
                reader.wrong(at / "link", "true")
                return None
            return NextLink(items)


def _first(reader: FactReader, value: Mapping[str, Json], at: Pointer) -> int:
    first = value.get("first", 1)
    if isinstance(first, int) and not isinstance(first, bool):
        return first
    reader.wrong(at / "first", "the number of the first page")
    return 1
