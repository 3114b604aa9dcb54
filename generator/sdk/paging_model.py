"""How does one call lead to the next page of a list? The rules that an API may follow, as data.

A path leads into the body of a page, one JSON key a step; the empty path is the body itself.
Parameters are named as in the request.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from generator.sdk.types import Type

Path: TypeAlias = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ItemCursor:
    """The next page begins after an item, which `after` names by the item's property `id`.

    `before` is the way back, empty where there is none. `more` leads to the boolean that says
    whether the list goes on.
    """

    items: Path
    after: str
    before: str
    id: str
    more: Path


@dataclass(frozen=True, slots=True)
class TokenCursor:
    """A page names the next one by a token, which `parameter` takes.

    `previous_token` and `previous_parameter` are the way back. `more` is empty where only an
    absent token says that the list has ended.
    """

    items: Path
    parameter: str
    token: Path
    previous_parameter: str = ""
    previous_token: Path = ()
    more: Path = ()


@dataclass(frozen=True, slots=True)
class PageNumber:
    """`first` is the number of the first page. Without `total_pages` the list ends with an empty page."""

    items: Path
    parameter: str
    first: int = 1
    total_pages: Path = ()


@dataclass(frozen=True, slots=True)
class Offset:
    """`parameter` counts the items before the page, `total` leads to the number of all items.

    `limit` is the parameter for the size of a page; without it there is no way back.
    """

    items: Path
    parameter: str
    total: Path = ()
    limit: str = ""


@dataclass(frozen=True, slots=True)
class NextLink:
    """The URL of the next page: at `next` in the body, or with an empty path in the header Link (RFC 8288)."""

    items: Path
    next: Path = ()
    previous: Path = ()


Pagination: TypeAlias = "ItemCursor | TokenCursor | PageNumber | Offset | NextLink"


@dataclass(frozen=True, slots=True)
class Paged:
    """A method whose result is one page of a list; `item` is the type of one entry."""

    rule: Pagination
    item: Type
