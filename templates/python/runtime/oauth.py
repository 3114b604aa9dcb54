"""How does a client id with its secret become an access token (RFC 6749 section 4.4)?

Tokens are kept, asked for again shortly before they expire, and forgotten when a server refuses one. A
call whose token was kept is then made once more with a new one.
No error here shows the secret.
"""

from __future__ import annotations

import json
import time
from base64 import b64encode
from typing import TYPE_CHECKING, Any, NamedTuple, cast
from urllib.parse import quote_plus, urlencode, urljoin

from .encode import header_text
from .errors import CredentialError
from .logs import line
from .prepared import Prepared

if TYPE_CHECKING:
    from collections.abc import Mapping

    import httpx

    from .config import Credential

_MARGIN = 60.0
"""Seconds before its end at which a token is no longer used; less where it lives shortly."""


def clock() -> float:
    return time.monotonic()


class Grant:
    """Who asks where for which token. Two that ask the same share their token."""

    __slots__ = ("argument", "url", "key", "_client")

    def __init__(
        self, credential: Credential, client: tuple[str, str], base_url: str
    ) -> None:
        self.argument = credential.argument
        # Against the server, as if that were a folder (OpenAPI 3.1, OAuth Flow Object).
        self.url = urljoin(f"{base_url.rstrip('/')}/", credential.token_url)
        self.key = (self.url, client, credential.scopes)
        self._client = client

    def request(self, timeout: float | None) -> Prepared:
        fields = {"grant_type": "client_credentials"}
        scopes = self.key[2]
        if scopes:
            fields["scope"] = " ".join(scopes)
        pair = ":".join(quote_plus(part) for part in self._client)
        basic = header_text(f"Basic {b64encode(pair.encode()).decode()}")
        headers = {
            "Accept": "application/json",
            "Authorization": basic,
            "Content-Type": "application/x-www-form-urlencoded",
        }
        raw = [(name.encode(), text.encode()) for name, text in headers.items()]
        body = urlencode(fields).encode()
        return Prepared("POST", self.url, raw, body, timeout)

    def refused(self, reason: str) -> CredentialError:
        """Whatever the server says, the secret is not repeated."""
        secret = self._client[1]
        for form in (secret, quote_plus(secret)):
            reason = reason.replace(form, "***") if form else reason
        return CredentialError(f"{self.argument}: no access token: {line(reason)}")


class _Token(NamedTuple):
    text: str
    until: float | None


class Tokens:
    """The tokens of a client and of all that are derived from it."""

    def __init__(self) -> None:
        self._held: dict[object, _Token] = {}

    def held(self, grant: Grant) -> str | None:
        """The token, unless it ends soon."""
        token = self._held.get(grant.key)
        if token is None or (token.until is not None and clock() >= token.until):
            return None
        return token.text

    def any_held(self, grants: Mapping[str, Grant]) -> bool:
        return any(self.held(grant) is not None for grant in grants.values())

    def keep(self, grant: Grant, response: httpx.Response) -> str:
        """The token that this answer gives."""
        try:
            found: Any = json.loads(response.content)
        except (ValueError, RecursionError):
            found = None
        members = cast("dict[str, Any]", found) if isinstance(found, dict) else {}
        if not response.is_success:
            said = [members.get("error"), members.get("error_description")]
            texts = [text[:200] for text in said if isinstance(text, str)]
            status = f"POST {grant.url} gives {response.status_code}"
            raise grant.refused(": ".join([status, *texts]))
        text = members.get("access_token")
        if not isinstance(text, str) or not text:
            raise grant.refused(f"POST {grant.url} gives none")
        self._held[grant.key] = _Token(text, _until(members.get("expires_in")))
        return text

    def forget(self, grant: Grant, text: str) -> None:
        """A server refused this token. One that came in the meantime is kept."""
        held = self._held.get(grant.key)
        if held is not None and held.text == text:
            del self._held[grant.key]


def _until(expires_in: object) -> float | None:
    """Some servers send the seconds as text."""
    try:
        seconds = float(cast("str", expires_in))
    except (TypeError, ValueError):
        return None
    return clock() + seconds - min(_MARGIN, seconds / 4)
