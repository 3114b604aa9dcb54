"""What is one request in full, ready for the HTTP client, and how is it put together?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .encode import named_header

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .operation import Operation


# RFC 9110 section 5.6.2.
_IN_NAMES = frozenset(
    "!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
)


class Prepared:
    """No named tuple: that would show the headers, which hold credentials, wherever it is shown."""

    __slots__ = ("method", "url", "headers", "body", "timeout")

    def __init__(
        self,
        method: str,
        url: str,
        headers: list[tuple[bytes, bytes]],
        body: bytes | None,
        timeout: float | None,
    ) -> None:
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.timeout = timeout


def accepted(operation: Operation[Any]) -> str:
    if operation.accept or operation.records:
        return operation.accept or operation.records
    if operation.events:
        return "text/event-stream"
    plain = operation.result in ("", "bytes", "str")
    return "*/*" if plain else "application/json"


def merge(
    merged: dict[str, tuple[str, str]], headers: Iterable[tuple[str, str]]
) -> None:
    for name, value in headers:
        text = named_header(name, value)
        if not _IN_NAMES.issuperset(name) or not name:
            raise ValueError(f"header {name!r}: a name cannot be written like this")
        merged[name.lower()] = (name, text)


def with_query(url: str, pairs: list[str]) -> str:
    """A link that the API gave may repeat what signs it."""
    path, _, query = url.partition("?")
    names = {pair.partition("=")[0] for pair in query.split("&")}
    added = [pair for pair in pairs if pair.partition("=")[0] not in names]
    if not added:
        return url
    return f"{path}?{'&'.join([query, *added] if query else added)}"
