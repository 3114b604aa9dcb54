"""What can go wrong with a call, and what does the error know?

Every error can be pickled. No message holds a credential.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    import httpx


class APIError(Exception):
    """Any call that failed."""


class CredentialError(APIError):
    """A credential is missing, or cannot be sent."""


class APIConnectionError(APIError):
    """No response came. The cause is the error of the HTTP client."""


class APITimeoutError(APIConnectionError):
    """No response came in time."""


class ResponseError(APIError):
    """A response came, and its body is not what the operation gives back.

    `body` is decoded where it is JSON, else text.
    """

    def __init__(
        self,
        message: str,
        *,
        status: int = 0,
        headers: Mapping[str, str] | None = None,
        body: Any = None,
        request_id: str | None = None,
        response: httpx.Response | None = None,
    ) -> None:
        super().__init__(message)
        self.status = status
        self.headers: Mapping[str, str] = {} if headers is None else headers
        self.body = body
        self.request_id = request_id
        self.response = response


class StatusError(ResponseError):
    """The API answered with a status that is not a success."""


class BadRequestError(StatusError):
    """400"""


class AuthenticationError(StatusError):
    """401"""


class PaymentRequiredError(StatusError):
    """402"""


class PermissionDeniedError(StatusError):
    """403"""


class NotFoundError(StatusError):
    """404"""


class ConflictError(StatusError):
    """409"""


class UnprocessableEntityError(StatusError):
    """422"""


class RateLimitError(StatusError):
    """429"""


class ServerError(StatusError):
    """500 and above"""


_BY_STATUS: dict[int, type[StatusError]] = {
    400: BadRequestError,
    401: AuthenticationError,
    402: PaymentRequiredError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    422: UnprocessableEntityError,
    429: RateLimitError,
}


def status_error(status: int) -> type[StatusError]:
    """The class for a status that is not a success."""
    return _BY_STATUS.get(status, ServerError if status >= 500 else StatusError)
