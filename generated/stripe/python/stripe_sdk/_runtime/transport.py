"""Who sends a request? An HTTP client of httpx, made at the first one unless the caller gave one."""

from __future__ import annotations

from _thread import allocate_lock

from .config import DEFAULT_TIMEOUT
from .errors import APIConnectionError, APITimeoutError

TYPE_CHECKING = False
if TYPE_CHECKING:
    import httpx

    from .exchange import Prepared


class Transport:
    """Closes the HTTP client that it made, never one that it was given."""

    def __init__(self, http_client: httpx.Client | None) -> None:
        self._given = http_client
        self._own: httpx.Client | None = None
        # Two threads may make the first request together.
        self._lock = allocate_lock()

    def send(self, prepared: Prepared) -> httpx.Response:
        import httpx

        with self._lock:
            if self._given is None and self._own is None:
                self._own = httpx.Client()
        http = self._given or self._own
        assert http is not None
        try:
            request = _request(http, prepared, given=self._given is not None)
            # Wherever a redirect leads, it must not take the credentials along.
            return http.send(request, follow_redirects=False)
        except (httpx.RequestError, httpx.InvalidURL) as error:
            raise _failure(prepared, error) from error

    def close(self) -> None:
        if self._own is not None:
            self._own.close()


class AsyncTransport:
    """As Transport, for the async client."""

    def __init__(self, http_client: httpx.AsyncClient | None) -> None:
        self._given = http_client
        self._own: httpx.AsyncClient | None = None

    async def send(self, prepared: Prepared) -> httpx.Response:
        import httpx

        http = self._given or self._own
        if http is None:
            http = self._own = httpx.AsyncClient()
        try:
            request = _request(http, prepared, given=self._given is not None)
            return await http.send(request, follow_redirects=False)
        except (httpx.RequestError, httpx.InvalidURL) as error:
            raise _failure(prepared, error) from error

    async def close(self) -> None:
        if self._own is not None:
            await self._own.aclose()


def _request(
    http: httpx.Client | httpx.AsyncClient, prepared: Prepared, *, given: bool
) -> httpx.Request:
    timeout = prepared.timeout
    # A timeout that the caller set on their own HTTP client holds unless they set one here too.
    keep = given and timeout == DEFAULT_TIMEOUT and http.timeout.read != 5.0
    return http.build_request(
        prepared.method,
        prepared.url,
        headers=prepared.headers,
        content=prepared.body,
        timeout=http.timeout if keep else timeout,
    )


def _failure(prepared: Prepared, error: Exception) -> APIConnectionError:
    import httpx

    if isinstance(error, httpx.TimeoutException):
        return APITimeoutError(f"{prepared.call}: no response in time")
    reason = str(error) or type(error).__name__
    return APIConnectionError(f"{prepared.call}: {reason}")
