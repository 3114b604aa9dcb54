"""A client of the Stripe payment records, version 2026-10-28.endive of its document."""

from __future__ import annotations

from ._flat import AsyncStripeFlat, StripeFlat
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
    options={"api_version": "Stripe-Version", "stripe_account": "Stripe-Account"},
    idempotency_header="Idempotency-Key",
    retry_header="Stripe-Should-Retry",
    error=ErrorShape(
        at="error",
        model="models.ApiErrors",
        code="code",
        kind="type",
        message="message",
        parameter="param",
        classes={
            "card_error": "CardError",
            "idempotency_error": "IdempotencyError",
            "invalid_request_error": "InvalidRequestError",
            "api_error": "StripeApiError",
            "amount_too_large": "AmountTooLargeError",
            "amount_too_small": "AmountTooSmallError",
            "authentication_required": "AuthenticationRequiredError",
            "balance_insufficient": "BalanceInsufficientError",
            "card_declined": "CardDeclinedError",
            "charge_already_captured": "ChargeAlreadyCapturedError",
            "charge_already_refunded": "ChargeAlreadyRefundedError",
            "expired_card": "ExpiredCardError",
            "idempotency_key_in_use": "IdempotencyKeyInUseError",
            "incorrect_cvc": "IncorrectCvcError",
            "incorrect_number": "IncorrectNumberError",
            "incorrect_zip": "IncorrectZipError",
            "lock_timeout": "LockTimeoutError",
            "missing": "MissingError",
            "parameter_invalid_empty": "ParameterInvalidEmptyError",
            "parameter_missing": "ParameterMissingError",
            "parameter_unknown": "ParameterUnknownError",
            "payment_intent_unexpected_state": "PaymentIntentUnexpectedStateError",
            "processing_error": "ProcessingError",
            "resource_already_exists": "ResourceAlreadyExistsError",
            "resource_missing": "ResourceMissingError",
            "secret_key_required": "SecretKeyRequiredError",
            "rate_limit": "StripeRateLimitError",
        },
    ),
    body="form",
    log="STRIPE_SDK_LOG",
    user_agent="stripe_sdk/0.1.0",
)


class Stripe(Client, StripeFlat):
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
        api_version: str | None = None,
        stripe_account: str | None = None,
        base_url: str | None = None,
        timeout: float | None = 60.0,
        max_retries: int = 2,
        headers: Mapping[str, str] | None = None,
        http_client: httpx.Client | None = None,
    ) -> None:
        """Args:
        api_key: The secret key is the token.

            Format: auth-scheme
        """
        super().__init__(
            {
                "bearerAuth": api_key,
            },
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            headers=headers,
            options={"api_version": api_version, "stripe_account": stripe_account},
            http_client=http_client,
        )

    @cached_property
    def payment_records(self) -> PaymentRecordsService:
        from .services.payment_records import PaymentRecordsService

        return PaymentRecordsService(self)


class AsyncStripe(AsyncClient, AsyncStripeFlat):
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
        api_version: str | None = None,
        stripe_account: str | None = None,
        base_url: str | None = None,
        timeout: float | None = 60.0,
        max_retries: int = 2,
        headers: Mapping[str, str] | None = None,
        http_client: httpx.AsyncClient | None = None,
    ) -> None:
        """Args:
        api_key: The secret key is the token.

            Format: auth-scheme
        """
        super().__init__(
            {
                "bearerAuth": api_key,
            },
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            headers=headers,
            options={"api_version": api_version, "stripe_account": stripe_account},
            http_client=http_client,
        )

    @cached_property
    def payment_records(self) -> AsyncPaymentRecordsService:
        from .services.payment_records import AsyncPaymentRecordsService

        return AsyncPaymentRecordsService(self)
