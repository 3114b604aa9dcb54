"""What does a generated client do by itself? It holds settings, and passes the calls of its services on."""

from __future__ import annotations

from .config import DEFAULT_TIMEOUT, Settings
from .transport import AsyncTransport, Transport

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import ClassVar, Self, TypeVar, Unpack

    import httpx

    from .config import Config, Secret
    from .operation import Operation
    from .options import ClientOptions, RequestOptions

    T = TypeVar("T")


class _Configured:
    """The settings of a client, whichever way it sends."""

    _config: ClassVar[Config]

    def __init__(
        self,
        secrets: Mapping[str, Secret],
        *,
        base_url: str | None,
        timeout: float | None,
        headers: Mapping[str, str] | None,
    ) -> None:
        self._settings = Settings(
            self._config,
            secrets,
            base_url=base_url,
            timeout=timeout,
            headers=headers or {},
        )
        self._derived = False

    def with_options(self, **options: Unpack[ClientOptions]) -> Self:
        """A client that differs in these options and shares everything else, connections too.

        Closing it does nothing: they are closed by the client it comes from.
        """
        old = self._settings
        derived = object.__new__(type(self))
        services = (Service, AsyncService)
        for name, value in self.__dict__.items():
            # Services belong to one client; the new one makes its own.
            if not isinstance(value, services):
                derived.__dict__[name] = value
        derived._derived = True
        derived._settings = Settings(
            old.config,
            old.secrets,
            base_url=options.get("base_url", old.base_url),
            timeout=options.get("timeout", old.timeout),
            headers={**old.headers, **options.get("headers", {})},
        )
        return derived


class Client(_Configured):
    """The base of a generated client.

    `secrets` are by credential id; what is None comes from the environment. `base_url` replaces
    every server of the API. `timeout` is in seconds; None waits for ever. An `http_client` is
    used as it is, and never closed here.
    """

    def __init__(
        self,
        secrets: Mapping[str, Secret],
        *,
        base_url: str | None = None,
        timeout: float | None = DEFAULT_TIMEOUT,
        headers: Mapping[str, str] | None = None,
        http_client: httpx.Client | None = None,
    ) -> None:
        super().__init__(secrets, base_url=base_url, timeout=timeout, headers=headers)
        self._transport = Transport(http_client)

    def _call(
        self,
        operation: Operation[T],
        arguments: Mapping[str, object],
        *,
        options: RequestOptions | None = None,
    ) -> T:
        from .exchange import prepare, result

        prepared = prepare(
            self._settings, operation, arguments=arguments, options=options or {}
        )
        returned: T = result(operation, self._transport.send(prepared))
        return returned

    def close(self) -> None:
        """Close the connections that this client opened."""
        if not self._derived:
            self._transport.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class AsyncClient(_Configured):
    """As Client, for asyncio and trio."""

    def __init__(
        self,
        secrets: Mapping[str, Secret],
        *,
        base_url: str | None = None,
        timeout: float | None = DEFAULT_TIMEOUT,
        headers: Mapping[str, str] | None = None,
        http_client: httpx.AsyncClient | None = None,
    ) -> None:
        super().__init__(secrets, base_url=base_url, timeout=timeout, headers=headers)
        self._transport = AsyncTransport(http_client)

    async def _call(
        self,
        operation: Operation[T],
        arguments: Mapping[str, object],
        *,
        options: RequestOptions | None = None,
    ) -> T:
        from .exchange import prepare, result

        prepared = prepare(
            self._settings, operation, arguments=arguments, options=options or {}
        )
        returned: T = result(operation, await self._transport.send(prepared))
        return returned

    async def close(self) -> None:
        """Close the connections that this client opened."""
        if not self._derived:
            await self._transport.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


class Service:
    """A group of operations, or of services, of one client."""

    def __init__(self, client: Client) -> None:
        self._client = client
        # Private to users: a client's public names are those of its services.
        self._call = client._call  # pyright: ignore[reportPrivateUsage]


class AsyncService:
    """As Service, for the async client."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client
        self._call = client._call  # pyright: ignore[reportPrivateUsage]
