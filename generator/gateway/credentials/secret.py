"""What does a secret look like, can it be sent, and is it for tests or for real?

One text holds all of it, wherever it is kept:

- a token or an API key as it is, without `Bearer`;
- `user:password` for HTTP Basic, or a user name alone (RFC 7617);
- for OAuth2 client credentials `id:secret`, or JSON with `client_id`, `client_secret` and perhaps
  `scope`, for an id with a colon or fewer scopes; or an access token as it is, which has no colon
  (RFC 6750, section 2.1).
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from generator.sdk.client_model import Credential, KeyStarts

Mode: TypeAlias = Literal["test", "live", "unknown"]

_MOST = 16_384
"""Characters; servers take far fewer in a header."""

_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
"""Line breaks and their like, which would begin another header, and halves of characters."""


@dataclass(frozen=True, slots=True, repr=False)
class Client:
    """An OAuth client. `scope` is None where the document's scopes are asked for."""

    id: str
    secret: str
    scope: str | None = None


def wrong(credential: Credential, secret: str) -> str:
    """Why it cannot be sent, without a word of it; empty where it can."""
    if not secret:
        return "it is empty"
    if _CONTROL.search(secret):
        return "it holds a line break or another control character"
    if len(secret) > _MOST:
        return f"it has more than {_MOST:,} characters"
    if credential.token_url and _names_client(secret):
        return "" if client(credential, secret) else _NO_CLIENT
    match credential.placement:
        case "bearer" | "header":
            return _wrong_in_header(credential, secret)
        case "basic":
            return "it has no user name and no password" if secret == ":" else ""
        case "query" | "cookie":
            return ""


_NO_CLIENT = "it is neither `id:secret` nor JSON with `client_id` and `client_secret`"


def _wrong_in_header(credential: Credential, secret: str) -> str:
    if not secret.isascii():
        return "a header takes ASCII letters only"
    if secret != secret.strip():
        return "it begins or ends with a blank"
    if credential.placement == "bearer" and " " in secret:
        return "a token has no blanks"
    return ""


def client(credential: Credential, secret: str) -> Client | None:
    """The client whose id and secret it is; None for a token."""
    if not credential.token_url or not _names_client(secret):
        return None
    if not secret.startswith("{"):
        id_, _, rest = secret.partition(":")
        return Client(id_, rest) if id_ and rest else None
    try:
        found: Any = json.loads(secret)
    except (ValueError, RecursionError):
        return None
    texts = [found.get("client_id"), found.get("client_secret"), found.get("scope", "")]
    if not all(isinstance(text, str) for text in texts) or not all(texts[:2]):
        return None
    return Client(texts[0], texts[1], texts[2] if "scope" in found else None)


def written(client: Client) -> str:
    """The text that is read as this client, whatever is in its id."""
    return json.dumps({"client_id": client.id, "client_secret": client.secret})


def _names_client(secret: str) -> bool:
    return ":" in secret or secret.startswith("{")


def pair(secret: str) -> tuple[str, str]:
    """User name and password."""
    user, _, password = secret.partition(":")
    return user, password


def mode(credential: Credential, secret: str) -> Mode:
    """By how it begins, each part of a pair for itself."""
    found = client(credential, secret)
    if found is not None:
        return _told(credential.keys, (found.id, found.secret))
    parts = pair(secret) if credential.placement == "basic" else (secret,)
    return _told(credential.keys, parts)


def _told(keys: KeyStarts, parts: tuple[str, ...]) -> Mode:
    is_test = bool(keys.test) and any(part.startswith(keys.test) for part in parts)
    is_live = bool(keys.live) and any(part.startswith(keys.live) for part in parts)
    if is_test == is_live:
        return "unknown"
    return "live" if is_live else "test"
