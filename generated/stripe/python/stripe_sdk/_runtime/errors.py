"""What can go wrong with a call, and what does the error know?

Every error can be pickled. No message holds a credential.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    import httpx

    from .._types import ErrorBody


class APIError(Exception):
    """Any call that failed."""


class CredentialError(APIError):
    """A credential is missing, or cannot be sent, or gives no access token."""


class WebhookSignatureError(APIError):
    """A webhook is not genuine, or too old."""


class APIConnectionError(APIError):
    """No response came. The cause is the error of the HTTP client."""

    attempts = 1
    """How often the request was sent."""


class APITimeoutError(APIConnectionError):
    """No response came in time."""


class ResponseError(APIError):
    """A response came, and its body is not what the operation gives back.

    `body` is decoded where it is JSON, else text. `attempts` is how often the request was sent.
    `response` holds the request too, with its credentials: it is None after pickling.
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
        attempts: int = 1,
    ) -> None:
        super().__init__(message)
        self.status = status
        self.headers: Mapping[str, str] = {} if headers is None else headers
        self.body = body
        self.request_id = request_id
        self.response = response
        self.attempts = attempts

    def __reduce__(self) -> tuple[Any, ...]:
        own = type(self)
        parts = own.__bases__ if own in _COMBINED.values() else (own,)
        return _restore, (parts, self.args, {**self.__dict__, "response": None})


class StatusError(ResponseError):
    """The API answered with a status that is not a success.

    `code`, `kind` and `parameter` are what the API says of the error, `error` is all of that as a
    model; None where it says nothing, or the document does not show where.
    """

    code: str | None = None
    kind: str | None = None
    parameter: str | None = None
    error: ErrorBody | None = None


class BadRequestError(StatusError):
    """Status 400, whatever the API says of it."""


class AuthenticationError(StatusError):
    """Status 401, whatever the API says of it."""


class PaymentRequiredError(StatusError):
    """Status 402, whatever the API says of it."""


class PermissionDeniedError(StatusError):
    """Status 403, whatever the API says of it."""


class NotFoundError(StatusError):
    """Status 404, whatever the API says of it."""


class ConflictError(StatusError):
    """Status 409, whatever the API says of it."""


class UnprocessableEntityError(StatusError):
    """Status 422, whatever the API says of it."""


class RateLimitError(StatusError):
    """Status 429, whatever the API says of it."""


class ServerError(StatusError):
    """Status 500 and above, whatever the API says of it."""


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
_COMBINED: dict[tuple[type[ResponseError], ...], type[ResponseError]] = {}


def status_error(status: int) -> type[StatusError]:
    """The class for a status that is not a success."""
    return _BY_STATUS.get(status, ServerError if status >= 500 else StatusError)


def combined(parts: tuple[type[ResponseError], ...]) -> type[ResponseError]:
    """The class that is all of these, with the name of the first; the same one every time."""
    kept: list[type[ResponseError]] = []
    for part in parts:
        if not any(issubclass(other, part) for other in kept):
            kept.append(part)
    # A base class cannot stand before its subclass: it adds nothing.
    bases = tuple(
        c for c in kept if not any(o is not c and issubclass(o, c) for o in kept)
    )
    if len(bases) == 1:
        return bases[0]
    if bases not in _COMBINED:
        first = bases[0]
        names = {"__module__": first.__module__, "__doc__": first.__doc__}
        _COMBINED[bases] = type(first.__name__, bases, names)
    return _COMBINED[bases]


def _restore(
    parts: tuple[type[ResponseError], ...], args: tuple[Any, ...], state: dict[str, Any]
) -> ResponseError:
    cls = combined(parts)
    error = cls.__new__(cls, *args)
    error.__dict__.update(state)
    return error
