"""Which error is an answer that is no success, or that cannot be read?"""

from __future__ import annotations

import json
from importlib import import_module
from typing import TYPE_CHECKING, Any, cast

from .errors import ResponseError, StatusError, combined, status_error
from .logs import line, request_id

if TYPE_CHECKING:
    from collections.abc import Sequence

    import httpx

    from .config import ErrorShape
    from .retry import Attempts

_ERRORS = __name__.split("._runtime")[0] + ".errors"
# Enough of a text for people, and of a code.
_LONGEST_TEXT = 200
_LONGEST_CODE = 100


def unreadable(
    reason: str, response: httpx.Response, *, attempts: int
) -> ResponseError:
    """The error of a success whose body is not what the operation gives back."""
    status = response.status_code
    message = f"the body of a {status} response {reason}"
    return ResponseError(message, **_details(response, attempts))


def failure(
    response: httpx.Response, *, shape: ErrorShape | None, attempts: Attempts
) -> ResponseError:
    """The error of a response with a status that is no success."""
    details = _details(response, attempts.made)
    members = _error_object(shape, details["body"])
    code, kind, parameter = (
        _text(members, key)
        for key in ((shape.code, shape.kind, shape.parameter) if shape else ("",) * 3)
    )
    said = _text(members, shape.message) if shape else None
    message = f"{response.status_code} {response.reason_phrase}".strip()
    rest = line(said) if said else _said(details["body"])
    if not rest and response.has_redirect_location:
        rest = "redirects are not followed"
    message += f": {rest}" if rest else ""
    message += f" [{_short(code)}]" if code else ""
    message += f" (parameter {_short(parameter)})" if parameter else ""
    if details["request_id"]:
        message += f" (request {_short(details['request_id'])})"
    if attempts.too_long is not None:
        message += f" (not retried: {attempts.too_long:.0f} s are too long to wait)"
    error = _class(shape, response.status_code, (code, kind))(message, **details)
    if isinstance(error, StatusError):
        error.code, error.kind, error.parameter = code, kind, parameter
        error.error = _model(shape, members)
    return error


def _details(response: httpx.Response, attempts: int) -> dict[str, Any]:
    try:
        body = json.loads(response.content)
    except (ValueError, RecursionError):
        body = response.text
    return {
        "status": response.status_code,
        "headers": response.headers,
        "body": body,
        "request_id": request_id(response.headers),
        "response": response,
        "attempts": attempts,
    }


def _error_object(shape: ErrorShape | None, body: Any) -> dict[str, Any]:
    """Empty where the body is not of the form that the document shows."""
    if shape is None:
        return {}
    for key in shape.at.split(".") if shape.at else ():
        body = _members(body).get(key)
    return _members(body)


def _members(value: Any) -> dict[str, Any]:
    """Of a list of errors, those of the first."""
    if isinstance(value, list) and value:
        value = cast("Sequence[Any]", value)[0]
    return cast("dict[str, Any]", value) if isinstance(value, dict) else {}


def _text(members: dict[str, Any], key: str) -> str | None:
    value = members.get(key) if key else None
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return value if isinstance(value, str) and value else None


def _short(text: str) -> str:
    return line(text[:_LONGEST_CODE])


def _model(shape: ErrorShape | None, members: dict[str, Any]) -> Any:
    if shape is None or not members:
        return None
    from .annotation import decode_result

    return decode_result(shape.model, members)


def _class(
    shape: ErrorShape | None, status: int, said: tuple[str | None, ...]
) -> type[ResponseError]:
    """The classes that the document has for what the API says, and the one for the status."""
    classes = dict(shape.classes) if shape else dict[str, str]()
    names = [classes[text] for text in said if text is not None and text in classes]
    own = status_error(status)
    if not names:
        return own
    module = import_module(_ERRORS)
    documented = [getattr(module, name) for name in names]
    return combined((*documented, own))


def _said(body: Any) -> str:
    """The sentence for people in an error body, where its form is a usual one."""
    if isinstance(body, str):
        return line(body[:_LONGEST_TEXT])
    if not isinstance(body, dict):
        return ""
    members = cast("dict[str, Any]", body)
    for name in ("error", "message", "detail", "title"):
        said = members.get(name)
        if isinstance(said, dict):
            return _said(said)
        if isinstance(said, str) and said:
            return line(said)
    return ""
