from __future__ import annotations

from ._runtime import (
    AsyncClient,
    Client,
    Config,
    Credential,
    ErrorShape,
    cached_property,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Literal

    import httpx

    from .services.files import AsyncFiles, Files
    from .services.orders import AsyncOrders, Orders

_CONFIG = Config(
    base_url="https://{region}.shop.example/{version}",
    server_variables={"region": "eu", "version": "v1"},
    credentials=(
        Credential("api_key", placement="bearer", environment="SHOP_API_KEY"),
        Credential("basic", placement="basic", argument="login"),
        Credential("header_key", placement="header", parameter="X-Key"),
        Credential("query_key", placement="query", parameter="api key"),
        Credential("cookie_key", placement="cookie", parameter="session"),
        Credential(
            "oauth",
            placement="oauth2",
            environment="SHOP_TOKEN",
            token_url="/oauth/token",
            scopes=("read", "write"),
            client_environment=("SHOP_CLIENT_ID", "SHOP_CLIENT_SECRET"),
        ),
    ),
    default_credentials=(("api_key",),),
    headers={"Shop-Version": "2026-01-28"},
    options={"api_version": "Shop-Version", "shop_account": "Shop-Account"},
    idempotency_header="Idempotency-Key",
    retry_header="Shop-Should-Retry",
    user_agent="shop/1.0",
    body="form",
    error=ErrorShape(
        at="error",
        model="Problem",
        code="code",
        kind="type",
        message="message",
        parameter="param",
        classes={"card_error": "CardError", "card_declined": "CardDeclinedError"},
    ),
    log="SHOP_LOG",
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
        oauth: str | tuple[str, str] | None = None,
        api_version: str | None = None,
        shop_account: str | None = None,
        region: Literal["eu", "us"] | None = None,
        version: str | None = None,
        base_url: str | None = None,
        timeout: float | None = 60.0,
        max_retries: int = 2,
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
                "oauth": oauth,
            },
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            headers=headers,
            options={"api_version": api_version, "shop_account": shop_account},
            server={"region": region, "version": version},
            http_client=http_client,
        )

    @cached_property
    def orders(self) -> Orders:
        """The orders."""
        from .services.orders import Orders

        return Orders(self)

    @cached_property
    def files(self) -> Files:
        """The files."""
        from .services.files import Files

        return Files(self)


class AsyncShop(AsyncClient):
    _config = _CONFIG

    def __init__(
        self,
        *,
        api_key: str | None = None,
        oauth: str | tuple[str, str] | None = None,
        api_version: str | None = None,
        shop_account: str | None = None,
        region: Literal["eu", "us"] | None = None,
        version: str | None = None,
        base_url: str | None = None,
        timeout: float | None = 60.0,
        max_retries: int = 2,
        headers: Mapping[str, str] | None = None,
        http_client: httpx.AsyncClient | None = None,
    ) -> None:
        super().__init__(
            {"api_key": api_key, "oauth": oauth},
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            headers=headers,
            options={"api_version": api_version, "shop_account": shop_account},
            server={"region": region, "version": version},
            http_client=http_client,
        )

    @cached_property
    def orders(self) -> AsyncOrders:
        """The orders."""
        from .services.orders import AsyncOrders

        return AsyncOrders(self)

    @cached_property
    def files(self) -> AsyncFiles:
        """The files."""
        from .services.files import AsyncFiles

        return AsyncFiles(self)
