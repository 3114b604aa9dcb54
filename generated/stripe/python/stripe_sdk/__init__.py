"""A client of the Stripe payment records, version 2026-10-28.endive of its document."""

from ._client import AsyncStripe as AsyncStripe
from ._client import Stripe as Stripe
from ._runtime import APIConnectionError as APIConnectionError
from ._runtime import APIError as APIError
from ._runtime import APITimeoutError as APITimeoutError
from ._runtime import AuthenticationError as AuthenticationError
from ._runtime import BadRequestError as BadRequestError
from ._runtime import ConflictError as ConflictError
from ._runtime import CredentialError as CredentialError
from ._runtime import Model as Model
from ._runtime import NotFoundError as NotFoundError
from ._runtime import PaymentRequiredError as PaymentRequiredError
from ._runtime import PermissionDeniedError as PermissionDeniedError
from ._runtime import RateLimitError as RateLimitError
from ._runtime import RequestOptions as RequestOptions
from ._runtime import ResponseError as ResponseError
from ._runtime import ServerError as ServerError
from ._runtime import StatusError as StatusError
from ._runtime import UnprocessableEntityError as UnprocessableEntityError
