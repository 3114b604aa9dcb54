"""How does one page of a list lead to the next? The rules that an API may follow, as data.

Paths lead into the body by its JSON keys, with dots between them; the empty path is the body itself.
Parameters go by the names that the arguments of a call have.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Final, TypeAlias

    Paging: TypeAlias = "ItemCursor | TokenCursor | PageNumber | Offset | NextLink"


class ItemCursor:
    """The next page begins after an item, the one before it ends before one.

    `id` is the property of an item that `after` and `before` take, `more` the flag that says whether the
    list goes on in the direction of the call. Without `before` there is no way back.
    """

    __slots__ = ("items", "after", "before", "id", "more")

    def __init__(
        self,
        *,
        items: str = "",
        after: str,
        before: str = "",
        id: str = "id",
        more: str = "",
    ) -> None:
        self.items: Final = items
        self.after: Final = after
        self.before: Final = before
        self.id: Final = id
        self.more: Final = more


class TokenCursor:
    """The body names the next page by a token, which `parameter` takes.

    `previous_token` and `previous_parameter` are the way back. Without `more`, a list ends where there
    is no token.
    """

    __slots__ = (
        "items",
        "parameter",
        "token",
        "previous_parameter",
        "previous_token",
        "more",
    )

    def __init__(
        self,
        *,
        items: str = "",
        parameter: str,
        token: str,
        previous_parameter: str = "",
        previous_token: str = "",
        more: str = "",
    ) -> None:
        self.items: Final = items
        self.parameter: Final = parameter
        self.token: Final = token
        self.previous_parameter: Final = previous_parameter
        self.previous_token: Final = previous_token
        self.more: Final = more


class PageNumber:
    """`first` is the number of the first page. Without `total_pages` an empty page ends the list."""

    __slots__ = ("items", "parameter", "first", "total_pages")

    def __init__(
        self,
        *,
        items: str = "",
        parameter: str,
        first: int = 1,
        total_pages: str = "",
    ) -> None:
        self.items: Final = items
        self.parameter: Final = parameter
        self.first: Final = first
        self.total_pages: Final = total_pages


class Offset:
    """`parameter` counts the items before the page. Without `total` an empty page ends the list.

    `limit` is the argument for the size of a page; without it there is no way back.
    """

    __slots__ = ("items", "parameter", "total", "limit")

    def __init__(
        self,
        *,
        items: str = "",
        parameter: str,
        total: str = "",
        limit: str = "",
    ) -> None:
        self.items: Final = items
        self.parameter: Final = parameter
        self.total: Final = total
        self.limit: Final = limit


class NextLink:
    """The URL of the next page: at `next` in the body, or with `header` in the header Link."""

    __slots__ = ("items", "next", "header", "previous")

    def __init__(
        self,
        *,
        items: str = "",
        next: str = "",
        header: bool = False,
        previous: str = "",
    ) -> None:
        self.items: Final = items
        self.next: Final = next
        self.header: Final = header
        self.previous: Final = previous
