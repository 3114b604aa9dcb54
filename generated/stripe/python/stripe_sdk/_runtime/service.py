"""What is a group of operations, or of such groups, of one client?"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .async_client import AsyncClient
    from .client import Client


class Service:
    """Its methods make the calls of its client."""

    def __init__(self, client: Client) -> None:
        self._client = client
        # Private to users: a client's public names are those of its services.
        self._call = client._call  # pyright: ignore[reportPrivateUsage]
        self._page = client._page  # pyright: ignore[reportPrivateUsage]
        self._events = client._events  # pyright: ignore[reportPrivateUsage]
        self._records = client._records  # pyright: ignore[reportPrivateUsage]
        self._variant = client._variant  # pyright: ignore[reportPrivateUsage]


class AsyncService:
    """As Service, for the async client."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client
        self._call = client._call  # pyright: ignore[reportPrivateUsage]
        self._page = client._page  # pyright: ignore[reportPrivateUsage]
        self._events = client._events  # pyright: ignore[reportPrivateUsage]
        self._records = client._records  # pyright: ignore[reportPrivateUsage]
        self._variant = client._variant  # pyright: ignore[reportPrivateUsage]
