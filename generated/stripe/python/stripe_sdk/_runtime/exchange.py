"""How does a call become one exchange: what is sent in full, and what is made of the response?

Everything that the sync and the async client share, and that happens at a call.
"""

from __future__ import annotations

import json
import os
import sys
from typing import TYPE_CHECKING, Any

from .annotation import decode_result
from .credentials import choose, sign
from .encode import encode
from .prepared import Prepared, accepted, merge, with_query
from .retry import Attempts, repeatable
from .server import base_url, linked
from .settings import CAPTURE, less_unset, option_headers, request_options

if TYPE_CHECKING:
    from collections.abc import Mapping

    import httpx

    from .._types import RequestOptions
    from .answer import Capture
    from .async_client import AsyncClient
    from .client import Client
    from .config import Config
    from .oauth import Grant
    from .operation import Operation
    from .settings import Settings


class Outcome:
    """What a success brings: the decoded body, its JSON (None where it is none), where from.

    `attempts` is how often the request was sent.
    """

    __slots__ = ("value", "raw", "response", "attempts")

    def __init__(
        self, value: Any, raw: Any, response: httpx.Response, attempts: int
    ) -> None:
        self.value = value
        self.raw = raw
        self.response = response
        self.attempts = attempts


def run(
    client: Client,
    operation: Operation[Any],
    arguments: Mapping[str, object],
    *,
    options: Mapping[str, Any] | None = None,
    link: str = "",
) -> Outcome:
    """One call. A `link` that the API gave, in full, takes the place of path and query."""
    call = _made(client, operation, arguments, options=options, link=link)
    transport = client._transport  # pyright: ignore[reportPrivateUsage]
    return call.outcome(transport.send(call))


async def run_async(
    client: AsyncClient,
    operation: Operation[Any],
    arguments: Mapping[str, object],
    *,
    options: Mapping[str, Any] | None = None,
    link: str = "",
) -> Outcome:
    """As `run`, for the async client."""
    call = _made(client, operation, arguments, options=options, link=link)
    transport = client._transport  # pyright: ignore[reportPrivateUsage]
    return call.outcome(await transport.send(call))


def _made(
    client: Client | AsyncClient,
    operation: Operation[Any],
    arguments: Mapping[str, object],
    *,
    options: Mapping[str, Any] | None,
    link: str,
) -> Call:
    settings = client._settings  # pyright: ignore[reportPrivateUsage]
    return Call(
        settings, operation, arguments=arguments, options=options or {}, link=link
    )


def unread(
    client: Client | AsyncClient,
    operation: Operation[Any],
    arguments: Mapping[str, object],
    *,
    options: RequestOptions | None,
) -> Any:
    """Make a call of which somebody takes the response as it comes; it gives nothing itself."""
    call = client._call  # pyright: ignore[reportPrivateUsage]
    return call(operation, arguments, options=options)


class Call:
    """One logical call: encoded once, with one idempotency key, however often it is sent.

    `grants` are the access tokens that it needs, by credential id. `streams`: the body of a success is
    read by whoever asked, not before.
    """

    def __init__(
        self,
        settings: Settings,
        operation: Operation[Any],
        *,
        arguments: Mapping[str, object],
        options: Mapping[str, Any],
        link: str = "",
    ) -> None:
        config = settings.config
        request_options(config, options)
        self._logs = _logs(config)
        self.operation = operation
        self.capture: Capture | None = _capture(options)
        self.streams = bool(
            operation.events
            or operation.records
            or (self.capture and self.capture.streams)
        )
        self.timeout: float | None = options.get("timeout", settings.timeout)
        self._max_retries: int = options.get("max_retries", settings.max_retries)
        self._settings = settings
        self._arguments = arguments
        self._headers = option_headers(config, options)
        self._client_headers = less_unset(config, settings.headers, options)
        self._request = encode(
            operation, arguments, idempotency=_idempotency(config, operation, options)
        )
        base = base_url(settings, operation.server or config.base_url, options)
        self._url = (
            linked(settings, base, link) if link else base + self._request.target
        )
        alternatives = operation.credentials
        if alternatives is None:
            alternatives = config.default_credentials
        self._chosen = choose(settings, alternatives)
        self.grants = self._grants(options)
        self.attempts = Attempts(
            f"{operation.method} {operation.path.partition('?')[0]}",
            may_repeat=repeatable(operation.method, has_key=self._has_key()),
            max_retries=self._max_retries,
            word=config.retry_header,
            logs=self._logs,
        )

    def _grants(self, options: Mapping[str, Any]) -> dict[str, Grant]:
        needed = [
            (credential, secret)
            for credential, secret in self._chosen
            if credential.placement == "oauth2" and isinstance(secret, tuple)
        ]
        if not needed:
            return {}
        from .oauth import Grant

        stated = self._settings.config.base_url or self.operation.server
        home = base_url(self._settings, stated, options)
        return {one.id: Grant(one, secret, home) for one, secret in needed}

    def _has_key(self) -> bool:
        header = self._settings.config.idempotency_header.lower()
        own = [name for name, _ in self._request.headers]
        names = [*own, *self._client_headers, *self._headers]
        return bool(header) and header in map(str.lower, names)

    def prepared(self, tokens: Mapping[str, str]) -> Prepared:
        """The request, signed. `tokens` are those of `grants`.

        Later headers replace earlier ones: the API's, the client's, the arguments, the options'.
        """
        config = self._settings.config
        signature = sign(self._chosen, tokens)
        merged: dict[str, tuple[str, str]] = {}
        merge(merged, [("Accept", accepted(self.operation))])
        if config.user_agent:
            merge(merged, [("User-Agent", config.user_agent)])
        merge(merged, config.headers.items())
        merge(merged, signature.headers)
        merge(merged, self._client_headers.items())
        merge(merged, self._request.headers)
        merge(merged, self._headers.items())
        if signature.cookies:
            present = [merged["cookie"][1]] if "cookie" in merged else []
            merge(merged, [("Cookie", "; ".join(present + signature.cookies))])
        request = self._request
        headers = [
            (name.encode("ascii"), value.encode("latin-1"))
            for name, value in merged.values()
        ]
        if self._logs:
            self._logs.show_request(
                config,
                self.operation,
                label=self.attempts.label,
                headers=headers,
                arguments=self._arguments,
            )
        url = with_query(self._url, signature.query)
        return Prepared(request.method, url, headers, request.body, self.timeout)

    def token_request(self, grant: Grant) -> tuple[Prepared, Attempts]:
        """What asks for a token. Asking twice does no harm."""
        attempts = Attempts(
            f"POST {grant.url}",
            may_repeat=True,
            max_retries=self._max_retries,
            word=self._settings.config.retry_header,
            logs=self._logs,
        )
        return grant.request(self.timeout), attempts

    def outcome(self, response: httpx.Response) -> Outcome:
        """What the operation gives back, or the error that the response is."""
        self.check(response)
        if self.streams:
            raw = value = None
        else:
            raw, value = self._decode(response)
        return Outcome(value, raw, response, self.attempts.made)

    def check(self, response: httpx.Response) -> None:
        """Raise where this is no success; else whoever asked for the response has it now."""
        if not response.is_success:
            from .failure import failure

            shape = self._settings.config.error
            raise failure(response, shape=shape, attempts=self.attempts)
        if self.capture is not None:
            self.capture.fill(response, self.attempts)

    def _decode(self, response: httpx.Response) -> tuple[Any, Any]:
        """The JSON where it is that, and what is made of it."""
        result = self.operation.result
        if not result:
            return None, None
        if result == "bytes":
            return None, response.content
        if result == "str":
            return None, response.text
        if not response.content and "None" in result:
            return None, None
        try:
            raw = json.loads(response.content)
        except (ValueError, RecursionError) as error:
            from .failure import unreadable

            made = self.attempts.made
            raise unreadable("is not JSON", response, attempts=made) from error
        return raw, decode_result(result, raw)


def _logs(config: Config) -> Any:
    """The module that writes logs. None where nobody asked for any: it is not even loaded then."""
    if not (config.log and os.environ.get(config.log)):
        logging = sys.modules.get("logging")
        package = __name__.split("._runtime")[0]
        if logging is None or not logging.getLogger(package).isEnabledFor(logging.INFO):
            return None
    from . import logs

    logs.switch_on(config)
    return logs


def _capture(options: Mapping[str, Any]) -> Capture | None:
    """It is for the first call only: the pages after the first are calls of their own."""
    capture: Capture | None = options.get(CAPTURE)
    return None if capture is None or capture.http is not None else capture


def _idempotency(
    config: Config, operation: Operation[Any], options: Mapping[str, Any]
) -> tuple[str, str] | None:
    header = config.idempotency_header
    key = options.get("idempotency_key")
    if not header or (key is None and not operation.idempotent):
        return None
    if key is None:
        from uuid import uuid4

        key = str(uuid4())
    return header, key
