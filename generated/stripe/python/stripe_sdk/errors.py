"""Every error that a call of the Stripe payment records raises."""

from __future__ import annotations

from ._runtime.errors import APIConnectionError as APIConnectionError
from ._runtime.errors import APIError as APIError
from ._runtime.errors import APITimeoutError as APITimeoutError
from ._runtime.errors import AuthenticationError as AuthenticationError
from ._runtime.errors import BadRequestError as BadRequestError
from ._runtime.errors import ConflictError as ConflictError
from ._runtime.errors import CredentialError as CredentialError
from ._runtime.errors import NotFoundError as NotFoundError
from ._runtime.errors import PaymentRequiredError as PaymentRequiredError
from ._runtime.errors import PermissionDeniedError as PermissionDeniedError
from ._runtime.errors import RateLimitError as RateLimitError
from ._runtime.errors import ResponseError as ResponseError
from ._runtime.errors import ServerError as ServerError
from ._runtime.errors import StatusError as StatusError
from ._runtime.errors import UnprocessableEntityError as UnprocessableEntityError
from ._runtime.errors import WebhookSignatureError as WebhookSignatureError


class CardError(StatusError):
    """The API says `type`: `card_error`."""


class IdempotencyError(StatusError):
    """The API says `type`: `idempotency_error`."""


class InvalidRequestError(StatusError):
    """The API says `type`: `invalid_request_error`."""


class StripeApiError(StatusError):
    """The API says `type`: `api_error`.

    `APIError` is another class: any call that failed.
    """


class AmountTooLargeError(StatusError):
    """The API says `code`: `amount_too_large`."""


class AmountTooSmallError(StatusError):
    """The API says `code`: `amount_too_small`."""


class AuthenticationRequiredError(StatusError):
    """The API says `code`: `authentication_required`."""


class BalanceInsufficientError(StatusError):
    """The API says `code`: `balance_insufficient`."""


class CardDeclinedError(StatusError):
    """The API says `code`: `card_declined`."""


class ChargeAlreadyCapturedError(StatusError):
    """The API says `code`: `charge_already_captured`."""


class ChargeAlreadyRefundedError(StatusError):
    """The API says `code`: `charge_already_refunded`."""


class ExpiredCardError(StatusError):
    """The API says `code`: `expired_card`."""


class IdempotencyKeyInUseError(StatusError):
    """The API says `code`: `idempotency_key_in_use`."""


class IncorrectCvcError(StatusError):
    """The API says `code`: `incorrect_cvc`."""


class IncorrectNumberError(StatusError):
    """The API says `code`: `incorrect_number`."""


class IncorrectZipError(StatusError):
    """The API says `code`: `incorrect_zip`."""


class LockTimeoutError(StatusError):
    """The API says `code`: `lock_timeout`."""


class MissingError(StatusError):
    """The API says `code`: `missing`."""


class ParameterInvalidEmptyError(StatusError):
    """The API says `code`: `parameter_invalid_empty`."""


class ParameterMissingError(StatusError):
    """The API says `code`: `parameter_missing`."""


class ParameterUnknownError(StatusError):
    """The API says `code`: `parameter_unknown`."""


class PaymentIntentUnexpectedStateError(StatusError):
    """The API says `code`: `payment_intent_unexpected_state`."""


class ProcessingError(StatusError):
    """The API says `code`: `processing_error`."""


class ResourceAlreadyExistsError(StatusError):
    """The API says `code`: `resource_already_exists`."""


class ResourceMissingError(StatusError):
    """The API says `code`: `resource_missing`."""


class SecretKeyRequiredError(StatusError):
    """The API says `code`: `secret_key_required`."""


class StripeRateLimitError(StatusError):
    """The API says `code`: `rate_limit`.

    `RateLimitError` is another class: any answer with the status 429.
    """
