from __future__ import annotations

from ._runtime import AsyncClient, Client, Config, Credential, cached_property

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    import httpx

    from .services.orders import AsyncOrders, Orders

_CONFIG = Config(
    base_url="https://shop.example",
    credentials=(
        Credential("api_key", placement="bearer", environment="SHOP_API_KEY"),
        Credential("basic", placement="basic", argument="login"),
        Credential("header_key", placement="header", parameter="X-Key"),
        Credential("query_key", placement="query", parameter="api key"),
        Credential("cookie_key", placement="cookie", parameter="session"),
    ),
    default_credentials=(("api_key",),),
    headers={"Shop-Version": "2026-01-28"},
    idempotency_header="Idempotency-Key",
    user_agent="shop/1.0",
)


class Shop(Client):
    _config = _CONFIG

    def __init__(
        self,
        *,
        api_key: str | None = None,
        login: str | tuple[str, str] | None = None,
        header_key: str | None = None,
        query_key: str | None = None,
        cookie_key: str | None = None,
        base_url: str | None = None,
        timeout: float | None = 60.0,
        headers: Mapping[str, str] | None = None,
        http_client: httpx.Client | None = None,
    ) -> None:
        super().__init__(
            {
                "api_key": api_key,
                "basic": login,
                "header_key": header_key,
                "query_key": query_key,
                "cookie_key": cookie_key,
            },
            base_url=base_url,
            timeout=timeout,
            headers=headers,
            http_client=http_client,
        )

    @cached_property
    def orders(self) -> Orders:
        """The orders."""
        from .services.orders import Orders

        return Orders(self)


class AsyncShop(AsyncClient):
    _config = _CONFIG

    def __init__(
        self,
        *,
        api_key: str | None = None,
        base_url: str | None = None,
        timeout: float | None = 60.0,
        headers: Mapping[str, str] | None = None,
        http_client: httpx.AsyncClient | None = None,
    ) -> None:
        super().__init__(
            {"api_key": api_key},
            base_url=base_url,
            timeout=timeout,
            headers=headers,
            http_client=http_client,
        )

    @cached_property
    def orders(self) -> AsyncOrders:
        """The orders."""
        from .services.orders import AsyncOrders

        return AsyncOrders(self)
