"""How does a call become one exchange: what is sent in full, and what is made of the response?

Everything that the sync and the async client share, and that happens at a call.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from .annotation import decode_result
from .config import Settings
from .credentials import Signature, sign
from .encode import Request, encode, header_text
from .errors import ResponseError, status_error
from .operation import Operation

if TYPE_CHECKING:
    import httpx

    from .options import RequestOptions


class Prepared(NamedTuple):
    """One request in full. `call` names it in errors: method and path template, no values."""

    call: str
    method: str
    url: str
    headers: list[tuple[bytes, bytes]]
    body: bytes | None
    timeout: float | None


_ID_HEADERS = ("request-id", "x-request-id")


def prepare(
    settings: Settings,
    operation: Operation[Any],
    *,
    arguments: Mapping[str, object],
    options: RequestOptions,
) -> Prepared:
    key = _idempotency(settings, operation, options)
    request = encode(operation, arguments, idempotency=key)
    stated = operation.credentials
    if stated is None:
        stated = settings.config.default_credentials
    signature = sign(settings, stated)
    target = request.target
    if signature.query:
        target += ("&" if "?" in target else "?") + "&".join(signature.query)
    return Prepared(
        f"{operation.method} {operation.path}",
        request.method,
        _base_url(settings, operation, options) + target,
        _headers(
            settings,
            operation,
            request=request,
            signature=signature,
            options=options,
        ),
        request.body,
        options.get("timeout", settings.timeout),
    )


def _base_url(
    settings: Settings, operation: Operation[Any], options: RequestOptions
) -> str:
    """What the caller set goes before what the document states."""
    stated = operation.server or settings.config.base_url
    base = options.get("base_url") or settings.base_url or stated
    if not base:
        raise ValueError("this API states no server: pass base_url= to the client")
    return base.rstrip("/")


def _idempotency(
    settings: Settings, operation: Operation[Any], options: RequestOptions
) -> tuple[str, str] | None:
    header = settings.config.idempotency_header
    key = options.get("idempotency_key")
    if not header or (key is None and not operation.idempotent):
        return None
    if key is None:
        from uuid import uuid4

        key = str(uuid4())
    return header, key


def _headers(
    settings: Settings,
    operation: Operation[Any],
    *,
    request: Request,
    signature: Signature,
    options: RequestOptions,
) -> list[tuple[bytes, bytes]]:
    """Later ones replace earlier ones: the API, the client, the arguments, the request's options."""
    plain = operation.result in ("", "bytes", "str")
    merged: dict[str, tuple[str, str]] = {}
    _merge(merged, [("Accept", "*/*" if plain else "application/json")])
    if settings.config.user_agent:
        _merge(merged, [("User-Agent", settings.config.user_agent)])
    _merge(merged, settings.config.headers.items())
    _merge(merged, signature.headers)
    _merge(merged, settings.headers.items())
    _merge(merged, request.headers)
    _merge(merged, options.get("headers", {}).items())
    if signature.cookies:
        present = [merged["cookie"][1]] if "cookie" in merged else []
        _merge(merged, [("Cookie", "; ".join(present + signature.cookies))])
    return [
        (name.encode("ascii"), value.encode("latin-1"))
        for name, value in merged.values()
    ]


def _merge(
    merged: dict[str, tuple[str, str]], headers: Iterable[tuple[str, str]]
) -> None:
    for name, value in headers:
        merged[name.lower()] = (name, header_text(value))


def result(operation: Operation[Any], response: httpx.Response) -> Any:
    """What the operation gives back, or the error that the response is."""
    if not 200 <= response.status_code < 300:
        raise _failure(response)
    if not operation.result:
        return None
    if operation.result == "bytes":
        return response.content
    if operation.result == "str":
        return response.text
    if not response.content and "None" in operation.result:
        return None
    try:
        value = json.loads(response.content)
    except (ValueError, RecursionError) as error:
        message = f"the body of a {response.status_code} response is not JSON"
        raise ResponseError(message, **_details(response)) from error
    return decode_result(operation.result, value)


def _failure(response: httpx.Response) -> ResponseError:
    details = _details(response)
    message = f"{response.status_code} {response.reason_phrase}".strip()
    said = _said(details["body"])
    if said:
        message += f": {said}"
    if details["request_id"]:
        message += f" (request {details['request_id']})"
    return status_error(response.status_code)(message, **details)


def _details(response: httpx.Response) -> dict[str, Any]:
    found = [response.headers[name] for name in _ID_HEADERS if name in response.headers]
    try:
        body = json.loads(response.content)
    except (ValueError, RecursionError):
        body = response.text
    return {
        "status": response.status_code,
        "headers": response.headers,
        "body": body,
        "request_id": found[0] if found else None,
        "response": response,
    }


def _said(body: Any) -> str:
    """The sentence for people in an error body, where its form is a usual one."""
    if isinstance(body, str):
        return _line(body[:200])
    if not isinstance(body, dict):
        return ""
    members = cast("dict[str, Any]", body)
    for name in ("error", "message", "detail", "title"):
        said = members.get(name)
        if isinstance(said, dict):
            return _said(said)
        if isinstance(said, str) and said:
            return _line(said)
    return ""


def _line(said: str) -> str:
    """Without what would make a terminal or a log show something else."""
    return " ".join("".join(c if c.isprintable() else " " for c in said).split())
