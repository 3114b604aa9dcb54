"""Who sends a request? An HTTP client of httpx, made at the first one unless the caller gave one."""

from __future__ import annotations

from _thread import allocate_lock

from .settings import DEFAULT_TIMEOUT

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    import anyio
    import httpx

    from .exchange import Call
    from .oauth import Grant, Tokens
    from .prepared import Prepared
    from .retry import Attempts


class Transport:
    """Closes the HTTP client that it made, never one that it was given."""

    def __init__(self, http_client: httpx.Client | None) -> None:
        self._given = http_client
        self._own: httpx.Client | None = None
        self._tokens: Tokens | None = None
        # Two threads may make the first request together.
        self._lock = allocate_lock()
        self._token_lock = allocate_lock()

    def send(self, call: Call) -> httpx.Response:
        """The response that the call ends with, whatever its status."""
        kept = self._kept(call)
        signed = {id: self._token(one, call) for id, one in call.grants.items()}
        response = self._exchange(call.prepared(signed), call)
        if not signed or response.status_code != 401:
            return response
        for id, grant in call.grants.items():
            self._known_tokens().forget(grant, signed[id])
        if not kept:
            return response
        signed = {id: self._token(one, call) for id, one in call.grants.items()}
        return self._exchange(call.prepared(signed), call)

    def _kept(self, call: Call) -> bool:
        """Whether a token comes from an earlier call: the server may have ended it since."""
        return bool(call.grants) and self._known_tokens().any_held(call.grants)

    def _token(self, grant: Grant, call: Call) -> str:
        tokens = self._known_tokens()
        with self._token_lock:
            held = tokens.held(grant)
            if held is None:
                request, attempts = call.token_request(grant)
                held = tokens.keep(grant, self._repeat(request, attempts))
        return held

    def _exchange(self, prepared: Prepared, call: Call) -> httpx.Response:
        return self._repeat(prepared, call.attempts, streams=call.streams)

    def _repeat(
        self, prepared: Prepared, attempts: Attempts, *, streams: bool = False
    ) -> httpx.Response:
        import httpx

        from . import retry

        http = self._http(prepared.url)
        while True:
            attempts.begin()
            try:
                request = _request(http, prepared, given=self._given is not None)
                # Wherever a redirect leads, it must not take the credentials along.
                response = http.send(request, stream=streams, follow_redirects=False)
                if streams and not response.is_success:
                    response.read()
            except (httpx.RequestError, httpx.InvalidURL) as error:
                wait = attempts.failed(error)
            else:
                again = attempts.answered(response)
                if again is None:
                    return response
                wait = again
            retry.pause(wait)

    def _http(self, url: str) -> httpx.Client:
        import httpx

        with self._lock:
            if self._given is None and self._own is None:
                self._own = httpx.Client(**_settings(url))
        http = self._given or self._own
        assert http is not None
        return http

    def _known_tokens(self) -> Tokens:
        with self._lock:
            if self._tokens is None:
                from .oauth import Tokens

                self._tokens = Tokens()
        return self._tokens

    def close(self) -> None:
        if self._own is not None:
            self._own.close()


class AsyncTransport:
    """As Transport, for the async client."""

    def __init__(self, http_client: httpx.AsyncClient | None) -> None:
        self._given = http_client
        self._own: httpx.AsyncClient | None = None
        self._tokens: Tokens | None = None
        self._token_lock: anyio.Lock | None = None

    async def send(self, call: Call) -> httpx.Response:
        """The response that the call ends with, whatever its status."""
        kept = self._kept(call)
        signed = {id: await self._token(one, call) for id, one in call.grants.items()}
        response = await self._exchange(call.prepared(signed), call)
        if not signed or response.status_code != 401:
            return response
        for id, grant in call.grants.items():
            self._known_tokens()[0].forget(grant, signed[id])
        if not kept:
            return response
        signed = {id: await self._token(one, call) for id, one in call.grants.items()}
        return await self._exchange(call.prepared(signed), call)

    def _kept(self, call: Call) -> bool:
        return bool(call.grants) and self._known_tokens()[0].any_held(call.grants)

    async def _token(self, grant: Grant, call: Call) -> str:
        tokens, lock = self._known_tokens()
        async with lock:
            held = tokens.held(grant)
            if held is None:
                request, attempts = call.token_request(grant)
                held = tokens.keep(grant, await self._repeat(request, attempts))
        return held

    async def _exchange(self, prepared: Prepared, call: Call) -> httpx.Response:
        return await self._repeat(prepared, call.attempts, streams=call.streams)

    async def _repeat(
        self, prepared: Prepared, attempts: Attempts, *, streams: bool = False
    ) -> httpx.Response:
        import httpx

        from . import retry

        http = self._http(prepared.url)
        while True:
            attempts.begin()
            try:
                request = _request(http, prepared, given=self._given is not None)
                response = await http.send(
                    request, stream=streams, follow_redirects=False
                )
                if streams and not response.is_success:
                    await response.aread()
            except (httpx.RequestError, httpx.InvalidURL) as error:
                wait = attempts.failed(error)
            else:
                again = attempts.answered(response)
                if again is None:
                    return response
                wait = again
            await retry.async_pause(wait)

    def _http(self, url: str) -> httpx.AsyncClient:
        import httpx

        if self._given is not None:
            return self._given
        if self._own is None:
            self._own = httpx.AsyncClient(**_settings(url))
        return self._own

    def _known_tokens(self) -> tuple[Tokens, anyio.Lock]:
        if self._tokens is None or self._token_lock is None:
            import anyio

            from .oauth import Tokens

            self._tokens, self._token_lock = Tokens(), anyio.Lock()
        return self._tokens, self._token_lock

    async def close(self) -> None:
        if self._own is not None:
            await self._own.aclose()


def _settings(url: str) -> dict[str, Any]:
    """HTTP/2 where its package is there. Without TLS nobody could agree on it.

    No cookie is kept: one that a server sets for one call is no part of another.
    """
    from http.cookiejar import CookieJar, DefaultCookiePolicy
    from importlib.util import find_spec

    return {
        "http2": url.startswith("https:") and find_spec("h2") is not None,
        "cookies": CookieJar(DefaultCookiePolicy(allowed_domains=[])),
    }


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
