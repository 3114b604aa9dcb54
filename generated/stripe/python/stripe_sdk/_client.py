"""A client of the Stripe payment records, version 2026-10-28.endive of its document."""

from __future__ import annotations

from ._runtime import AsyncClient, Client, Config, Credential, cached_property

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    import httpx

    from .services.payment_records import (
        AsyncPaymentRecordsService,
        PaymentRecordsService,
    )

_CONFIG = Config(
    base_url="https://api.stripe.com",
    credentials=(
        Credential(
            "bearerAuth",
            placement="bearer",
            environment="STRIPE_API_KEY",
            argument="api_key",
        ),
    ),
    default_credentials=(("bearerAuth",),),
    headers={"Stripe-Version": "2026-10-28.endive"},
    idempotency_header="Idempotency-Key",
    user_agent="stripe_sdk/0.1.0",
)


class Stripe(Client):
    """The Stripe payment records.

    Keeps records of payments, also of those that another processor handled, so that
    they count in Stripe like its own. See the
    [guide](https://docs.stripe.com/payments/payment-records).
    """

    _config = _CONFIG

    def __init__(
        self,
        *,
        api_key: str | None = None,
        base_url: str | None = None,
        timeout: float | None = 60.0,
        headers: Mapping[str, str] | None = None,
        http_client: httpx.Client | None = None,
    ) -> None:
        super().__init__(
            {
                "bearerAuth": api_key,
            },
            base_url=base_url,
            timeout=timeout,
            headers=headers,
            http_client=http_client,
        )

    @cached_property
    def payment_records(self) -> PaymentRecordsService:
        from .services.payment_records import PaymentRecordsService

        return PaymentRecordsService(self)


class AsyncStripe(AsyncClient):
    """The Stripe payment records.

    Keeps records of payments, also of those that another processor handled, so that
    they count in Stripe like its own. See the
    [guide](https://docs.stripe.com/payments/payment-records).
    """

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
            {
                "bearerAuth": api_key,
            },
            base_url=base_url,
            timeout=timeout,
            headers=headers,
            http_client=http_client,
        )

    @cached_property
    def payment_records(self) -> AsyncPaymentRecordsService:
        from .services.payment_records import AsyncPaymentRecordsService

        return AsyncPaymentRecordsService(self)
